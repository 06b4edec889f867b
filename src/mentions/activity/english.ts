/** Names in English reports: Summer Cooling Campaign, "Craftsmen of Qinglan" skills competition. */
import type { ActivityMention } from '../../model/index.ts';
import { rule } from '../rule.ts';
import { mention } from './mention.ts';
import type { KnownNames } from './words.ts';

const KINDS: Readonly<Record<string, string>> = {
  programme: 'project',
  program: 'project',
  project: 'project',
  scheme: 'project',
  initiative: 'campaign',
  campaign: 'campaign',
  drive: 'campaign',
  competition: 'competition',
  contest: 'competition',
  championship: 'competition',
  tournament: 'competition',
  marathon: 'competition',
  exhibition: 'event',
  week: 'campaign',
  month: 'campaign',
  games: 'competition',
  forum: 'event',
  festival: 'event',
  course: 'training',
};
const HEADS = Object.keys(KINDS);
/** Heads of quoted names alone: without the quotation marks Vocational Training is a department. */
const QUOTED_KINDS: Readonly<Record<string, string>> = {
  ...KINDS,
  match: 'competition',
  workshop: 'training',
  training: 'training',
  action: 'campaign',
  activity: 'campaign',
  event: 'event',
};
const QUOTED_HEADS = Object.keys(QUOTED_KINDS).join('|');
const CAPITAL_HEADS = HEADS.map((head) => head[0]!.toUpperCase() + head.slice(1)).join('|');

/** What may begin a sentence or an item of a plan before the name: Hold the |Ninth Workers' Skills Contest. */
const LEADING =
  /^(?:(?:The|A|An|Our|This|Under|In|During|Through|Before|After|At|From|With|Hold|Launch|Run|Organi[sz]e|Continue|Expand|Complete|Support) )(?:the |a |an )?/;
const HOLIDAY = /(?:Spring|Lantern|Mid-Autumn|Dragon Boat) Festival$/;

const kindOfEnd = (text: string): string | null =>
  QUOTED_KINDS[/[a-z]+$/i.exec(text)![0].toLowerCase()] ?? null;

/** A run of capitalised words that ends in a head noun; an article and an ordinal number stay outside as they stand. */
export const englishCapitals = rule<ActivityMention, KnownNames>({
  name: 'activity/english-capitals',
  trigger: 'PSICGFDTMEW',
  pattern: new RegExp(
    `\\b[A-Z][A-Za-z'’-]*(?: (?:of|and|for|in|the|to|on|with|[A-Z][A-Za-z'’-]*)){0,8} (?:${CAPITAL_HEADS})\\b`,
    'g',
  ),
  read: (m) => {
    const article = LEADING.exec(m.text)?.[0] ?? '';
    const from = m.span.start - m.offset + article.length;
    if (HOLIDAY.test(m.text)) return null;
    if (!/^[A-Z]\S* /.test(m.text.slice(article.length))) return null;
    return mention(m, from, m.span.end - m.offset, 'activity/english-capitals', kindOfEnd(m.text));
  },
  examples: [
    ['The 【Summer Cooling Campaign】 reached 9,000 workers', 'SummerCoolingCampaign campaign'],
    ['under the 【Care for Night Shift Workers Campaign】', 'CareforNightShiftWorkersCampaign campaign'],
    ['Hold the 【Fifth Workers’ Skills Contest】', 'FifthWorkersSkillsContest competition'],
  ],
  counterexamples: [
    'The project assisted 640 students',
    'The Project was closed',
    'Before the Spring Festival we visited 8,100 families',
  ],
});

export const englishQuoted = rule<ActivityMention, KnownNames>({
  name: 'activity/english-quoted',
  trigger: '"“',
  pattern: new RegExp(
    `["“][A-Z][A-Za-z'’ -]{3,60}["”](?: [A-Za-z]+){0,3} (?:${QUOTED_HEADS}|${CAPITAL_HEADS})\\b`,
    'g',
  ),
  read: (m) =>
    mention(m, m.span.start - m.offset, m.span.end - m.offset, 'activity/english-quoted', kindOfEnd(m.text)),
  examples: [
    [
      'in the 【"Craftsmen of Qinglan" skills competition】, 300 took part',
      'CraftsmenofQinglanskillscompetition competition',
    ],
    ['the 【"Star Cup" basketball tournament】 in May', 'StarCupbasketballtournament competition'],
  ],
});
