/** The files in a zip, as a folder would give them: the same order, the same litter passed over. */
import { byCodePoint, isLitter, joinUri } from './names.ts';
import { ReadFailure, type Limits } from './reader.ts';
import { fromBytes, looksLikeZip, openZip, type Budget, type RandomAccess, type ZipEntry } from './zip.ts';

export type Unpacked =
  | { readonly ok: true; readonly uri: string; readonly bytes: Buffer }
  | { readonly ok: false; readonly uri: string; readonly failure: unknown };

/** Parts by which a zip is a document, not a folder of documents. */
const OFFICE =
  /^(?:word\/document\.xml|xl\/workbook\.(?:xml|bin)|content\.xml|ppt\/presentation\.xml|OFD\.xml)$/u;

/** The entries where the bytes are an archive of files; null where they are a document, or no zip at all. */
export async function openArchive(
  file: RandomAccess,
  limits: Limits,
  budget?: Budget,
): Promise<ZipEntry[] | null> {
  if (!looksLikeZip(await file.read(0, 4))) return null;
  const entries = await openZip(file, limits, budget);
  return entries.some(({ name }) => OFFICE.test(name)) ? null : entries;
}

/** Files of an archive and of the archives in it, down to the depth allowed. */
export async function* unpackArchive(
  entries: readonly ZipEntry[],
  uri: string,
  limits: Limits,
  budget: Budget,
  depth = 1,
): AsyncGenerator<Unpacked> {
  for (const entry of inFolderOrder(entries)) {
    const own = joinUri(uri, entry.name);
    try {
      refuse(entry);
      const bytes = await entry.read();
      const inner = await openArchive(fromBytes(bytes), limits, budget);
      if (inner === null) yield { ok: true, uri: own, bytes };
      else if (depth < limits.maxDepth) yield* unpackArchive(inner, own, limits, budget, depth + 1);
      else
        throw new ReadFailure(
          'too-deep',
          `an archive inside ${depth} others, more than the ${limits.maxDepth} levels read`,
        );
    } catch (failure) {
      yield { ok: false, uri: own, failure };
    }
  }
}

function refuse({ name, isLink }: ZipEntry): void {
  if (isLink) throw new ReadFailure('link-outside', 'a link inside an archive');
  if (/^(?:\/|[a-z]:)|(?:^|\/)\.\.(?:\/|$)/iu.test(name)) {
    throw new ReadFailure('unsafe-name', 'a path that leads out of the archive');
  }
}

/** Name by name down the path, so that the order is that of the same files in a folder. */
function inFolderOrder(entries: readonly ZipEntry[]): ZipEntry[] {
  const files = entries
    .filter(
      ({ name, isFolder }) =>
        !isFolder && !name.split('/').some((part) => part !== '..' && part !== '.' && isLitter(part)),
    )
    .map((entry) => ({ entry, path: entry.name.split('/') }));
  files.sort((a, b) => {
    for (let i = 0; i < a.path.length && i < b.path.length; i++) {
      const order = byCodePoint(a.path[i]!, b.path[i]!);
      if (order !== 0) return order;
    }
    return a.path.length - b.path.length;
  });
  return files.map(({ entry }) => entry);
}
