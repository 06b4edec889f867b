/**
 * Glosses that scraped texts carry between their words: 总结(summary), 全國(guó), 发展(develop)会员. For the rules they are white space, of the
 * same length, so that offsets hold; the source keeps them.
 */
const GLOSS =
  /\([a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ][a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ .'-]{0,24}\)(?=[\p{Script=Han}\d,;。、:”])/gu;
/** One bracket of Latin letters is a name (EBA); a text full of them is glossed. */
const AT_LEAST = 3;

/** The folded text with its glosses blanked, where it is glossed. */
export function blankGlosses(folded: string): string {
  if (!folded.includes('(')) return folded;
  const found = folded.match(GLOSS);
  return found === null || found.length < AT_LEAST
    ? folded
    : folded.replace(GLOSS, (gloss) => ' '.repeat(gloss.length));
}
