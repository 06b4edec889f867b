/**
 * What kind of document speaks: a body's own report, the report of a government or congress (which is given early in a year on
 * the year before), a plan, a bulletin (a body's own news), or news about somebody else, which has no issuer and no period.
 */
import type { Page } from './page.ts';
import { documentWord, weakDocumentWord } from '../text/title-words.ts';

export type Genre = 'report' | 'address' | 'plan' | 'bulletin' | 'news' | 'other';

const NEWS_HEAD =
  /正文[::]|原标题[::]|(?:讯|电|消息)[ ]*(?:\((?:记者|通讯员|实习|见习)|[::])|(?:\d日|[一-龥])(?:讯|电)(?=[ ,(:]|日前|近日|$)|本报讯|本报记者|新华社|中新网|(?:全媒体|首席|本网)?记者[ ]?[一-龥]{2,4}[ )]|据[^,。]{2,12}(?:报道|消息)/u;
const NEWS_TAIL = /责任编辑|返回搜狐|来源[::][^。]{2,20}$|\((?:记者|通讯员)[^()]{2,30}\)\s*$/u;
const ADDRESS =
  /政府工作报告|(?:人大常委会|人民代表大会常务委员会|政协[^,。]{0,20}常务委员会|人民?法院|人民?检察院)(?:的)?工作报告/u;

/** `head` and `tail` are the first and last stretch of the part. */
export function genreOf({ text, title, organisations }: Page, head: string, tail: string): Genre {
  const words = title ? text.slice(title.start, title.end).replace(/ /gu, '') : '';
  if (
    ADDRESS.test(words) ||
    /^[\s\S]{0,200}各位代表[\s\S]{0,120}代表[^,。]{0,14}(?:国务院|政府|常委会|常务委员会|法院|检察院)/u.test(
      head,
    )
  )
    return 'address';
  documentWord.lastIndex = 0;
  const word = documentWord.exec(words);
  if (title && word?.[0].endsWith('简报')) return 'bulletin';
  const news = NEWS_HEAD.test(head) || NEWS_TAIL.test(tail);
  const own =
    word !== null &&
    (!weakDocumentWord.test(word[0]) ||
      /会|局|委|府|院|公司|集团|厂|校|中心|镇|乡|区|县|市|年|季度/u.test(words)) &&
    // 全国总工会发布统计公报 is a headline about a report.
    !(news && /发布|召开|举行|举办|启动|印发|出炉|公布/u.test(words));
  if (own) return /要点|计划|安排|打算|思路|方案/u.test(word[0]) ? 'plan' : 'report';
  if (news) return 'news';
  // A title without a document word is a report's where a body and a time stand in it (区总工会2022年主要统计数据).
  const body = title ? organisations.read(words, 0) : [];
  if (
    body.length > 0 &&
    (/年|季度/u.test(words) || body.some((o) => o.start === 0 && o.end === words.length))
  )
    return 'report';
  // Scraped summaries may have lost their title: 现将上半年工作总结如下.
  return /(?:现将|现就)[^。]{0,40}(?:总结|汇报|报告|小结)如下|工作(?:总结|汇报)如下/u.test(head)
    ? 'report'
    : 'other';
}
