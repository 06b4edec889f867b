/** Whose figures they are: an area named in the sentence (蔡店镇新建工会3家), the report's own (全区), or, unstated, the report's. */
import type { AreaMention, RefArea } from '../model/index.ts';
import type { Claim } from './claim.ts';
import type { SentenceView } from './view.ts';

/** A name goes on behind the area: 宝安区残联, 奉贤区总工会. */
const GOES_ON =
  /^[\p{Script=Han}]{0,6}(?:会|局|委|院|校|所|中心|办|站|公司|厂|队|府|部|社|馆|库|路|河|桥|人|籍|产|区|县|镇)/u;

export function placeClaim(view: SentenceView, claim: Claim, report: RefArea | null): void {
  const q = claim.quantity;
  const clause = view.clauses[claim.clause];
  let own: AreaMention | null = null;
  for (const area of view.areas) {
    if (area.start >= q.start) break;
    const here = clause !== undefined && area.start >= clause.start;
    // 全区 at the sentence's head speaks for all of it; a named place only for its clause.
    if (
      area.self
        ? area.level !== 'national' || report?.level === 'national' || here
        : here && standsFor(view, area)
    )
      own = area;
  }
  if (own !== null) {
    claim.area = { code: own.self ? (report?.code ?? null) : own.code, name: own.name, basis: 'stated' };
  } else if (report !== null && claim.area.name === null) {
    claim.area = { code: report.code, name: report.name, basis: 'inherited' };
  }
}

/** 赴杭州, 从四川引进, 与上海签订: where somebody went or what came from there. */
const ELSEWHERE = /(?:[赴往去从由与和同跟至到向及、]|来自|支援|援助|对口|联合|驻)$/u;
/** 香港、上海等6条航线, 黑龙江和吉林两省: one of several. */
const LISTED = /^(?:[、和及与至到等]|[省市]?(?:[、和及与至到等]))/u;

/** A place that the clause speaks of, not a part of a name, not one of several, not one that somebody went to. */
const standsFor = (view: SentenceView, area: AreaMention): boolean =>
  !GOES_ON.test(view.text.slice(area.end, area.end + 8)) &&
  !LISTED.test(view.text.slice(area.end, area.end + 2)) &&
  !ELSEWHERE.test(view.text.slice(Math.max(view.start, area.start - 2), area.start));
