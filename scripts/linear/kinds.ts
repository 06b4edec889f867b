/** Lines of what wakes rules and never ends them, or ends them at once: where a loop over pairs would show. */

/** Name of the kind, and the piece that its line repeats. */
export const LINES: readonly (readonly [name: string, piece: string])[] = [
  ['digits', '1234567890'],
  ['scale words', '万亿'],
  ['Chinese digits', '一二三四五六七八九〇'],
  ['markers', '一、'],
  ['numbered markers', '（一）1.'],
  ['unclosed quotes', '“开展'],
  ['unclosed brackets', '（职工'],
  ['commas', '，'],
  ['digits and commas', '123,'],
  ['percent signs', '5%'],
  ['counts and commas', '会员3人，'],
  ['parts', '会员3人，其中'],
  ['shares handed out', '分别为3人、5人，'],
  ['months', '1月至'],
  ['one line without breaks', '全区共有会员1200人，比上年增长5%，其中女会员300人；开展“安康杯”竞赛3场。'],
  ['one sentence without an end', '全区共有会员1200人，比上年增长5%，其中女会员300人；'],
  ['line breaks', '\n'],
  ['empty table cells', '\t1\t'],
];

/** A line of the piece, at most so many bytes of UTF-8. */
export const line = (piece: string, bytes: number): string =>
  piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));
