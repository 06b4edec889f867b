/** What a single cell holds, told from its folded text alone. */

export type CellKind = 'blank' | 'missing' | 'number' | 'text';

/** A dash, dots, stars or words for "no value". */
const MISSING = /^(?:[-—~_]+|…+|\.{2,}|\*+|\/|\\|×+|N\/?A|无|无数据|不详|暂缺)$/iu;
/** A number with its sign, separators, inner hedge, percent sign or a short unit, a range, a masked one. */
const NUMBER =
  /^[<>≤≥约近]?[-+—±↑↓]?\s?(?:\d[\d,]*(?: \d{3})*(?:\.\d+)?|\.\d+|\d*[xX×*]{1,6}\d*)(?:余|多)?(?:[-~—至]\d[\d,.]*)?(?:%|‰|[万亿]?\p{Script=Han}{0,3})$/u;
const DATED = /^\d{2,4}年|^\d{1,2}(?:[-~—至]\d{1,2})?(?:月|季度|日)/u;

export function kindOf(folded: string): CellKind {
  const text = folded.trim();
  if (text === '') return 'blank';
  if (MISSING.test(text)) return 'missing';
  return NUMBER.test(text) && !DATED.test(text) ? 'number' : 'text';
}

/** 2016 in a row of years is a header, in a row of values a number: only the row can tell. */
export const isYear = (folded: string): boolean => /^(?:19|20)\d{2}年?$/u.test(folded.trim());
