/**
 * Organisations in a sentence. A name is found by its end (总工会, 人民政府, 民政局; lexicon/core/organisations.tsv) and extended to the
 * left over what may stand before that end.
 */
import type { OrganisationMention } from '../../model/index.ts';
import { loadOrganisations, type OrganisationTables } from '../../lexicon/organisations.ts';
import { extend, type Endings } from './extend.ts';

export interface OrganisationReader {
  /** Every organisation named in a folded sentence that begins at `offset` of the source, in order. */
  read(sentence: string, offset: number): OrganisationMention[];
}

const MASKED =
  /(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|(?<![A-Za-z])[xX](?=[省市区县镇乡村街社])|[×*_□]|某|〇〇|^[A-Z]{1,2}(?=[省市区县镇乡村街])/u;

export function createOrganisationReader(
  tables: OrganisationTables = loadOrganisations(),
): OrganisationReader {
  const ends = [...tables.suffixes.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(ends.join('|'), 'gu');
  const industries = byLastTwo(tables.industries.keys());
  const enterprises = byLastTwo(tables.enterprises.keys());
  return {
    read(sentence, offset) {
      const found: OrganisationMention[] = [];
      let floor = 0;
      pattern.lastIndex = 0;
      for (let m = pattern.exec(sentence); m !== null; m = pattern.exec(sentence)) {
        const [start, end] = [m.index, m.index + m[0].length];
        const named = extend(
          { text: sentence, start, end, floor, suffix: tables.suffixes.get(m[0])! },
          industries,
          enterprises,
        );
        if (!named) {
          // 县直机关工会工委: the end that stands first (机关工会) may not be the one that fits.
          pattern.lastIndex = start + 1;
          continue;
        }
        const name = sentence.slice(named.start, end);
        found.push({
          type: 'organisation',
          start: offset + named.start,
          end: offset + end,
          name,
          kind: named.kind,
          level: named.level,
          masked: MASKED.test(name),
          rules: [`organisation/${named.rule}`, ...(named.area ? [`organisation/area-${named.area}`] : [])],
        });
        floor = end;
      }
      return found;
    },
  };
}

/** Words by their last two characters (or their one), longest first. */
function byLastTwo(words: Iterable<string>): Endings {
  const table = new Map<string, string[]>();
  for (const word of words) {
    const key = word.slice(-2);
    const list = table.get(key);
    if (list) list.push(word);
    else table.set(key, [word]);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}
