/**
 * Whose report it is: the organisation in the title, where that names one fully; else the organisation that acts in the head
 * (xx镇总工会在区总工会的领导下); else the signature; else what the title says without a name (县总工会).
 */
import type { Basis, OrganisationMention, Span } from '../model/index.ts';
import { readAreas } from '../mentions/area/index.ts';
import { documentWord } from '../text/title-words.ts';
import type { Genre } from './genre.ts';
import type { Page } from './page.ts';

export interface FoundIssuer extends Span {
  readonly kind: string | null;
  readonly level: string | null;
  readonly masked: boolean;
  readonly basis: Basis;
  /** False for 县总工会 and 总工会, which leave open whose. */
  readonly named: boolean;
}

const HEAD = 700;
const FOOT = 160;
/** What stands before an organisation that leads, is reported to or worked with, but does not report. */
const OTHERS = /(?:[在和与及、受由同对向按于]|根据|按照|配合|会同|联合|围绕|落实|贯彻|以及|听取)$/u;

export function readIssuer(page: Page, genre: Genre): FoundIssuer | null {
  const { text, part, title, organisations } = page;
  if (genre === 'news' || genre === 'other') return null;
  const inTitle = title ? titleIssuer(page, title) : null;
  const start = title?.end ?? part.start;
  const end = Math.min(part.end, start + HEAD);
  // 望江工会简报 is named for short; the office that edits it (望江市总工会办公室) says it in full.
  const editor = genre === 'bulletin' ? actors(page, start, Math.min(end, start + 60))[0] : undefined;
  if (editor) return issuer(editor, 'text');
  if (inTitle && isSpecific(inTitle)) return issuer(inTitle, 'title');
  const acting = fitting(actors(page, start, end), inTitle);
  if (acting) return issuer(acting, 'text');
  const foot = Math.max(end, part.end - FOOT);
  const signed = fitting(organisations.read(text.slice(foot, part.end), foot).filter(isSpecific), inTitle);
  if (signed) return issuer(signed, 'text');
  if (inTitle) return issuer(inTitle, 'title');
  return title && genre !== 'address' ? unknownKind(text, title) : null;
}

function issuer(organisation: OrganisationMention, basis: Basis): FoundIssuer {
  const { start, end, kind, level, masked } = organisation;
  return { start, end, kind, level, masked, basis, named: isSpecific(organisation) };
}

/** 努力开创工会工作新局面——丰南区总工会2014年工作总结: the one with a name goes before the first. */
function titleIssuer({ text, organisations }: Page, title: Span): OrganisationMention | null {
  const named = organisations.read(text.slice(title.start, title.end), title.start);
  // 在江浦市工会第十七次代表大会上的报告——江浦市总工会五年工作回顾: the meeting does not report.
  const acting = named.filter((o) => !/在$/u.test(text.slice(title.start, o.start)));
  return acting.find(isSpecific) ?? named.find(isSpecific) ?? named[0] ?? null;
}

/** 南陵县总工会, **区总工会, XX公司工会 and 国务院 say whose report it is; 县总工会 and 总工会 leave it open. */
function isSpecific({ rules, level }: OrganisationMention): boolean {
  return (
    level === 'national' ||
    rules.some(
      (r) =>
        r === 'organisation/area-named' ||
        r === 'organisation/area-masked' ||
        (r === 'organisation/enterprise' && rules.length === 1),
    )
  );
}

/** The organisations of the head that act, fully named. */
function actors({ text, organisations }: Page, start: number, end: number): OrganisationMention[] {
  return organisations
    .read(text.slice(start, end), start)
    .filter(
      (o) =>
        isSpecific(o) &&
        !OTHERS.test(text.slice(Math.max(start, o.start - 2), o.start)) &&
        !/^的?(?:正确|坚强|统一|关心|大力|精心|有力)?(?:领导|指导|支持|部署|要求|统一)/u.test(
          text.slice(o.end, o.end + 8),
        ),
    );
}

/** What the title says of the issuer must fit: for 总工会 an xx镇总工会, for 区总工会 a county's, not a company's union. */
function fitting(
  candidates: readonly OrganisationMention[],
  inTitle: OrganisationMention | null,
): OrganisationMention | null {
  if (!inTitle) return candidates[0] ?? null;
  return (
    candidates.find(
      (c) =>
        c.level !== 'national' &&
        (inTitle.level === null || c.level === inTitle.level) &&
        endsAlike(c.name, inTitle.name),
    ) ?? null
  );
}

/** 南京市鼓楼区总工会 ends like 区总工会. */
const endsAlike = (full: string, generic: string): boolean =>
  full.endsWith(generic) || full.endsWith(generic.slice(1));

/** An organisation whose kind no table knows (濠江工人联合总会): the words of the title before its time or document word. */
function unknownKind(text: string, title: Span): FoundIssuer | null {
  const words = text.slice(title.start, title.end);
  documentWord.lastIndex = 0;
  const said = words.slice(0, documentWord.exec(words)?.index ?? words.length);
  const m = UNKNOWN_BODY.exec(said);
  if (m && !/年|大会|会议|全会|全委会/u.test(m[0])) {
    const start = title.start + m.index + (/^(?:关于|中共)/u.exec(m[0])?.[0].length ?? 0);
    const masked = /[xX×*_]{2}|\*/u.test(m[0]);
    return {
      start,
      end: title.start + m.index + m[0].length,
      kind: null,
      level: null,
      masked,
      basis: 'title',
      named: true,
    };
  }
  // 石桥街道2016年工会工作总结: the place speaks for its union.
  const place = readAreas(words, title.start)[0];
  if (place?.start !== title.start || place.self) return null;
  const { start, end, level, masked } = place;
  return { start, end, kind: null, level, masked, basis: 'title', named: true };
}

const UNKNOWN_BODY =
  /(?<name>(?!在)[\p{Script=Han}A-Za-z×*_()]{3,30}(?:总会|联合会|协会|学会|商会|委员会|管委会|办公室|办事处|中心|公司|集团|大学|学院|医院|学校|中学|小学|[局厅处站院校会社所队]))(?=关于|的|\d{4}|[xX×*_]{2}|[一二][〇九]|第|上半年|半年|年度|$)/u;
