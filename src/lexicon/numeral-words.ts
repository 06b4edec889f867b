/**
 * Ordinary words with a digit in them (统一, 进一步, 老百姓, 四川, 千方百计), and the names and slogans whose numbers count
 * nothing (三个代表, 五一劳动奖章). Both are tables; what is asked is always which of them stands over a character.
 */
import { rowSchema } from './row-schema.ts';
import { inWords } from './digits.ts';
import { coverIndex } from './cover.ts';
import { lexiconUrl, loadTable } from './table.ts';

const WordRow = rowSchema(({ z, words }) => z.object({ words }));
const wordList = loadTable(lexiconUrl('core/numeral-words.tsv'), WordRow, (row) => row.words).flatMap((row) => row.words);

/** Words in which a Chinese digit is no number. */
export const ordinaryWords = coverIndex(wordList, inWords);
