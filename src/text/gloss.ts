/**
 * Glosses that scraped texts carry between their words: 总结(summary), 全國(guó), 发展(develop)会员. For the rules they are white space, of the
 * same length, so that offsets hold; the source keeps them.
 */
const GLOSS =
  /\([a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ .'-]{0,24}\)(?=[\p{Script=Han}\d,;。、:”])/gu;
/** One bracket of Latin letters is a name (EBA); a text full of them is glossed. */
const AT_LEAST = 3;

/** The folded text with its glosses blanked, where it is glossed. */
export function blankGlosses(given: string): string {
  const folded = blankMarkup(restoreQuotes(given));
  if (!folded.includes('(')) return folded;
  const found = folded.match(GLOSS);
  return found === null || found.length < AT_LEAST
    ? folded
    : folded.replace(GLOSS, (gloss) => ' '.repeat(gloss.length));
}

/** Remains of web pages. A tag says nothing, 63<br/>万 is no comparison; an entity says one character, or a space. */
const TAG = /<\/?(?:br|p|div|span|font|table|tr|td|th|strong|b|a|img|o:p)\b[^<>]{0,200}>/giu;
const ENTITY = /&(?:amp;)?(?:nbsp|ensp|emsp|thinsp|amp|#\d{2,5});|(?<![A-Za-z&])nbsp;/giu;
const SIGNS = new Set(['%', '.', '-', '+']);

function blankMarkup(text: string): string {
  const plain = text.includes('<') ? text.replace(TAG, (tag) => ' '.repeat(tag.length)) : text;
  if (!plain.includes('&') && !plain.includes('nbsp;')) return plain;
  return plain.replace(ENTITY, (entity) => {
    const code = /#(\d+)/u.exec(entity)?.[1];
    const sign = code === undefined ? '' : String.fromCharCode(Number(code));
    return (SIGNS.has(sign) ? sign : '').padEnd(entity.length);
  });
}

/** Entities that lost their ampersand on the way: lsquo;两个普遍rsquo; reads as a quote, its letters as white space. */
function restoreQuotes(text: string): string {
  if (!text.includes('quo;')) return text;
  return text
    .replace(/&?[lL][sdSD]quo;/gu, (entity) => '“'.padEnd(entity.length))
    .replace(/&?[rR][sdSD]quo;/gu, (entity) => '”'.padStart(entity.length));
}
