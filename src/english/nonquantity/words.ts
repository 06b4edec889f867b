/** Numbers in words and figures that say no quantity: list markers, ages, compounds, set phrases, the pronoun one. */
import { names, type NonQuantityRule } from './codes.ts';

/** A marker opens its line: 1. 2) (3) 4.1. */
export const marker = names(
  'marker',
  'list-marker',
  /^\s*(?:[-·*—] ?)?(?:\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2}){0,3}\)|\d{1,2}(?:\.\d{1,2}){0,3}\.(?=\s|[A-Z]|$)|\d{1,2}(?:\.\d{1,2}){1,3}(?= [A-Z]))/gu,
  [
    ['【1.】 Membership', ''],
    ['【(2)】 Finance', ''],
    ['【3.2】 Income', ''],
  ],
  ['12 members met', '1.5 million workers'],
);

/** (1) … (2) … within a sentence; i.e. behind a stop, a comma or a colon. */
export const inlineMarker = names(
  'inline-marker',
  'list-marker',
  /(?<=[:;,.] |and )\(\d{1,2}\)(?= [A-Za-z])/gu,
  [['three aims: 【(1)】 to recruit, 【(2)】 to train', ['', '']]],
  ['members (12) left'],
);

export const age = names(
  'age',
  'age',
  /\b(?:aged|ages|age of|age|ageing|at age|(?:were|are|is|was|those|persons|people|workers|members|women|men|children|employees|anyone|somebody) (?:under|over|below|above)(?: the age of)?) (?<taken>(?:between )?\d{1,2}(?:(?: (?:to|and|or) |[-—])\d{1,2})?)(?![\d,.%]*\d)(?! (?:per cent|percent|per|hours|days|months|in\b|[a-z]+s\b(?<!(?:years|is|was|has))))|(?<![\d,.])\d{1,3}(?:[- ](?:year|month)s?[- ]old\b| years of age\b)/gu,
  [
    ['half of the members are aged 【45】 or above', ''],
    ['43 per cent were under 【35】.', ''],
    ['an 【18-year-old】 worker', ''],
    ['women aged 【16 to 24】', ''],
  ],
  ['members over 12 months', 'workers over 5,000', 'people under 300 schemes'],
);

/** A number tied to a noun by a hyphen is a kind, not a count: a 12-member committee, a five-star hotel, a three-year plan. */
export const compound = names(
  'compound',
  'compound',
  /(?<![\w$.,-])(?:\d{1,3}(?:,\d{3})*|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|half)(?:-[a-z]+)?-(?!fold\b|odd\b|plus\b|thirds?\b|quarters?\b|fifths?\b|half\b|halves\b|tenths?\b|eighths?\b|sixths?\b|one\b|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|million\b|billion\b|thousand\b|hundred\b|per-cent\b|percent\b|percentage\b|kilomet|met(?:re|er)|hectare|tonne|square\b|cubic\b|kilowatt|megawatt|day\b|hour\b|week\b|month\b)[A-Za-z]+/gu,
  [
    ['a 【12-member】 committee', ''],
    ['a 【five-star】 hotel', ''],
  ],
  ['forty-two cases', 'two-thirds of it', 'a three-day course'],
  '-',
);

/** Numbers that are part of a name or a turn of speech. */
export const setPhrase = names(
  'set-phrase',
  'set-phrase',
  /\b(?:(?:Part|Chapter|Section|Phase|Stage|Volume|Book|Annex|Pillar|Outcome|Goal|Objective|Priority) (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)|scale of (?:\d+|one) (?:to|-) (?:\d+|five|ten)|(?:Global )?Fortune (?:Global )?\d{3}|(?:one|two|three|four|five|six|seven|eight)(?:-(?:one|two|three|four|five|six|seven|eight))+|[Tt]wo sides(?! of (?:an?|every) )|both sides|one (?:large |big )?family|[Tt]op (?:\d{1,3}|ten|five|three|hundred)|COVID[- ]19|[Tt]hree Represents|[Oo]ne [Cc]ountry, [Tt]wo [Ss]ystems|[Oo]ne Belt,? (?:and )?One Road|[Tt]wo [Ss]essions|World War (?:One|Two|[12])|Group of (?:\d+|Seven|Twenty)|Five[- ]Year Plans?|May (?:1st|First) Day|zero (?:tolerance|hour|growth)|from (?:zero|scratch)|[Ss]quare one|one day|some one|one way or another|one (?:or|and) (?:the )?(?:another|other|only|same)|on (?:the )?one hand|one-?to-?one|one[- ]by[- ]one|[Oo]ne[- ]stop|[Oo]ne[- ]off|number one|thousands upon thousands|a thousand times|one step|zero waste|two[- ]way|in twos and threes|nine to five|second to none|one thing|at one time|at one go|in one go|one heart|one mind)\b/gu,
  [
    ['one of the 【Fortune 500】', ''],
    ['the 【Three Represents】 as our guide', ''],
    ['a 【one-off】 measure', ''],
  ],
  ['one project was opened', 'top floor', 'two sides of a coin'],
  'FfcwzotshdngTOSPCVBAGR',
);

/** One that stands for a noun or means "a": one of them, no one, this one, one that, one to increase …; one new centre counts. */
export const pronounOne = names(
  'one',
  'set-phrase',
  /(?<=\b(?:[Nn]o|[Aa]ny|[Ee]very|[Ss]ome|[Ee]ach|[Tt]his|[Tt]hat|[Tt]he|[Nn]ew|[Oo]ld|[Gg]ood|[Oo]ther|[Ss]mall|[Ll]arge|[Nn]ext|[Ff]irst|[Ll]ast|[Ww]hich|[Oo]nly|a|[Ii]mportant)[ -])one\b|\b(?<!-)[Oo]ne(?= (?:of|that|which|who|another|to|is|was|has|in which|where|must|can|should|may|might|would|cannot|needs|for|with|from|by|and)\b|[’'.,;:)!?]|$)/gu,
  [
    ['【one】 of the largest unions', ''],
    ['projects, including 【one】 to increase vaccinations', ''],
    ['this 【one】 is new', ''],
  ],
  ['one new centre was opened', 'twenty-one members'],
  'oO',
);

/** The size of those that are meant: enterprises with more than 25 employees. */
export const size = names(
  'size',
  'size',
  /\b(?:enterprises|companies|firms|employers|workplaces|businesses|units|establishments|factories) (?:with|employing|of|that (?:have|employ)) (?:more than|over|at least|fewer than|less than|under|up to|no more than) (?<taken>\d{1,3}(?:,\d{3})*)(?= (?:employees|workers|staff|people|members))/gu,
  [['the rate of enterprises with more than 【25】 employees', '']],
  ['enterprises with 25,000 workers in all'],
);

/** What a rate is reckoned on: per 100,000 workers, for every 1,000 members. */
export const base = names(
  'base',
  'base',
  /\b(?:per|for every|for each|out of every|in every) (?<taken>\d{1,3}(?:[, ]\d{3})*|thousand|hundred|million|ten thousand|hundred thousand|\d+ million)(?= (?:[a-z]+ ){0,3}[a-z]+)(?! (?:per|cent))/gu,
  [['61 accidents per 【100,000】 workers', '']],
  ['per cent', '12 per 5%'],
  'pfo',
);

export const wordRules: readonly NonQuantityRule[] = [
  marker,
  inlineMarker,
  age,
  size,
  compound,
  setPhrase,
  pronounOne,
  base,
];
