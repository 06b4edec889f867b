/** File names as archives have them: in GBK where Windows wrote them, with control characters where someone meant harm. */

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const gb18030 = new TextDecoder('gb18030');

/** Names of zip entries and of files that were unpacked under another locale: UTF-8 where it is, else GB18030. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return gb18030.decode(bytes);
  }
}

/** Code point order, the same in a folder and in an archive, whatever the locale. */
export const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** A name for messages: control characters, line breaks and direction marks as `\u{…}`, so that no name can forge a line. */
export const printable = (name: string): string =>
  name.replace(UNPRINTABLE, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);

const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What the system, office programs and keepers of archives leave lying about: no documents, passed over without a word. */
export const isLitter = (name: string): boolean =>
  name.startsWith('.') ||
  name.startsWith('~$') ||
  LITTER.has(name.toLowerCase()) ||
  // What tells of the archive is not part of it: notes, expected records, manifests of our own runs.
  /^readme(?:\.[\w-]+)*\.(?:md|txt)$|^readme$/iu.test(name) ||
  /\.gold\.json$|\.manifest$|^planted\.json$/iu.test(name);

const LITTER = new Set(['__macosx', 'thumbs.db', 'desktop.ini', '$recycle.bin', 'system volume information']);

/** `2016` and `a.txt` → `2016/a.txt`. */
export const joinUri = (folder: string, name: string): string =>
  folder === '' || folder === '.' ? name : `${folder.replace(/\/+$/u, '')}/${name}`;

/** Lower-case extension without the dot; empty where there is none. */
export const extensionOf = (name: string): string =>
  /\.([^./\\]{1,12})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
