/** The words of the page, in Chinese: what the codes of a record are called by those who read reports for a living. */
import type { Basis, MeasureType, NumeralRole, Observation, Precision, Status } from '../../model/index.ts';

export const MEASURE_TYPES: Readonly<Record<MeasureType, string>> = {
  stock: '存量',
  flow: '流量',
  ratio: '比率',
  increase: '增加',
  decrease: '减少',
  growth: '增幅',
};

export const STATUSES: Readonly<Record<Status, string>> = { actual: '实际', target: '目标' };

export const BASES: Readonly<Record<Basis, string>> = {
  stated: '原句所写',
  inherited: '沿用上下文',
  title: '承自标题',
  text: '正文',
  filename: '文件名',
  option: '用户指定',
  none: '无依据',
};

export const PRECISIONS: Readonly<Record<Precision, string>> = {
  exact: '确数',
  approximate: '约数',
  'at-least': '不低于',
  'at-most': '不超过',
  range: '区间',
  masked: '原文隐去',
};

export const ROLES: Readonly<Record<NumeralRole, string>> = {
  observation: '事实',
  time: '时间',
  duration: '时长',
  'not-a-quantity': '不是数量',
  unexplained: '未能解释',
};

export const SEVERITIES = { info: '提示', warning: '注意', error: '错误' } as const;

const BASELINES: Readonly<Record<NonNullable<Observation['baseline']>, string>> = {
  'year-on-year': '同比',
  'previous-period': '环比',
  'year-start': '比年初',
  plan: '比计划',
  stated: '比所述基数',
};

/** Why a numeral of the ledger counts nothing, in Chinese and in English. */
const REASONS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'account-number': ['账号', 'account number'],
  address: ['门牌、楼层', 'address or floor'],
  age: ['年龄', 'age'],
  article: ['“一”不作数目讲', '“a”, not “one”'],
  base: ['比率的基数', 'base of a rate'],
  clock: ['钟点', 'time of day'],
  compound: ['复合词中的数字', 'part of a compound'],
  'document-number': ['文号', 'document number'],
  'identity-number': ['证件号码', 'identity number'],
  'list-marker': ['条目序号', 'list marker'],
  name: ['名称中的数字', 'part of a name'],
  ordinal: ['序数', 'ordinal'],
  phone: ['电话号码', 'telephone number'],
  'postal-code': ['邮政编码', 'postal code'],
  'page-counter': ['页面浏览次数', 'page counter'],
  'rate-base': ['比率的基数（每百名）', 'base of a rate'],
  'recurring-date': ['每年重复的日期', 'recurring date'],
  'quoted-name': ['引号中的名称', 'part of a quoted name'],
  reference: ['注释编号', 'reference mark'],
  score: ['比分、比例', 'score or proportion'],
  'set-phrase': ['固定词语', 'set phrase'],
  size: ['所指的规模', 'size of those meant'],
  version: ['版本号', 'version'],
};

/** A ledger reason in the language of its document; its code where it has no name. */
export const reasonLabel = (reason: string, language: 'zh' | 'en'): string =>
  REASONS[reason]?.[language === 'zh' ? 0 : 1] ?? reason;

const UNITS: Readonly<Record<string, string>> = {
  person: '人',
  'person-time': '人次',
  household: '户',
  count: '个',
  percent: '%',
  'percentage-point': '个百分点',
  CNY: '元',
  times: '倍',
  day: '天',
  month: '个月',
  year: '年',
  hour: '小时',
  minute: '分钟',
  mu: '亩',
};

/** The base unit that the value is in; 家 and 件 are both counted in 个; codes without a Chinese name (UCUM, ISO 4217) stay. */
export const unitLabel = (unit: string | null): string => (unit === null ? '' : (UNITS[unit] ?? unit));

export const baselineLabel = ({ baseline }: Observation): string =>
  baseline === null ? '' : BASELINES[baseline];

/** 79801 → 79,801; no locale is asked, so that the page is the same everywhere. */
export function groupDigits(value: number): string {
  const [whole, fraction] = String(value).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const said = (value: number | null): string => (value === null ? '？' : groupDigits(value));

/** A value with what is known of its bounds. */
export function valueLabel({ value, low, high, precision }: Observation): string {
  switch (precision) {
    case 'exact':
      return said(value);
    case 'approximate':
      return `约 ${said(value)}`;
    case 'at-least':
      return `≥ ${said(low ?? value)}`;
    case 'at-most':
      return `≤ ${said(high ?? value)}`;
    case 'range':
      return `${said(low)} ～ ${said(high)}`;
    case 'masked':
      return PRECISIONS.masked;
  }
}
