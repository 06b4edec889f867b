/**
 * From the paths a user gives to the files that are to be read: folders all the way down, in code point order. Links are
 * not a way out of the folder, nor a way round in it.
 */
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { byCodePoint, decodeName, isLitter, joinUri } from './names.ts';
import { ReadFailure } from './reader.ts';

export interface FoundFile {
  readonly uri: string;
  /** As the file system has it: names need not be UTF-8. */
  readonly path: string | Buffer;
  /** Named by the user, not met in a folder. */
  readonly named: boolean;
}

export type Found =
  | ({ readonly ok: true } & FoundFile)
  | { readonly ok: false; readonly uri: string; readonly failure: ReadFailure };

/** Files at and under `path`. What cannot be opened is found too, with its failure. */
export async function* walk(path: string): AsyncGenerator<Found> {
  const uri = sep === '\\' ? path.replaceAll('\\', '/') : path;
  try {
    if (!(await stat(path)).isDirectory()) yield { ok: true, uri, path, named: true };
    else yield* walkFolder({ uri, path: Buffer.from(path), root: await realpath(path) });
  } catch (error) {
    yield { ok: false, uri, failure: systemFailure(error) };
  }
}

interface Folder {
  readonly uri: string;
  readonly path: Buffer;
  /** Real path of the folder the user named: links may not lead out of it. */
  readonly root: string;
}

async function* walkFolder(folder: Folder): AsyncGenerator<Found> {
  const found = await readdir(folder.path, { encoding: 'buffer', withFileTypes: true }).catch(
    (error: unknown) => systemFailure(error),
  );
  if (found instanceof ReadFailure) {
    yield { ok: false, uri: folder.uri, failure: found };
    return;
  }
  const entries = found
    .map((entry) => ({ entry, name: decodeName(entry.name) }))
    .filter(({ name }) => !isLitter(name));
  entries.sort((a, b) => byCodePoint(a.name, b.name));
  for (const { entry, name } of entries) {
    const uri = joinUri(folder.uri, name);
    const path = Buffer.concat([folder.path, Buffer.from('/'), entry.name]);
    try {
      if (entry.isSymbolicLink()) yield* followLink({ ...folder, uri, path });
      else if (entry.isDirectory()) yield* walkFolder({ ...folder, uri, path });
      else yield { ok: true, uri, path, named: false };
    } catch (error) {
      yield { ok: false, uri, failure: systemFailure(error) };
    }
  }
}

/**
 * A link to something the walk meets anyway is passed over; one into a hidden folder (as git-annex keeps its files) is read;
 * one that leads out, nowhere or back to a folder around it is a failure.
 */
async function* followLink(link: Folder): AsyncGenerator<Found> {
  const target = await realpath(link.path);
  const within = relative(link.root, target);
  if (within === '..' || within.startsWith(`..${sep}`) || within.startsWith(sep)) {
    const reason = `a link that leads out of the folder, to ${target}`;
    yield { ok: false, uri: link.uri, failure: new ReadFailure('link-outside', reason) };
    return;
  }
  const here = await realpath(Buffer.from(join(link.path.toString('latin1'), '..'), 'latin1'));
  if (here === target || here.startsWith(target.endsWith(sep) ? target : target + sep)) {
    yield {
      ok: false,
      uri: link.uri,
      failure: new ReadFailure('link-loop', 'a link back to a folder around it'),
    };
    return;
  }
  if (!within.split(sep).some(isLitter)) return;
  if ((await stat(link.path)).isDirectory()) return;
  yield { ok: true, uri: link.uri, path: link.path, named: false };
}

/** The system's error as a failure a person can read. */
export function systemFailure(error: unknown): ReadFailure {
  if (error instanceof ReadFailure) return error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new ReadFailure('not-found', 'no such file or folder');
    case 'EACCES':
    case 'EPERM':
      return new ReadFailure('no-permission', 'no permission to read it');
    case 'ELOOP':
      return new ReadFailure('link-loop', 'links that lead to each other');
    case 'ENAMETOOLONG':
      return new ReadFailure('unsafe-name', 'the name is too long for this system');
    default:
      return new ReadFailure('unreadable', code === '' ? message : `cannot be read (${code})`);
  }
}
