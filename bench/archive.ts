/**
 * A synthetic archive of work summaries, as large as one likes, the same for the same seed: what batch runs are measured on.
 *
 *     node --import tsx bench/archive.ts FOLDER COUNT [SEED] [usual|dense]
 *
 * What a document costs hangs on its figures, so the archive has about as many as real reports have. Counted in the program's own
 * records, entries of `numerals` and of `observations` a kilobyte of UTF-8:
 *
 *     reports of a union and of a district, as published (4 texts, 116 kB)      8.5   4.7
 *     reports of governments among them (6 texts, 237 kB)                       6.6   3.2
 *     news of unions and their reports, annotated by hand (10 texts, 34 kB)    11.8   5.8
 *     `usual` documents of this archive                                         7.5   5.6
 *     `dense` ones, figures without the prose, as in a table told in words     30.7  23.6
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prose } from './prose.ts';
import { DISTRICTS, OPENINGS, SECTIONS, type Template } from './templates.ts';

/** Numbers from 0 to 1 in a fixed order (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Generated {
  /** `2013/000042.txt`: no folder grows without bound. */
  readonly path: string;
  readonly text: string;
}

/** Bytes of most documents; a few are much larger, as in real archives. */
const USUAL = [800, 8_000] as const;
const LARGE = [20_000, 120_000] as const;
const SHARE_OF_LARGE = 0.02;

/** How many figures: see above. */
export type Density = 'usual' | 'dense';

/** Sentences without figures to one of the templates. */
const PROSE: Readonly<Record<Density, number>> = { usual: 2, dense: 0 };

/** Document number `index` of the archive with this seed; `bytes` fixes its size, give or take a sentence. */
export function generate(seed: number, index: number, bytes?: number, density: Density = 'usual'): Generated {
  const random = sequence(seed * 1_000_003 + index);
  const [least, most] = random() < SHARE_OF_LARGE ? LARGE : USUAL;
  // Sizes spread evenly over orders of magnitude.
  const size = bytes ?? least * (most / least) ** random();
  const year = 2006 + Math.floor(random() * 18);
  const half = random() < 0.5;
  const district = pick(DISTRICTS, random);
  const period = half ? `${year}年上半年` : `${year}年`;
  const words = {
    district,
    year: String(year),
    period,
    asOf: half ? `${year}年6月底` : `${year}年底`,
    next: String(year + 1),
  };
  const fill = (template: Template): string => write(template, random, words);
  const lines = [`${district}总工会${period}工作总结`, fill(pick(OPENINGS, random))];
  // Three bytes a character, near enough.
  let left = size / 3 - lines.join('').length;
  for (let i = 0; left > 0; i++) {
    const section = SECTIONS[i % SECTIONS.length]!;
    const sentences = shuffled(section.sentences, random).flatMap((sentence) => [
      fill(sentence),
      ...Array.from({ length: PROSE[density] }, () => fill(prose((items) => pick(items, random)))),
    ]);
    const paragraph = `${HAN[i % HAN.length]}、${section.heading}\n${sentences.join('')}`;
    lines.push(paragraph);
    left -= paragraph.length;
  }
  return { path: `${year}/${String(index).padStart(6, '0')}.txt`, text: `${lines.join('\n')}\n` };
}

const HAN = '一二三四五六七八九十';

const pick = <T>(items: readonly T[], random: () => number): T => items[Math.floor(random() * items.length)]!;

const shuffled = <T>(items: readonly T[], random: () => number): T[] =>
  items
    .map((item) => ({ item, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

/** Fills `{district}` and the like from `words`, and `{10-99}` or `{1.0-9.9}` with a number in that range. */
function write(template: Template, random: () => number, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const range = /^([\d.]+)-([\d.]+)$/.exec(name);
    if (range === null) return words[name]!;
    const [low, high] = [Number(range[1]), Number(range[2])];
    const places = range[1]!.split('.')[1]?.length ?? 0;
    return (low + (high - low) * random()).toFixed(places);
  });
}

/** Writes the first `count` documents of the archive with this seed; bytes of their text. */
export function writeArchive(
  folder: string,
  count: number,
  seed: number,
  density: Density = 'usual',
): number {
  let bytes = 0;
  for (let i = 1; i <= count; i++) {
    const { path, text } = generate(seed, i, undefined, density);
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, seed = '1', density = 'usual'] = process.argv.slice(2);
  if (folder === undefined || !(Number(count) > 0) || !(density in PROSE)) {
    console.error('usage: node --import tsx bench/archive.ts FOLDER COUNT [SEED] [usual|dense]');
    process.exit(2);
  }
  const bytes = writeArchive(folder, Number(count), Number(seed), density as Density);
  console.log(`${count} documents, ${(bytes / 1e6).toFixed(1)} MB, seed ${seed}, in ${folder}`);
}
