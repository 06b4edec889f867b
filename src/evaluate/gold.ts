/**
 * Gold annotations as people write them: one `NAME.gold.json` beside each `NAME.txt`. Keys that scoring does not look at
 * (an annotator's remarks, say) are let through; keys that it does look at are checked, so that a slip of the annotator is
 * named with its file and place and is not scored as the program's error.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { MeasureType, Precision, Status } from '../model/record.ts';

const offset = z.int().min(0);
const span = { start: offset, end: offset, text: z.string() };
const number = z.number().nullish();
const day = z.iso.date().nullable();

export const GoldQuantity = z.looseObject({
  ...span,
  value: number,
  low: number,
  high: number,
  unit: z.string().nullish(),
  measure: z.string().nullish(),
  /** Other nouns that are as good as `measure`. */
  measureAlt: z.union([z.string(), z.array(z.string())]).optional(),
  measureType: MeasureType,
  status: Status,
  precision: Precision,
  period: z.tuple([day, day]).nullish(),
});

export const GoldTime = z.looseObject({ ...span, from: day.optional(), to: day.optional() });

export const GoldActivity = z.looseObject(span);

export const GoldFields = z.looseObject({
  issuer: z.string().nullish(),
  refArea: z.string().nullish(),
  timePeriod: z.string().nullish(),
});

export const GoldAnnotation = z.looseObject({
  document: GoldFields.optional(),
  /** The parts (篇) of a compilation, in order; then these count and `document` does not. */
  documents: z.array(GoldFields).optional(),
  quantities: z.array(GoldQuantity),
  times: z.array(GoldTime),
  activities: z.array(GoldActivity),
});

export type GoldQuantity = z.infer<typeof GoldQuantity>;
export type GoldTime = z.infer<typeof GoldTime>;
export type GoldActivity = z.infer<typeof GoldActivity>;
export type GoldFields = z.infer<typeof GoldFields>;
export type GoldAnnotation = z.infer<typeof GoldAnnotation>;

const SUFFIX = '.gold.json';

/** One annotated document of a gold folder; its text is left to whoever reads files of every encoding. */
export interface GoldEntry {
  /** File name without `.gold.json`. */
  readonly name: string;
  /** Path of the text the annotation speaks of. */
  readonly textPath: string;
  readonly gold: GoldAnnotation;
}

/** Thrown for a gold folder that cannot be scored; the message names file and place. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
}

/**
 * The annotations of a folder, sorted by name.
 * @throws {GoldError} when the folder is missing or holds none, or an annotation is not what it should be.
 */
export function readGoldFolder(folder: string): GoldEntry[] {
  const files = list(folder)
    .filter((file) => file.endsWith(SUFFIX))
    .sort();
  if (files.length === 0) throw new GoldError(`${folder}: no *${SUFFIX} in it`);
  return files.map((file) => {
    const name = basename(file, SUFFIX);
    return { name, textPath: join(folder, `${name}.txt`), gold: readAnnotation(join(folder, file)) };
  });
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new GoldError(
      `${folder}: ${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such folder' : String(error)}`,
    );
  }
}

function readAnnotation(file: string): GoldAnnotation {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new GoldError(`${file}: ${(error as Error).message}`);
  }
  const parsed = GoldAnnotation.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new GoldError(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
}
