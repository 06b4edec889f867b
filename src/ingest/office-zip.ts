/** What docx, xlsx and odt share: a zip with parts of known names. */
import { fromBytes, looksLikeZip, openZip, type ZipEntry } from './zip.ts';
import { decodeText } from './encoding.ts';
import { ReadFailure, type Limits } from './reader.ts';
import { parseXml, type XmlElement } from './xml.ts';

/**
 * Whether the zip's directory names that part, without unpacking: names stand uncompressed at its end, so the tail is
 * searched, and the head as well, where the end of the file is missing.
 */
export function zipNames(bytes: Uint8Array, part: string): boolean {
  if (!looksLikeZip(bytes)) return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const tail = buffer.subarray(Math.max(0, buffer.length - 262_144));
  return tail.includes(part) || buffer.subarray(0, 65_536).includes(part);
}

export class OfficeZip {
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  private constructor(entries: readonly ZipEntry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.name.replace(/^\//u, ''), entry]));
  }

  static async open(bytes: Uint8Array, limits: Limits): Promise<OfficeZip> {
    return new OfficeZip(await openZip(fromBytes(bytes), limits));
  }

  get entries(): Iterable<ZipEntry> {
    return this.#entries.values();
  }

  /** Null where there is no such part. */
  async part(name: string): Promise<XmlElement | null> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    return parseXml((await decodeText(await entry.read())).text);
  }

  async need(name: string): Promise<XmlElement> {
    const part = await this.part(name);
    if (part === null) throw new ReadFailure('damaged', `its part ${name} is missing`);
    return part;
  }
}
