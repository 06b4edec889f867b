/**
 * The words that end the title of a report, and the shapes a title has. Kept in one place because the frame of a document
 * needs them three times: to cut a compilation, to find the title, and to tell a report from a piece of news.
 */

/** Kinds of documents that bodies write about their own work; longest first, so that 工作总结 wins over 总结. */
const DOCUMENT_WORDS = [
  '述职述廉报告',
  '情况汇报',
  '情况报告',
  '情况总结',
  '情况通报',
  '情况说明',
  '自查报告',
  '述职报告',
  '工作总结',
  '工作报告',
  '工作小结',
  '工作汇报',
  '工作要点',
  '工作计划',
  '工作方案',
  '工作安排',
  '工作打算',
  '工作思路',
  '工作简报',
  '工作通报',
  '工作回顾',
  '专题报告',
  '统计数据',
  '统计公报',
  '统计报告',
  '调研报告',
  '分析报告',
  '总结报告',
  '自查总结',
  '活动总结',
  '公报',
  '简报',
  '总结',
  '小结',
  '汇报',
  '要点',
  '工作情况',
  '通报',
  '的报告',
  '报告',
] as const;

const ALTERNATION = DOCUMENT_WORDS.join('|');

/** Finds document words; make a fresh `lastIndex` before each use, it is shared. */
export const documentWord = new RegExp(ALTERNATION, 'gu');

/** What a title may add to its document word: 和2017年工作计划, 暨下半年工作安排, (草案), 范文. */
export const titleTail = new RegExp(
  '(?:的?(?:报告|汇报|通报|说明))?(?:范文|材料|稿)?' +
    `(?:(?:和|及其?|与|暨|、|[ ]+(?=\\d{4}年|[下明上今]|第|二〇)|以及)[^。,;:!?\\n【】《》]{0,20}?(?:${ALTERNATION}|计划|要点|打算|安排|思路|设想|谋划|任务|目标|部署))?` +
    '(?:范文|材料|稿)?(?:\\((?:草案|草稿|讨论稿|征求意见稿|\\d{4}年?(?:度)?|摘要|摘录|节选|稿|审议稿|送审稿|修改稿|简稿|简版|范文)\\))?',
  'uy',
);

/** Document words that are ordinary words as well: in a title they need a body or a time beside them. */
export const weakDocumentWord = /^(?:公报|简报|总结|小结|汇报|要点|工作情况|通报|的?报告|情况说明)$/u;

/** A list marker in front of a heading: 一、 (二) 3. 第四, ① — such a line is a section, never a title. */
export const listMarker =
  /^\s*(?:第?[一二三四五六七八九十百]+[、,.:部章节项]|\(\s*(?:[一二三四五六七八九十]+|\d{1,2})\s*\)|\d{1,2}[、.)](?!\d)|[①-⑳㈠-㈩⒈-⒛Ⅰ-Ⅻ])/u;

/** Words that only stand in a sentence, not in a title: 听取了…工作报告, 现将上半年工作总结如下. */
export const sentenceWords =
  /听取|审议|通过|作了|做了|提交|上报|报送|撰写|如下|现将|起草|认真|领导下|我代表|代表大会[上]|各位|同志们|,/u;
