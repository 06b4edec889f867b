/** Well-known names, bare or quoted: 送清凉, 金秋助学, 安康杯. */
import type { ActivityMention } from '../../model/index.ts';
import { rule } from '../rule.ts';
import { withEdition } from './edges.ts';
import { mention } from './mention.ts';
import { chainEnd, headAt } from './names.ts';
import { headAfterQuote, insideQuote, isGoverned, namesOther, quoteAround } from './quotes.ts';
import type { KnownNames } from './words.ts';

/** Words between a known name and its head noun: 送温暖|慰问|活动. */
const MIDDLE =
  /^(?:慰问|主题|系列|专项|助学|公益|集中|服务|劳动|知识|安全|职工|结对|技能|宣传|帮扶|助困|志愿){0,2}/u;
/** What makes a known name a mere part of another: 送温暖|资金, 巾帼建功|标兵. */
const PART =
  /^(?:资金|款|金|物资|基金|经费|慰问金|慰问品|到|给|对象|礼包|用品|饮品|物品|制度|机制|站|点|标兵|先进|岗|号|示范|称号|优胜|优秀)/u;
/** What may follow a name that stands alone in a sentence. */
const AFTER = '、,。;和与及等工';

/** Rules are made for a set of names: ours, or ours with a user's over them. */
export const knownName = (known: KnownNames) =>
  rule<ActivityMention, KnownNames>({
    name: 'activity/known',
    trigger: known.trigger,
    pattern: new RegExp(known.source, 'g'),
    read: (m) => {
      const entry = m.context.find(m.text);
      if (entry === null || entry.use === 'never') return null;
      const [from, to] = [m.span.start - m.offset, m.span.end - m.offset];
      const quote = quoteAround(m.sentence, from, to);
      if (quote === null && insideQuote(m.sentence, from)) return null;
      const { start, end } = quote ?? { start: from, end: to };
      if (PART.test(m.sentence.slice(end, end + 4))) return null;
      const head = quote ? headAfterQuote(m.sentence, end) : headAfter(m.sentence, end);
      const stands = quote
        ? !namesOther(m.sentence, end)
        : entry.use === 'always' || (isGoverned(m.sentence, from) && AFTER.includes(m.sentence.charAt(to)));
      if (head === null && !stands) return null;
      return mention(m, withEdition(m.sentence, start), head?.end ?? end, 'activity/known', entry.kind);
    },
    examples: [
      ['开展【金秋助学】，资助困难职工子女50名', '金秋助学 campaign'],
      ['【送温暖活动】共慰问困难职工735人', '送温暖 campaign'],
      ['组织开展【送温暖】、【送清凉】等工作', ['送温暖 campaign', '送清凉 campaign']],
      ['【“夏送清凉”】是工会传统的服务职工工作品牌', '送清凉 campaign'],
    ],
    counterexamples: [
      '全年发放送温暖资金192万元',
      '继续为坚守岗位的劳动者送清凉',
      '表彰巾帼建功标兵10名',
      '以“大培训、大练兵、大比武”为主题',
      '印发《关于开展金秋助学活动的通知》',
    ],
  });

function headAfter(sentence: string, end: number) {
  const middle = MIDDLE.exec(sentence.slice(end, end + 8))?.[0] ?? '';
  const head = headAt(sentence, end + middle.length) ?? headAt(sentence, end);
  return head === null ? null : chainEnd(sentence, head);
}
