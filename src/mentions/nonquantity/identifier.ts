/**
 * Figures that identify a person, an account or a line, by their build (13812345678) or by the word before them (电话:…,
 * 账号 …). They are personal data: the reason tells the ledger to mask them.
 */

const BUILDS: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['phone', /^(?:1[3-9]\d{9}|1[3-9]\d[xX×*]{4}\d{4}|[48]00\d{7})$/u],
  ['identity-number', /^[1-9]\d{5}(?:18|19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dX]$/u],
  ['identity-number', /^[1-9]\d{5}[*xX×]{6,11}[\dX]{2,4}$/u],
  ['account-number', /^(?:\d{16}|\d{19})$/u],
];
const SHORTEST_BUILD = 10;
const LONGEST_BUILD = 20;

/** Words that announce such figures; others of the same kind may stand between (电话:8635、8636). */
const LABELS: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['identity-number', /身份证[^\d,。;]{0,8}$/u],
  ['postal-code', /邮(?:编|政编码)[: ]{0,3}$/u],
  [
    'phone',
    /(?:电话|手机|热线|传真|联系方式|联系人|客服|短信|Tel|TEL|tel)(?!中心|平台)[^\d,。;\n]{0,8}(?:[\dxX×*()—-]{5,16}[、,/ ]{1,2}|\(?0\d{2,3}[—) -]{1,2})?$/u,
  ],
  ['name', /(?:工|房|学|警|单|档|序|票|批|案|座|型|代|门牌|证书)号(?:为|是)?[: ]{0,2}$/u],
  [
    'account-number',
    /(?:账号|帐号|账户|卡号|银行卡|QQ|qq|微信|抖音|视频号|快手|信用代码|许可证号|证号|编号|代码|车牌)[^\d,。;\n]{0,8}[\d×* A-Za-z-]{0,24}$/u,
  ],
];
const SHORTEST_LABELLED = 3;
const LABEL_REACH = 40;

/** Units after figures show that they count all the same: 热线电话1352件, 13800000000元. */
const COUNTED = /^ ?[万亿元个件次名户家人%吨年月日天时期场份起例项条张位岁]/u;

/** 010-12345678 */
const AREA_CODE = /^0\d{2,3}[—) -]\d{7,8}(?!\d)/u;

/** Reason of the figures at [start, end), null where they identify nothing. */
export function identifies(sentence: string, start: number, end: number): string | null {
  const length = end - start;
  if (length < SHORTEST_LABELLED) return null;
  // The last place of an identity number may be an X.
  const whole = length === 17 && /[xX]/u.test(sentence[end] ?? ' ') ? end + 1 : end;
  if (COUNTED.test(sentence.slice(whole, whole + 2))) return null;
  if (length >= SHORTEST_BUILD && length <= LONGEST_BUILD) {
    const figures = sentence.slice(start, whole).toUpperCase();
    for (const [reason, pattern] of BUILDS) if (pattern.test(figures)) return reason;
  }
  const before = sentence.slice(Math.max(0, start - LABEL_REACH), start);
  for (const [reason, pattern] of LABELS) {
    if (
      pattern.test(before) &&
      (reason !== 'phone' || length >= 5 || AREA_CODE.test(sentence.slice(start, end + 9)))
    )
      return reason;
  }
  return null;
}
