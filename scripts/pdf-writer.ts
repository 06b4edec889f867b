/** Writes small PDFs by hand: Chinese in fonts that are named, not embedded, and pages without any text. */

/** Words at a place, points from the lower left corner. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Pages of text in STSong-Light, whose characters are coded after one of Adobe's predefined CMaps. */
export function writePdf(
  pages: readonly (readonly Placed[])[],
  cmap: string,
  encode: (text: string) => Buffer,
): Buffer {
  const font = 3 + pages.length * 2;
  const kids = pages.map((_, i) => `${3 + i * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
  ];
  for (const [i, page] of pages.entries()) {
    const shown = page
      .map(({ x, y, text }) => `BT /F1 12 Tf ${x} ${y} Td <${encode(text).toString('hex')}> Tj ET`)
      .join('\n');
    const resources = page.length === 0 ? '' : ` /Resources << /Font << /F1 ${font} 0 R >> >>`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 420] /Contents ${4 + i * 2} 0 R${resources} >>`,
    );
    objects.push(`<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`);
  }
  objects.push(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${cmap} /DescendantFonts [${font + 1} 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) ' +
      `/Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor ${font + 2} 0 R >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 ' +
      '/Descent -120 /CapHeight 880 /StemV 93 >>',
  );
  return assemble(objects);
}

/** Numbers the objects and writes their table. The first is the catalog. */
export function assemble(objects: readonly (string | Buffer)[], extra = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  for (const [i, object] of objects.entries()) {
    offsets.push(length);
    const bytes = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object as string),
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(bytes);
    length += bytes.length;
  }
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R${extra} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
