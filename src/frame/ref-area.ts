/**
 * The area a document speaks for: what stands in its issuer's name, else in its head; for news the area it tells of first, as
 * fully as the text writes it. Codes are those in force in the period; an ambiguous name keeps its candidates.
 */
import type { AreaMention, Basis, RefArea, Span } from '../model/index.ts';
import {
  ZONES,
  areaByCode,
  isShortName,
  levelOfName,
  readAreas,
  resolveArea,
} from '../mentions/area/index.ts';
import type { FileNameFacts } from './file-name.ts';
import type { Genre } from './genre.ts';
import type { FoundIssuer } from './issuer.ts';
import type { Page } from './page.ts';
import type { Days } from './time-period.ts';

export interface AreaSources extends Page {
  readonly issuer: FoundIssuer | null;
  readonly genre: Genre;
  readonly period: Days | null;
  readonly file: FileNameFacts;
  /** Code from an option. */
  readonly option: string | undefined;
}

const HEAD = 1200;
const RANKED = /(?:省|自治区|特别行政区|[市区县旗盟]|自治州|地区|镇|乡|街道|村|社区)$/u;

/** The area and where its name stands (null for names that are composed or come from elsewhere). */
export function readRefArea(sources: AreaSources): (RefArea & { readonly span: Span | null }) | null {
  const { option, period, issuer, genre, text } = sources;
  if (option !== undefined) return fromOption(option, period);
  if (genre === 'news' || genre === 'other') return fromNews(sources);
  if (issuer) {
    const name = text.slice(issuer.start, issuer.end);
    if (issuer.level === 'national') return national();
    const area = issuer.named ? areaOfName(name, issuer.start) : null;
    const ranked = area !== null && RANKED.test(area.name);
    // 大庆油田工会 is not the city's; 深圳市公共交通集团工会 is of the city.
    if (area && (ranked || issuer.level !== 'enterprise'))
      return resolved(ranked ? area : withRank(text, sources, area), issuer.basis, sources);
    if (issuer.level === 'enterprise') return null;
  }
  return fromHead(sources) ?? fromFileName(sources);
}

interface NamedArea extends Span {
  readonly name: string;
}

const national = (): RefArea & { span: null } => ({
  code: null,
  name: '中国',
  level: 'national',
  masked: false,
  candidates: [],
  basis: 'text',
  span: null,
});

function fromOption(code: string, period: Days | null): RefArea & { span: null } {
  const area =
    (period && (areaByCode(code, period.end) ?? areaByCode(code, period.start))) ??
    areaByCode(code, '9999-12-31');
  return {
    code,
    name: area?.name ?? code,
    level: area?.level ?? null,
    masked: false,
    candidates: [],
    basis: 'option',
    span: null,
  };
}

/** A place that no table knows but an organisation's name begins with: 石碑镇总工会, A县总工会. */
const UNLISTED = new RegExp(
  `^(?:[A-Z]{1,2}|[\\p{Script=Han}]{2,6}?)(?:镇|乡|街道|村|社区|${ZONES}|[省市区县旗])(?=\\p{Script=Han})`,
  'u',
);

/** The area that begins an organisation's name: 深圳市宝安区 in 深圳市宝安区总工会, xx镇 in xx镇总工会. Null for 区总工会 and companies. */
function areaOfName(full: string, from: number): NamedArea | null {
  const prefix = /^(?:共青团|中共)/u.exec(full)?.[0].length ?? 0;
  const [name, offset] = [full.slice(prefix), from + prefix];
  const read = readAreas(name, offset)[0];
  if (read && read.start === offset && !read.self && read.level !== 'national') return read;
  const town = UNLISTED.exec(name)?.[0];
  if (town) return { name: town, start: offset, end: offset + town.length };
  // 广州工会: a short name in front of a union.
  const short = /^[\p{Script=Han}]{2,4}(?=(?:总|教育)?工会$)/u.exec(name)?.[0];
  return short && isShortName(short) ? { name: short, start: offset, end: offset + short.length } : null;
}

/** A report of 县总工会: the first area of its rank that the head names, or the area of its meeting (在海拉尔区第十四届…会议上). */
function fromHead(sources: AreaSources): (RefArea & { span: Span | null }) | null {
  const { text, part, title, issuer } = sources;
  const start = title?.start ?? part.start;
  const head = text.slice(start, Math.min(part.end, start + HEAD));
  const areas = readAreas(head, start).filter((a) => !a.self && a.level !== 'national');
  const congress = areas.find(
    (a) =>
      /^(?:第[一二三四五六七八九十]{1,3}届|总工会|人民|政府|工会)/u.test(text.slice(a.end, a.end + 5)) ||
      (title && a.end <= title.end),
  );
  const ranked = issuer?.level
    ? areas.find(
        (a) =>
          a.level === issuer.level &&
          RANKED.test(a.name) &&
          !/[到赴往]$/u.test(text.slice(a.start - 1, a.start)),
      )
    : undefined;
  const area = congress ?? ranked ?? meetingArea(start, head);
  return area ? resolved(area, 'text', sources) : null;
}

/** 在平川县第十六届人民代表大会第一次会议上: the area that meets, though no table may know it. */
function meetingArea(start: number, head: string): NamedArea | null {
  const m =
    /(?<=[在向\s—]|^)[\p{Script=Han}×*]{2,9}?[省市区县旗州镇乡](?=第[一二三四五六七八九十]{1,3}(?:届(?:人民代表大会|委员会)|次(?:工会|妇女|团员)?代表大会))/u.exec(
      head,
    );
  return m && { name: m[0], start: start + m.index, end: start + m.index + m[0].length };
}

function fromFileName({ file, ...sources }: AreaSources): (RefArea & { span: Span | null }) | null {
  if (file.area === null) return null;
  return { ...resolved({ name: file.area, start: 0, end: 0 }, 'filename', { ...sources, file }), span: null };
}

/** News tells of the area it names first, in the headline or the text; datelines (新华社北京7月30日电) and papers (深圳新闻网) name places too. */
function fromNews(sources: AreaSources): (RefArea & { span: Span | null }) | null {
  const { text, part, title, organisations } = sources;
  const end = Math.min(part.end, part.start + HEAD);
  const head = text.slice(part.start, end);
  const tells = (a: AreaMention): boolean =>
    !a.self && !PAPER.test(text.slice(a.end, a.end + 8)) && !isVenue(text, a);
  const areas = readAreas(head, part.start).filter(tells);
  const inTitle = title
    ? areas.find((a) => a.start >= title.start && a.end <= title.end && a.level !== 'national')
    : undefined;
  const first = inTitle ?? areas.find((a) => a.level !== 'national');
  const town = repeatedTown(text, head, part.start);
  if (town && (!first || (!inTitle && town.start < first.start))) return resolved(town, 'text', sources);
  if (!inTitle) {
    const country = areas.find(
      (a) => a.name === '全国' && !/^(?:首|第|各地|最|率先|领先|前|“)/u.test(text.slice(a.end, a.end + 2)),
    );
    const ofCountry =
      country &&
      country.start - part.start < 300 &&
      (!first || country.start < first.start) &&
      NATIONAL_BODY.test(head);
    if (ofCountry) return national();
    // A national body in the capital: the place is only where it acts.
    const body = organisations.read(head, part.start)[0];
    if (first && body?.level === 'national' && body.start < first.start && first.code === '110000')
      return null;
  }
  if (!first) return null;
  return resolved(
    RANKED.test(first.name) ? first : withRank(text, sources, first),
    inTitle ? 'title' : 'text',
    sources,
  );
}

/** Ministries and national federations, whose news is of the country. */
const NATIONAL_BODY =
  /(?:民政|教育|人社|人力资源(?:和)?社会保障|应急管理|交通运输|工业和信息化|农业农村|住房和城乡建设|财政|商务|公安|司法)部|国务院|全国总工会|全国妇联|中国残联|国家[\p{Script=Han}]{2,8}局|国家[\p{Script=Han}]{2,6}委/u;

/** 新华社北京7月30日电, 深圳新闻网. */
const PAPER =
  /^(?:\d{1,2}月\d{1,2}日(?:电|讯)|[ ]?(?:讯|电)|新闻|日报|晚报|晨报|都市报|广播|电视|卫视|网(?![约络格上红点购])|发布|商报|青年报|时报)/u;

/** 7月28日在北京举办: where a thing takes place is not whom it is about. */
const isVenue = (text: string, { start, end }: Span): boolean =>
  /[在于]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
  /^[^,。]{0,16}(?:举办|举行|召开|开幕|启动|闭幕|落幕|揭晓)/u.test(text.slice(end, end + 20));

/** A town behind a stop that the text names again: ”长征镇2023年全民健身日. */
function repeatedTown(text: string, head: string, offset: number): NamedArea | null {
  for (const m of head.matchAll(/(?<=^|[^\p{Script=Han}])[\p{Script=Han}]{2,3}(?:镇|乡|街道)(?!办|企)/gu)) {
    if (/[城乡各全村集小本该进下返]/u.test(m[0].slice(0, -1))) continue;
    if (text.indexOf(m[0], offset + m.index + 1) > 0)
      return { name: m[0], start: offset + m.index, end: offset + m.index + m[0].length };
  }
  return null;
}

/** 广州 → 广州市, where the text writes the full name as well. */
function withRank(text: string, { part }: AreaSources, area: NamedArea): NamedArea {
  const end = Math.min(part.end, part.start + 3 * HEAD);
  for (const rank of ['市', '省', '区', '县', '自治区', '自治州']) {
    const at = text.slice(part.start, end).indexOf(area.name + rank);
    if (at >= 0)
      return {
        name: area.name + rank,
        start: part.start + at,
        end: part.start + at + area.name.length + rank.length,
      };
  }
  return area;
}

/** Code and candidates of a name, narrowed by longer names of the same area in the head and by the path. */
function resolved(
  { name, start, end }: NamedArea,
  basis: Basis,
  { text, part, period, file }: AreaSources,
): RefArea & { span: Span | null } {
  const context = [...file.context];
  let area = resolveArea(name, { period, context });
  if (area.code === null && area.candidates.length > 1) {
    const head = text.slice(part.start, Math.min(part.end, part.start + 3 * HEAD));
    const fuller = readAreas(head, 0, { period }).find(
      (a) => a.code !== null && area.candidates.some((c) => c.code === a.code) && a.name.endsWith(name),
    );
    const above = fuller
      ? [fuller.code!]
      : readAreas(head.slice(0, 400), 0, { period }).flatMap((a) =>
          a.code !== null && /00$/u.test(a.code) && RANKED.test(a.name) ? [a.code] : [],
        );
    if (above.length > 0) area = resolveArea(name, { period, context: above });
  }
  return {
    code: area.code,
    name,
    level: area.level ?? levelOfName(name),
    masked: area.masked,
    candidates: [...area.candidates],
    basis,
    span: { start, end },
  };
}
