/** Whether counted things did something (65家企业参加竞赛), stand so (25家企业全部建立工会), or could (日处理80吨的污泥焚烧厂). */
import type { TypeContext } from './type-context.ts';

/** What a counted body has or is: 25家规上企业全部建立女职工委员会 */
const STANDING =
  /^(?:中|里|当中|之中|(?:均|都|全部|已|已经|中已有|普遍|先后)*(?:建立|建有|组建|成立|设立|配备|建会|实行|推行|拥有|达到|通过|设有|完成建))/u;
/** What those who are counted did, or what happened to them. */
export const EVENT =
  /^[^,;。、]{0,4}?(?:参加|参赛|参与|参训|参展|参会|接受|获得?|荣获|获评|晋升|考取|取得|脱困|脱贫|入选|入围|当选|入会|入党|上岗|就业|转正|捐|交纳|缴纳|提供|受益|举行|走进|享受|领取|报名|出席|到场|观看|签|前往|分享|讲解|亮相|被评|受到|加入|听取|完成|晋级|列入|走上|升入|考入)/u;

/** Nothing but where: 全校, 辖区, 目前全市. */
const SCOPE =
  /^(?:目前|现有?|,)*(?:全(?:国|省|市|区|县|镇|乡|街道|村|校|院|厂|公司|集团|系统|行业|旗|州|盟)|辖区内?|区内|系统内|所属|下属|下辖)(?:现有|共有|的)?$/u;
const BODY =
  /(?:工作室|中心|站点?|基地|工会|组织|社团|协会|联合会|委员会|学校|医院|网点|驿站|书屋|之家|小家|支局所?|窗口|社区|村|园区|街道|乡镇)$/u;
const TAKES_PART = /^[^,;。、]{0,4}?(?:参|报名|受益|获|荣|被评|入选|通过|接受|捐|签|受到|听取|申报)/u;

/** 65家企业参加竞赛 happened; 14家外资企业中, 25家企业全部建立工会 are there. */
export function eventOf(
  { quantity, left, right, verbFollows }: TypeContext,
  named: string,
): 'standing' | 'bodies' | 'event' | null {
  const at = right.indexOf(named);
  const after = right.slice(at < 0 ? 0 : at + named.length);
  // 52名主席通过直选产生: people do, bodies have done.
  // 在30家行业协会推行…: it is done there.
  if (STANDING.test(after) && quantity.unitClass !== 'person')
    return /[在对为向给]$/u.test(left) && !/^[中里]/u.test(after) ? 'event' : 'standing';
  // 全街道64家基层工会覆盖企业1127户, 8个创新工作室完成攻关: bodies that are there do so.
  if (SCOPE.test(left) && BODY.test(named) && !TAKES_PART.test(after)) return 'bodies';
  return EVENT.test(after) || verbFollows ? 'event' : null;
}

/** 有1800多万人|通过多种渠道实现了再就业: those who did something, whoever they are. */
export const didSo = ({ quantity, left, right }: TypeContext): boolean =>
  quantity.unitClass === 'person' &&
  /有(?:近|约|超过|超)?$/u.test(left) &&
  /^(?:通过[^,;。]{0,16}(?:实现|获得|取得|走上|找到)|参加|参与|接受|实现|走上|获得?|荣获|取得|报名|加入|晋级|入选|考取|考入|受到|得到|领取|享受)/u.test(
    right,
  );

/** 运动会设2个赛区: what one event has is of that event. */
export const ofEvent = ({ left }: TypeContext): boolean =>
  /(?:运动会|[大比竞决联]赛|大会|展会|[博展][览销]会|洽谈会|招聘会|推介会|文化节|艺术节|论坛)[^,;]{0,6}设(?:有|立|置)?$/u.test(
    left,
  );

/** 日处理80吨, 年产3000辆: what a plant can do, not what it did. */
const RATED =
  /(?:年|月|日|时|每天|每年|每小时)(?:产|处理|加工|供水?|供热|发电|生产|屠宰|出栏|吞吐|焚烧|接待)$/u;
/** Units in which plants, mines and lines are told by their size. */
const PLANT = /^(?:t|[kMG]?W|kV|kV\.A|m3\/d|t\/d)$/u;

/** 大唐700万吨露天煤矿, 35万千瓦热电联产: the size of a thing, where no verb before it says what was done with so much. */
export function isCapacity({ quantity, left, measure }: TypeContext): boolean {
  if (measure.rule !== 'measure/value-first' || CLOSED.test(left)) return false;
  // 精细图完成、10兆瓦反应堆: another item of the list has the verb.
  const item = left.slice(left.lastIndexOf('、') + 1);
  const governed = measure.left.verbSpan !== null && item.trim() !== '';
  return RATED.test(left) || (PLANT.test(quantity.unit ?? '') && !governed);
}
/** 关停日产500吨熟料生产线: done with, whatever it could do. */
const CLOSED = /关停|关闭|淘汰|拆除|取缔/u;

/** 11公里污水管网、19公里城市道路等改扩建工程顺利完工: works that were finished. */
export const isBuilt = ({ right }: TypeContext): boolean =>
  /^[^,;。]*(?:新建|改建|扩建|改造|建设|绿化|硬化|铺设|敷设)(?:工程|项目)?[^,;。]{0,6}(?:完工|竣工|完成|建成|通车|贯通)/u.test(
    right,
  );
