/**
 * Short names of divisions: 奉贤 for 奉贤区, 广西 for 广西壮族自治区, 都安 for 都安瑶族自治县. What may stand alone as a short name
 * is a narrow choice, because most short names of counties are words as well (公安, 通道, 解放).
 */
import { listOf } from '../../lexicon/word-list.ts';
import type { Division } from '../../lexicon/areas.ts';

export const ORDINARY_WORDS = 'areas/ordinary-words.tsv';

/** Names of peoples as the names of autonomous divisions hold them. */
const PEOPLES =
  '蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|' +
  '景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|阿昌族|普米族|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春|各族|独龙';
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})*自治[区州县旗]$`, 'u');
const LONG_RANK = /(?:特别行政区|地区|林区|特区|矿区)$/u;

/** The name without its rank, or null where too little would be left (郊区, 城区) or nothing was cut. */
export function shortName(name: string): string | null {
  const cut = name.includes('自治') ? AUTONOMOUS : LONG_RANK.test(name) ? LONG_RANK : /[省市区县盟旗]$/u;
  const short = name.replace(cut, '');
  return short.length >= 2 && short !== name ? short : null;
}

/** Whether a short name may be read as the division wherever it stands, without 区, 市 or a province before it. */
export function standsAlone(division: Division, short: string): boolean {
  if (listOf(ORDINARY_WORDS).has(short)) return false;
  // Two characters of a county (金山, 公安, 新华) mean too much else; three (海拉尔, 石景山) do not.
  return division.level !== 'county' || short.length >= 3;
}
