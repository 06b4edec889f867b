/** What English sentences claim: the kinds of phrase that unseen reports brought, each as the reading of its figures in order. */
import { expect, it } from 'vitest';
import { createAnalyzer } from '../../src/index.ts';

const analyzer = createAnalyzer();
const OPENING = 'The following was told of the work of the unions in the course of time.\n\n';

/** value unit type [target] measure days, one a figure. */
function readings(sentence: string): string[] {
  const [record] = analyzer.analyze(`${OPENING}${sentence}\n`, { period: '2016' });
  return record!.observations.map(({ value, unit, measureType, status, measure, period }) =>
    [value, unit, measureType, ...(status === 'target' ? ['target'] : []), measure, period.start, period.end]
      .join(' ')
      .replace(/ 2016-01-01 2016-12-31$/u, '')
      .replace(/ (\S+) \1$/u, ' @$1'),
  );
}

it.each([
  // A clause that leaves out its verb or its noun.
  [
    '412 cases concerned wages in arrears, 203 unfair dismissal and 98 industrial injuries.',
    ['412 count flow cases', '203 count flow cases', '98 count flow cases'],
  ],
  [
    'Asia received 34 per cent of the funds, Africa 31 per cent and the Americas 22 per cent.',
    ['34 percent ratio funds', '31 percent ratio funds', '22 percent ratio funds'],
  ],
  [
    'The union took up 73 wage claims on behalf of 861 workers; 61 were settled.',
    ['73 count flow wage claims', '861 person flow workers', '61 count flow wage claims'],
  ],
  [
    '41 courses were held with 1,036 participants; 987 of them obtained a certificate.',
    ['41 count flow courses', '1036 person flow participants', '987 person flow participants'],
  ],
  // A subject with a clause of its own.
  [
    'Trade union density in the countries for which figures are available averaged 16.8 per cent.',
    ['16.8 percent ratio Trade union density @2016-12-31'],
  ],
  ['The number of workers who paid their dues rose to 5,400.', ['5400 person stock workers @2016-12-31']],
  // What grew stands behind its growth, or before a rate.
  [
    'There was growth of 8% in revenue and a fall of 3.2% in costs.',
    ['8 percent growth revenue', '-3.2 percent growth costs'],
  ],
  ['The economy grew at an average annual rate of 8.6%.', ['8.6 percent growth economy']],
  ['Spending saw a two-fold increase over the previous year.', ['2 times growth Spending']],
  // From one level to another, each with its noun.
  [
    'The Federation has grown from 418,000 members in 1,960 unions to 563,200 members in 2,475 unions.',
    [
      '418000 person stock members @2015-12-31',
      '1960 count stock unions @2015-12-31',
      '563200 person stock members @2016-12-31',
      '2475 count stock unions @2016-12-31',
    ],
  ],
  [
    '46 enterprises were listed, bringing the total to 213.',
    ['46 count flow enterprises', '213 count stock enterprises @2016-12-31'],
  ],
  // What they are by their verb and its tense.
  ['The nursery looks after 96 children.', ['96 person stock children @2016-12-31']],
  [
    'At the end of 2016 it represented 187 million workers in 154 countries.',
    ['187000000 person stock workers @2016-12-31', '154 count stock countries @2016-12-31'],
  ],
  [
    'Six hundred people joined our party, while 200 workers joined the union.',
    ['600 person flow people', '200 person increase workers'],
  ],
  ['The project helped 740 domestic workers to join unions.', ['740 person increase domestic workers']],
  [
    'New members in the first half of the year: 1,147.',
    ['1147 person increase members 2016-01-01 2016-06-30'],
  ],
  ['In 53 countries workers were exposed to violence.', ['53 count flow countries']],
  ['Eighty-five per cent of countries violated the right to strike.', ['85 percent ratio countries']],
  // Times in the order of their figures.
  [
    'Attendance was 74,000 and 17,000 respectively in Q3 2016 and Q4 2016.',
    [
      '74000 person-time flow Attendance 2016-07-01 2016-09-30',
      '17000 person-time flow Attendance 2016-10-01 2016-12-31',
    ],
  ],
  [
    'In 2015 and 2016, 300 and 400 inspections respectively were made.',
    ['300 count flow inspections 2015-01-01 2015-12-31', '400 count flow inspections'],
  ],
  // Aims and wishes.
  ['By the end of the year we hope to have 4,500 members.', ['4500 person stock target members @2016-12-31']],
  ['Three quarters of the staff wanted a shorter week.', ['75 percent ratio staff']],
  [
    'Nine unions were founded against a target of 12.',
    ['9 count flow unions', '12 count flow target unions'],
  ],
  [
    'Administrative expenses will be kept below 12% of income.',
    ['12 percent ratio target Administrative expenses'],
  ],
  // Money by what it was.
  ['A total of HK$18.6 million was recovered in compensation.', ['18600000 HKD flow compensation']],
  [
    'At 31 December 2016 the hardship fund stood at HK$212,000.',
    ['212000 HKD stock hardship fund @2016-12-31'],
  ],
  // Names with figures in them, and figures of no quantity.
  ['In all 46,000 5G base stations were built.', ['46000 count flow 5G base stations']],
  ['- Form 40 workplace unions;', ['40 count flow workplace unions']],
  ['After six consecutive years of growth, links between the two sides grew.', []],
  ['Order No. 15, Article 10, ISO 9001 and Convention No. 87 were discussed at the 17th Congress.', []],
  [
    'Over the period 2011-2015, the Fund supported 263 projects.',
    ['263 count flow projects 2011-01-01 2015-12-31'],
  ],
])('%s', (sentence, expected) => expect(readings(sentence)).toEqual(expected));
