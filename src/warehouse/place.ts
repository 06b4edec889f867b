/** Which area and which kind of period a row stands for. */
import type { DocumentRecord, Observation } from '../model/index.ts';

/** SDMX reference area of the whole country (ISO 3166); GB/T 2260 has no code for it. */
export const COUNTRY = 'CN';

type RefArea = DocumentRecord['refArea'];

/** The document's own area: its code, the country where it speaks for the country, else unknown. */
export const documentArea = (area: RefArea): string | null =>
  area === null ? null : (area.code ?? (area.level === 'national' ? COUNTRY : null));

/** 全区, 全县, 我市, 本镇, 全系统: the document's own world, named from inside. */
const OWN =
  /^(?:全|我|本|该)(?<kind>区|县|市|旗|盟|州|省|自治区|自治州|自治县|镇|乡|街道|村|社区|系统|行业|厂|公司|校|院|局|会)$/u;
/** Kinds that are no level of area: they never contradict the document's. */
const SCOPE = /^(?:系统|行业|厂|公司|校|院|局|会)$/u;
const WHOLE_COUNTRY = /^(?:全国|我国|中国)$/u;

/**
 * Code of the area an observation tells of. Its own where it has one; the document's for 全区 and for what names no area; null for an
 * area that is named but not known (城关镇) — never the document's, which would count a part as the whole.
 */
export function observationArea(area: Observation['area'], document: RefArea): string | null {
  if (area.code !== null) return area.code;
  if (area.name === null) return documentArea(document);
  if (WHOLE_COUNTRY.test(area.name)) return COUNTRY;
  if (document === null) return null;
  if (area.name === document.name) return documentArea(document);
  const kind = OWN.exec(area.name)?.groups?.['kind'];
  if (kind === undefined) return null;
  // 全市 in a district's report speaks of the city above it.
  return SCOPE.test(kind) || sameKind(kind, document) ? documentArea(document) : null;
}

const LEVEL_OF_KIND: Readonly<Record<string, readonly string[]>> = {
  区: ['county', 'province'],
  县: ['county'],
  市: ['prefecture', 'county', 'province'],
  旗: ['county'],
  盟: ['prefecture'],
  州: ['prefecture'],
  省: ['province'],
  自治区: ['province'],
  自治州: ['prefecture'],
  自治县: ['county'],
  镇: ['town'],
  乡: ['town'],
  街道: ['town'],
  村: ['village'],
  社区: ['village'],
};

/** The names must end alike (奉贤区 is no 市); a name without such an ending is judged by its level. */
function sameKind(kind: string, { name, level }: NonNullable<RefArea>): boolean {
  const ending = /(?:区|县|市|旗|盟|州|省|镇|乡|街道|村)$/u.exec(name)?.[0];
  if (ending !== undefined) return kind.endsWith(ending);
  return level === null || (LEVEL_OF_KIND[kind] ?? []).includes(level);
}

/** SDMX frequency of a time period (CL_FREQ): `2016-S1` → S. A length with no code of its own (2016-01-01/P5M) is `_O`, other. */
export function frequencyOf(timePeriod: string | null): string | null {
  if (timePeriod === null) return null;
  const rest = timePeriod.slice(4);
  if (rest === '') return 'A';
  if (rest.includes('/')) return rest.endsWith('/P7D') ? 'W' : '_O';
  if (rest.startsWith('-S')) return 'S';
  if (rest.startsWith('-Q')) return 'Q';
  return rest.length === 3 ? 'M' : 'D';
}
