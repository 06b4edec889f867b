/** Names in quotation marks, with or without a head noun behind them. */
import type { ActivityMention } from '../../model/index.ts';
import { rule } from '../rule.ts';
import { withEdition } from './edges.ts';
import { mention } from './mention.ts';
import { closingHead, endsInEvent, mayName, soundsLikeCampaign } from './names.ts';
import {
  headAfterQuote,
  isGoverned,
  isHeld,
  isOpened,
  listHasHead,
  namesOther,
  OPENING_LETTERS,
  QUOTE,
} from './quotes.ts';
import type { KnownNames } from './words.ts';

export const quotedWithHead = rule<ActivityMention, KnownNames>({
  name: 'activity/quoted-with-head',
  trigger: OPENING_LETTERS,
  pattern: new RegExp(QUOTE, 'g'),
  read: (m) => {
    const content = m.groups['name'] ?? '';
    if (!mayName(content)) return null;
    const head = headAfterQuote(m.sentence, m.span.end - m.offset);
    if (head === null) return null;
    const weak = head.head.use === 'cause' || head.head.use === 'quoted';
    if (weak && /(?:式|型|化|龙|制|\+)$/u.test(content)) return null;
    const start = withEdition(m.sentence, m.span.start - m.offset);
    return mention(m, start, head.end, 'activity/quoted-with-head', head.head.kind);
  },
  examples: [
    ['开展【“送清凉”活动】，慰问高温作业职工', '送清凉 campaign'],
    ['启动【“一瓶水传递爱”公益项目】，即日起', '一瓶水传递爱公益项目 project'],
    ['65家企业参加【“安康杯”竞赛】，参赛班组610个', '安康杯 competition'],
    ['举办【第三届“工匠杯”职工技能大赛】', '工匠杯职工技能大赛 competition'],
    ['开展【“建功‘十四五’”劳动和技能竞赛】', '建功十四五、奋进新征程 competition'],
    ['参加ldquo;先进rdquo;评选，开展【lsquo;双亮rsquo;活动】', '双亮 campaign'],
    ['推进【“面对面、心贴心”服务职工活动】', '面对面心贴心服务职工 campaign'],
    ['举办【“工会杯”乒乓球、羽毛球、象棋比赛】', '工会杯乒乓球羽毛球象棋比赛 competition'],
  ],
  counterexamples: [
    '提供“一条龙”就业服务',
    '成立“红马甲”志愿服务队6支',
    '荣获“五一巾帼标兵岗”称号',
    '实施“十二五”重点项目',
  ],
});

export const quotedAlone = rule<ActivityMention, KnownNames>({
  name: 'activity/quoted',
  trigger: OPENING_LETTERS,
  pattern: new RegExp(QUOTE, 'g'),
  read: (m) => {
    const [open, close] = [m.span.start - m.offset, m.span.end - m.offset];
    const content = m.groups['name'] ?? '';
    const entry = m.context.find(content);
    if (!mayName(content) || entry?.use === 'never') return null;
    const ownHead = closingHead(content);
    const other = namesOther(m.sentence, close);
    const named =
      (ownHead !== null && !/^(?:称号|荣誉|奖|为主题|为主线)/u.test(m.sentence.slice(close, close + 3))) ||
      (!other && isOpened(m.sentence, open) && endsInEvent(content)) ||
      (!other &&
        (entry !== null ||
          isHeld(m.sentence, open) ||
          listHasHead(m.sentence, close) ||
          (soundsLikeCampaign(content) &&
            (isGoverned(m.sentence, open) || isSetting(m.sentence, open, close)))));
    if (!named) return null;
    return mention(m, withEdition(m.sentence, open), close, 'activity/quoted', ownHead?.kind ?? 'campaign');
  },
  examples: [
    ['2023年【“母亲微笑行动”】依托全国妇联组织', '母亲微笑行动 project'],
    ['开展【“查保促”】、【“五小”】竞赛，参与职工', ['查保促 campaign', '五小 campaign']],
    ['承办【“72行大练兵·360行出状元”】公交驾驶员决赛', '72行大练兵360行出状元 campaign'],
    ['在【“公益金百万行”】中筹得善款', '公益金百万行 campaign'],
    ['开设【“工会大讲堂”】12期', '工会大讲堂 event'],
  ],
  counterexamples: [
    '带来严峻“烤”验',
    '完成“五小”成果184项',
    '陶瓷行业开展“小改小革”73项',
    '推动“两个普遍”',
    '坚持“围绕中心、服务大局”',
    '举行“五一”国际劳动节庆祝大会',
    '开设“职工书屋”12家',
  ],
});

/** 在“公益金百万行”中: what something happened in. */
const isSetting = (sentence: string, open: number, close: number): boolean =>
  sentence.charAt(open - 1) === '在' && sentence.charAt(close) === '中';
