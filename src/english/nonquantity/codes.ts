/** Figures that name or address something: Convention No. 152, hotline 2857 1234, 18/F, 120 Harbour Road, page 3, 10:30. */
import { rule, type Rule } from '../../mentions/rule.ts';
import type { NonQuantity } from '../../model/index.ts';

export type NonQuantityRule = Rule<NonQuantity, null>;

const FIGURES = '0123456789';

/** A rule that takes its whole match, or its group `taken` where it has one. */
export const names = (
  name: string,
  reason: string,
  pattern: RegExp,
  examples: NonQuantityRule['examples'],
  counterexamples: readonly string[] = [],
  trigger: string = FIGURES,
): NonQuantityRule =>
  rule<NonQuantity, null>({
    name: `nonquantity/${name}`,
    trigger,
    pattern,
    read: ({ groups: { taken }, text, span }) => {
      const start = taken === undefined ? span.start : span.start + text.lastIndexOf(taken);
      return {
        type: 'non-quantity',
        start,
        end: taken === undefined ? span.end : start + taken.length,
        reason,
        rules: [`nonquantity/${name}`],
      };
    },
    examples,
    counterexamples,
  });

/** Words that a number follows as a name: Article 5, Table 2, Resolution 1325. */
const LABEL =
  'Articles?|Arts?\\.|Sections?|Sect\\.|Chapters?|Tables?|Figures?|Fig\\.|Annex(?:es)?|Appendix|Appendices|Paragraphs?|Para\\.|Clauses?|Items?|Rules?|Parts?|Volumes?|Vol\\.|Issues?|Pages?|pp?\\.|pages?|Conventions?|Recommendations?|Resolutions?|Protocols?|Decrees?|Orders?|Directives?|Circulars?|Notices?|Bills?|Acts?|Cap\\.|Chapter|Ordinance|Forms?|Schedules?|Phases?|Stages?|Steps?|Levels?|Grades?|Types?|Categor(?:y|ies)|Goals?|SDGs?|Targets?|Outcomes?|Outputs?|Outcome|Objectives?|Priorit(?:y|ies)|Pillars?|Indicators?|Activit(?:y|ies)|Components?|Tasks?|Rooms?|Flats?|Units?|Blocks?|Gates?|Terminals?|Piers?|Berths?|Lines?|Routes?|Highways?|Buildings?|Factory|Mine|Workshop|Group|Team|Class|Version|Agenda|Vision|Windows|ISO|IEC|Chapter|Case|Boxes|Box|Lot|Window|Track|Batch|Ref\\.|Tel\\.?|NO\\.|No\\.|Nos\\.|no\\.|nos\\.|Number|#';

export const label = names(
  'label',
  'document-number',
  new RegExp(
    `(?<![A-Za-z])(?!(?:[A-Z][a-z]+(?:ies|s)) (?:19|20)\\d{2}(?!\\d))(?!(?:Form|Stage|Target|Issue|Order|Track|Group|Team|Class|Line) \\d{1,4} (?:[a-z]+ ){0,2}[a-z]+s\\b)(?:${LABEL}) ?(?:(?:No|Nos)\\. ?)?\\(?\\d+(?:[./-]\\d+)*(?![\\d%]|,\\d{3}| (?:per cent|percent|million|billion|thousand))\\)?(?:(?:,? and |, | ?[-—] ?| to )\\d{1,4}(?:\\.\\d+)*(?!\\d|,\\d{3}|%| (?:per|million|[a-z]+s\\b)))*`,
    'gu',
  ),
  [
    ['the guidelines of 【Convention No. 152】', ''],
    ['under 【Articles 5 and 12】 of the law', ''],
    ['see 【Table 3】', ''],
  ],
  [
    'Sections grew to 5,000 members',
    'the factory 300 workers built',
    'Report of Activities 2016',
    '- Form 40 workplace unions',
  ],
);

export const phone = names(
  'phone',
  'phone',
  /(?:(?:[Tt]el(?:ephone)?|[Pp]hone|[Ff]ax|[Hh]otlines?|[Cc]all(?: us)?(?: (?:on|at))?|WhatsApp|[Dd]ial|[Hh]elplines?|number)(?: (?:number|no\.?|line))?[.:]? ?)(?<taken>\+?\(?\d[\d ()-]{3,18}\d)(?![\d,.]*\d)|(?<![\d,.])\+\d{1,3}[ -]?\d[\d -]{6,14}\d/gu,
  [
    ['calls to the hotline 【2857 1234】 rose', ''],
    ['For enquiries, call 【2712 0000】 or write', ''],
    ['【+852 2712 0000】', ''],
  ],
  ['the hotline took 2,400 calls'],
);

/** Eight figures in two groups of four are a telephone number wherever they stand. */
export const barePhone = names(
  'bare-phone',
  'phone',
  /(?<![\d,.$-] ?)\b(?!(?:19|20)\d\d[ -](?:19|20)\d\d)\d{4}[ -]\d{4}\b(?![\d,.-]\d| (?:19|20)\d\d)/gu,
  [['on 【2712 0000】 daily', '']],
  ['in 2019-2020', 'from 1998 2000 workers'],
);

export const address = names(
  'address',
  'address',
  /(?<![\d,.])\d{1,4}(?:[-—]\d{1,4})?[A-Z]?,? (?:[A-Z][\w’']+ ){1,3}(?:Road|Street|Avenue|Lane|Square|Plaza|Drive|Boulevard|Highway|Path|Terrace|Quay)\b|(?<![\d,.])\d{1,3}\/F\b/gu,
  [['visit us at 【18/F】, 【120 Harbour Road】', ['', '']]],
);

export const clock = names(
  'clock',
  'clock',
  /(?<![\d.,:])(?:[01]?\d|2[0-4]):[0-5]\d(?: ?[ap]\.?m\.?| hours)?(?![\d:%])|(?<![\d.,])\d{1,2}(?:\.[0-5]\d)? ?(?:a\.m\.|p\.m\.|am|pm|o’clock|o'clock)(?![A-Za-z])/gu,
  [
    ['opens at 【10:30】 sharp', ''],
    ['from 【9 a.m.】 to 【6 pm】', ['', '']],
  ],
  ['rose by 10.25 per cent', '12.30 million'],
);

export const score = names(
  'score',
  'score',
  /(?<![\d.,:/])\d{1,3}(?:,\d{3})*:\d{1,3}(?:,\d{3})*(?![\d:,%]| ?[ap]\.?m)/gu,
  [
    ['a ratio of 【3:1】', ''],
    ['a map of 【1:10,000】', ''],
  ],
  ['members: 300'],
);

export const reference = names('reference', 'reference', /\[\d{1,3}(?:[,;—-] ?\d{1,3})*\]/gu, [
  ['as reported【[12]】.', ''],
]);

export const web = names(
  'web',
  'name',
  /(?:https?:\/\/|www\.)\S+|\b[\w.-]+@[\w.-]+\.\w{2,}|\b[\w-]+\.(?:org|com|net|gov|edu|hk|mo|cn)(?:\.\w{2})?(?:\/\S*)?/gu,
  [['see 【www.example.org/2019/report3】 for more', '']],
);

/** 24/7, 9/11 and fractions of a form: two numbers with a stroke that count nothing. */
export const stroke = names(
  'stroke',
  'name',
  /(?<![\d/.])(?:24\/7|9\/11|50\/50|1\/F|\d{1,3}\/\d{2,4}(?![\d/]))(?!\d)/gu,
  [
    ['a 【24/7】 hotline', ''],
    ['document 【12/2019】', ''],
  ],
  ['2/3 of members'],
);

export const codes: readonly NonQuantityRule[] = [
  label,
  phone,
  barePhone,
  address,
  clock,
  score,
  reference,
  web,
  stroke,
];
