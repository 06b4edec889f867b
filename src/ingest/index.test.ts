import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInputs, type InputResult } from './index.ts';
import { printable } from './names.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zongjie-ingest-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function all(...args: Parameters<typeof readInputs>): Promise<InputResult[]> {
  const results: InputResult[] = [];
  for await (const result of readInputs(...args)) results.push(result);
  return results;
}
const short = (results: InputResult[]): string[] =>
  results.map((r) => (r.ok ? r.source.uri : `${r.uri} ${r.code}`).replace(folder, '@'));

async function tree(name: string, files: Record<string, string>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, name, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  }
  return join(folder, name);
}

describe('folders', () => {
  it('gives files in code point order, without what is hidden or litter', async () => {
    const root = await tree('order', {
      'b/2.txt': '二',
      'b/10.txt': '十',
      'a.txt': '甲',
      '一.txt': '一',
      '.git/x': 'x',
      '~$a.docx': '',
    });
    expect(short(await all([root]))).toEqual([
      '@/order/a.txt',
      '@/order/b/10.txt',
      '@/order/b/2.txt',
      '@/order/一.txt',
    ]);
  });

  it('reads a file whose name is GBK bytes', async () => {
    const root = await tree('gbk', { 'x.txt': 'x' });
    await writeFile(
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from('d7dcbde1', 'hex'), Buffer.from('.txt')]),
      '总结',
    );
    expect(short(await all([root]))).toEqual(['@/gbk/x.txt', '@/gbk/总结.txt']);
  });

  it('does not follow links out, round or into the void', async () => {
    const outside = await tree('outside', { 'secret.txt': 'secret' });
    const root = await tree('links', { 'a.txt': '甲', '.store/b.txt': '乙' });
    await symlink(outside, join(root, 'out'));
    await symlink(join(outside, 'secret.txt'), join(root, 'out.txt'));
    await symlink(root, join(root, 'round'));
    await symlink('twin2', join(root, 'twin1'));
    await symlink('twin1', join(root, 'twin2'));
    await symlink('nowhere', join(root, 'void'));
    await symlink('a.txt', join(root, 'same.txt'));
    await symlink('.store/b.txt', join(root, 'stored.txt'));
    expect(short(await all([root]))).toEqual([
      '@/links/a.txt',
      '@/links/out link-outside',
      '@/links/out.txt link-outside',
      '@/links/round link-loop',
      '@/links/stored.txt',
      '@/links/twin1 link-loop',
      '@/links/twin2 link-loop',
      '@/links/void not-found',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('says when there is no permission, and goes on', async () => {
    const root = await tree('locked', { 'in/a.txt': '甲', 'z.txt': '乙' });
    await chmod(join(root, 'in'), 0);
    expect(short(await all([root]))).toEqual(['@/locked/in no-permission', '@/locked/z.txt']);
    await chmod(join(root, 'in'), 0o755);
  });
});

describe('single files', () => {
  it('names what cannot be read and reads the rest', async () => {
    const root = await tree('single', {
      'empty.txt': '',
      'blank.txt': ' \n',
      'big.txt': '大'.repeat(500),
      'good.txt': '好',
    });
    const paths = ['missing.txt', 'empty.txt', 'blank.txt', 'big.txt', 'good.txt'].map((name) =>
      join(root, name),
    );
    expect(short(await all(paths, { maxBytes: 1000 }))).toEqual([
      '@/single/missing.txt not-found',
      '@/single/empty.txt empty',
      '@/single/blank.txt empty',
      '@/single/big.txt too-large',
      '@/single/good.txt',
    ]);
  });

  it('reads one document from stdin', async () => {
    const [result] = await all(['-'], { stdin: [Buffer.from('工会'), Buffer.from('会员')] as never });
    expect(result).toMatchObject({
      ok: true,
      source: { uri: '-', text: '工会会员', format: 'txt', encoding: 'utf-8' },
    });
  });

  it('gives each line its place', async () => {
    const [result] = await all(['-'], { stdin: [Buffer.from('甲\n\n乙丙')] as never });
    if (!result?.ok) throw new Error('not read');
    expect(result.source.places).toEqual([
      { start: 0, end: 1, location: { paragraph: 1 } },
      { start: 3, end: 5, location: { paragraph: 3 } },
    ]);
  });
});

it('shows names without their control characters', () => {
  expect(printable('a\n\u001b[31mb\u202e.txt')).toBe('a\\u{a}\\u{1b}[31mb\\u{202e}.txt');
});
