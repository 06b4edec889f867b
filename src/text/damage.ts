/**
 * What has happened to a text on its way: lost characters, wrong decodings, remains of markup, glosses between the words,
 * eaten percent signs, a missing end. The text itself stays as it is; each find is said with its place, and nothing is made
 * up for what is gone. One pass a kind of damage, each linear.
 */
import type { Diagnostic } from '../model/index.ts';
import { findMojibake } from './mojibake.ts';
import { findDoubles } from './doubles.ts';

interface Kind {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  /** Flags `gu`; the whole match is the place. */
  readonly pattern: RegExp;
  /** Fewer finds than this are chance. */
  readonly atLeast?: number;
}

const HAN = '[\\u3400-\\u9fff]';
const regex = (source: string): RegExp => new RegExp(source, 'gu');

const KINDS: readonly Kind[] = [
  {
    code: 'lost-characters',
    severity: 'warning',
    message: 'characters that an earlier program could not read',
    pattern: /\ufffd+/gu,
  },
  {
    code: 'lone-surrogate',
    severity: 'warning',
    message: 'half of a character',
    pattern: /\p{Cs}/gu,
  },
  {
    code: 'mojibake-lost',
    severity: 'error',
    message: 'text that was read in a wrong encoding and cannot be had back (锟斤拷)',
    pattern: /(?:锟斤拷|锟斤|斤拷)+|(?:烫烫|屯屯){2,}/gu,
  },
  {
    code: 'html-debris',
    severity: 'info',
    message: 'remains of web page markup',
    pattern:
      /&?(?<![A-Za-z])(?:[lr][sd]quo|nbsp|ensp|emsp|thinsp|amp|quot|middot|hellip|mdash|ndash|times|permil|lt|gt|ldquor|bull);|&#x?[\da-f]{1,6};|<\/?(?:br|p|div|span|font|table|tr|td|th|strong|b|a|img|script|style|o:p)\b[^<>]{0,200}>/giu,
  },
  {
    code: 'gloss',
    severity: 'info',
    message: 'pronunciation in brackets behind words',
    pattern: regex(`(?<=${HAN})[(（][a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü ]*[)）]`),
  },
  {
    code: 'gloss',
    severity: 'info',
    message: 'English in brackets behind words',
    pattern: regex(`(?<=${HAN}{2})[(（][a-z]{3,}(?: [a-z]+){0,4}[)）]`),
    atLeast: 2,
  },
  {
    code: 'chunk-numbers',
    severity: 'info',
    message: 'numbers of a page cut into pieces',
    pattern: /(?<!\d)(?:\d{1,2}[、．] ?){3,}(?!\d{1,3}(?:项|个|条))/gu,
  },
  {
    code: 'wide-spaces',
    severity: 'info',
    message: 'spaces between single characters',
    pattern: regex(
      `(?<!${HAN})${HAN}(?:[ \\u00a0\\u3000]{1,4}${HAN}(?!${HAN})){3,}|(?<![\\d.])\\d(?: \\d(?!\\d)){2,}`,
    ),
  },
  {
    code: 'eaten-percent',
    severity: 'warning',
    message: 'a rate without its percent sign',
    pattern:
      /(?:[率重比]|占[^，。；,;\d]{1,12}的)(?:已?(?:达到?|为|是|在|提高到|保持在|约|分别为)){0,2}[ ：:]?\d{1,3}(?:\.\d{1,2})?(?=\s*(?:[，。、；;]|,(?!\d)|\.(?!\d)|$))/gmu,
  },
  {
    code: 'eaten-percent',
    severity: 'warning',
    message: 'a change without its percent sign',
    pattern:
      /(?:同比|环比|比上年|比去年)(?:同期)?(?:增长|下降|提高|减少|上升)了?\d{1,3}\.\d{1,2}(?=\s*(?:[，。、；;]|,(?!\d)|\.(?!\d)|$))/gmu,
  },
];

/** Places of one kind that are named one by one. */
const NAMED = 20;

/**
 * All damage found, in order of code and place. Offsets are into `text` as it is.
 * @param known what the reader of the file has said already: places it names are not named again
 */
export function findDamage(text: string, known: readonly Diagnostic[] = []): Diagnostic[] {
  const said = new Set(known.map(({ start }) => start));
  const found: Diagnostic[] = [];
  for (const kind of KINDS) found.push(...named(kind, text, said));
  found.push(...findMojibake(text));
  found.push(...findDoubles(text).map(({ start, end }): Diagnostic => ({ ...DOUBLED, start, end })));
  const end = truncation(text);
  if (end !== null && !known.some(({ code }) => code === 'truncated-end')) found.push(end);
  return found;
}

const DOUBLED = {
  code: 'doubled-paragraph',
  severity: 'info',
  message: 'the same words stand earlier in the text',
} as const;

function named(
  { code, severity, message, pattern, atLeast = 1 }: Kind,
  text: string,
  said: ReadonlySet<number | null>,
): Diagnostic[] {
  const places: Diagnostic[] = [];
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    count++;
    if (places.length >= NAMED || said.has(match.index)) continue;
    places.push({ code, severity, message, start: match.index, end: match.index + match[0].length });
  }
  if (count < atLeast) return [];
  if (count > NAMED)
    places.push({ code, severity, message: `${message}, in ${count} places`, start: null, end: null });
  return places;
}

const SIGNED =
  /(?:会|局|委|办|部|室|处|府|院|社|团|公司|厂|校|镇|街道|中心|[年月日]|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?)[)）\s]*$/u;
/** What pages and offices put behind a text. */
const TRAILER =
  /https?:|www\.|电话|邮箱|联系人|上一篇|下一篇|责任编辑|编辑[:：]|来源[:：]|共印|印发|抄送|主题词|附件/u;
/** A text ends with a mark of punctuation, a signature or a table; shorter ones are titles and notes. */
const SHORTEST = 200;
const OPEN_END = 15;
const LONGEST_TAIL = 400;
const SENTENCE_END = '。！？；!?;…\n\t';

const hanShare = (text: string): number => (text.match(/[\u3400-\u9fff]/gu)?.length ?? 0) / text.length;

/** A long text that stops in the middle of a sentence. */
function truncation(text: string): Diagnostic | null {
  const body = text.trimEnd();
  if (body.length < SHORTEST) return null;
  let from = body.length;
  while (from > body.length - LONGEST_TAIL && !SENTENCE_END.includes(body[from - 1]!)) from--;
  const tail = body.slice(from);
  if (tail.trim().length < OPEN_END || hanShare(tail) < 0.5) return null;
  if (/[”’》）)】」：:\d]$/u.test(tail) || SIGNED.test(tail) || TRAILER.test(tail)) return null;
  const message = 'the text ends in the middle of a sentence';
  return {
    code: 'truncated-end',
    severity: 'warning',
    message,
    start: body.length - tail.trimStart().length,
    end: body.length,
  };
}
