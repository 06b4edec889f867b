/** One spelling for the words of a wording: singular, small letters, one of the two ways to spell, no possessive. */
import { nouns } from './lexicon.ts';

const IRREGULAR: Readonly<Record<string, string>> = {
  women: 'woman',
  men: 'man',
  people: 'people',
  children: 'child',
  staff: 'staff',
  dues: 'due',
  wages: 'wage',
  arrears: 'arrears',
  sales: 'sales',
  goods: 'goods',
  persons: 'person',
};

/** The word as tables have it: Workers' → worker, organisations → organization, centres → center. */
export function plainWord(word: string): string {
  let plain = word.toLowerCase().replace(/[’']s?$/u, '');
  plain = IRREGULAR[plain] ?? singular(plain);
  return plain
    .replace(/is(?=(?:e|ed|ing|ation|ations|er|ers)$)/u, (s) =>
      /(?:organ|rational|union|recogn|subsid|modern|standard|author|urban|util|final|character|real|special)$/u.test(
        plain.slice(0, plain.lastIndexOf(s)),
      )
        ? 'iz'
        : s,
    )
    .replace(/^labour$/u, 'labor')
    .replace(/centre$/u, 'center')
    .replace(/programme$/u, 'program')
    .replace(/^enquiry$/u, 'inquiry')
    .replace(/sulphur/u, 'sulfur')
    .replace(/^enrol$/u, 'enroll')
    .replace(/^co-operative$/u, 'cooperative');
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/u.test(word)) return word;
  if (/ies$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes)$/u.test(word)) return word.slice(0, -2);
  const known = nouns().get(word);
  if (known !== undefined && nouns().get(word.slice(0, -1)) === undefined && !known.plural) return word;
  return word.slice(0, -1);
}

export const plainWords = (text: string): string[] =>
  text
    .split(/[\s,;:()"“”]+/u)
    .filter((word) => word !== '' && word !== '&')
    .map(plainWord);
