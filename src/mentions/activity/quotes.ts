/** What stands in quotation marks, and what stands around them. Half of all quotes name no activity: “烤”验, “娘家人”. */
import { isKept } from './edges.ts';
import { chainEnd, headAt, type HeadMatch } from './names.ts';
import { stops } from './words.ts';

/** Scraped texts leave the names of the marks: lsquo;双亮rsquo;. */
const OPEN = '(?:[“"‘「]|&?l[sd]quo;)';
const CLOSE = '(?:[”"’」]|&?r[sd]quo;)';

/** Letters of which one stands in every opening mark: a trigger. */
export const OPENING_LETTERS = '“"‘「q';

/** A quote with its `name`; single quotes may stand within double ones: “建功‘十四五’、奋进新征程”. */
export const QUOTE = `${OPEN}(?<name>[^“”"‘’「」。;]{2,40}(?:‘[^’]{1,12}’[^“”。;]{0,20})?|[^“”"‘’「」。;]{0,12}‘[^’]{1,12}’[^“”。;]{0,20})${CLOSE}`;

const OPEN_BEFORE = new RegExp(`${OPEN}$`);
const CLOSE_AFTER = new RegExp(`^${CLOSE}`);

/** The span with its quotation marks where it fills a quote, else null. */
export function quoteAround(
  sentence: string,
  from: number,
  to: number,
): { start: number; end: number } | null {
  const open = OPEN_BEFORE.exec(sentence.slice(Math.max(0, from - 7), from));
  const close = open && CLOSE_AFTER.exec(sentence.slice(to, to + 7));
  return open && close ? { start: from - open[0].length, end: to + close[0].length } : null;
}

/** True where a quote is open at `at`: 大练兵 in “大培训、大练兵、大比武”. */
export function insideQuote(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 40), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** Letters between a closing quote and its head noun: “苏绣”残疾人工艺|培训项目. */
const MIDDLE = 16;
const NAME_LETTER = /[\p{Script=Han}\dA-Za-z·]/u;

/** The head noun that a quoted name leads to, over a few plain letters (“致敬高温下的您”免费送雪糕|活动). */
export function headAfterQuote(sentence: string, close: number): HeadMatch | null {
  let at = close;
  let weak: HeadMatch | null = null;
  if (sentence.charAt(at) === '的' && headAt(sentence, at + 1) !== null) at++;
  for (const limit = Math.min(sentence.length, close + MIDDLE); at <= limit; at++) {
    const head = headAt(sentence, at);
    if (head !== null) {
      const last = chainEnd(sentence, head);
      if (last.head.use !== 'quoted') return last;
      // “面对面、心贴心”服务|职工活动: a weak head may still be a verb on the way to the true one.
      weak ??= last;
      at = last.end - 1;
      continue;
    }
    const letter = sentence.charAt(at);
    // “工会杯”乒乓球、羽毛球比赛: one cup for several games.
    if (letter === '、' && at > close + 1 && sentence.charAt(close - 2) === '杯') continue;
    if (!NAME_LETTER.test(letter)) return weak;
    if (stops.has(letter) && !isKept(sentence, at, at + 1)) return weak;
    if (stops.has(sentence.slice(at, at + 2)) && !isKept(sentence, at, at + 2)) return weak;
  }
  return weak;
}

/** Quotes that are followed by another quote that has a head noun: “两比两争”、“六比一创”劳动竞赛. */
export function listHasHead(sentence: string, close: number): boolean {
  const next = /^[、和与及]?“[^“”]{2,30}”/u;
  let at = close;
  for (let items = 0; items < 6; items++) {
    const match = next.exec(sentence.slice(at, at + 34));
    if (match === null) return items > 0 && headAfterQuote(sentence, at) !== null;
    at += match[0].length;
  }
  return false;
}

/** What a quote names when it is no activity: “巾帼文明岗”称号, “五小”成果73项, “党建+工建”模式. */
const OTHER_THING =
  /^(?:等)?(?:全国|省级|市级|国家级|区级|示范|先进|优秀)?(?:称号|荣誉|单位|示范|标兵|先进|优秀|奖|精神|理念|要求|原则|目标|方针|战略|机制|模式|制度|体系|思路|格局|工作法|文件|平台|阵地|驿站|基地|站|室|小组|队|资金|款|金|物资|经费|号|岗|家庭|职工|个人|集体|企业|成果|为主题|为主线|思想|建设|任务|规划|(?:国际)?(?:劳动|妇女|儿童|青年|护士)节|小长假|时期|期间|前夕|节|会议|大会|品牌|工会|党|承诺书|协议|合同|倡议书|清单|意见|通知|办法|\d[\d,.]*[余多]?(?:项|条|件|名|户|份|人))/u;

export const namesOther = (sentence: string, close: number): boolean =>
  OTHER_THING.test(sentence.slice(close, close + 10));

const GOVERNING =
  /(?:开展|举办|启动|承办|举行|发起|推出|组织|实施|打造|参加|参与|深化|推进|做好|抓好|搞好|开展好|办好|动员|投身|继续|和|与|及|、|”)了?$/u;
const STRONG = /(?:开展|举办|启动|承办|举行|发起)了?$/u;

/** 开设|“工会大讲堂”: a place is opened too (开设“职工书屋”), so what is opened must say that it takes place. */
export const isOpened = (sentence: string, at: number): boolean =>
  /(?:开设|开办|推出|打造)了?$/u.test(sentence.slice(Math.max(0, at - 3), at));

/** A verb of holding, a name before it or a list leads up to `at`. */
export const isGoverned = (sentence: string, at: number): boolean =>
  GOVERNING.test(sentence.slice(Math.max(0, at - 5), at));

/** 开展|“查保促”: what is held is an activity, whatever it is called. */
export const isHeld = (sentence: string, at: number): boolean =>
  STRONG.test(sentence.slice(Math.max(0, at - 5), at));
