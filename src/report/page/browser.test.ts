/** The page in a real browser: a click on a fact shows its row, the filter hides, and nothing goes wrong in silence. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus, root } from '../../../test/support/zongjie.ts';
import { analyze } from '../../index.ts';
import { reportPage } from './index.ts';

/** The package brings a Linux program; elsewhere, or without the libraries that it wants, there is none. */
async function start(): Promise<Browser | string> {
  try {
    return await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: chromium.args,
      headless: true,
    });
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  }
}

const started = await start();
if (typeof started === 'string') console.warn(`no browser here, its tests are skipped: ${started}`);

describe.skipIf(typeof started === 'string')('in a browser', () => {
  let folder: string;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const documents = corpus.slice(-2).flatMap((uri) => {
      const text = readFileSync(join(root, uri), 'utf8');
      return analyze(text, { uri }).map((record) => ({ record, text }));
    });
    folder = await mkdtemp(join(tmpdir(), 'report-'));
    const file = join(folder, 'page.html');
    await writeFile(file, reportPage(documents, { nameOfIndicator: () => null }));
    page = await (started as Browser).newPage({ viewport: { width: 1400, height: 900 } });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
  });

  afterAll(async () => {
    await (started as Browser).close();
    await rm(folder, { recursive: true, force: true });
  });

  const isLit = (id: string): Promise<boolean> =>
    page.locator(`#${id}`).evaluate((end) => end.classList.contains('hit'));

  it('shows the row of a fact that is clicked, and the fact of a row', async () => {
    expect(await isLit('r1-2')).toBe(false);
    await page.click('#f1-2');
    await page.waitForSelector('#r1-2.hit');
    expect(await isLit('f1-2')).toBe(true);
    const color = await page.evaluate("getComputedStyle(document.querySelector('#r1-2 td')).backgroundColor");
    expect(color).toBe('rgb(255, 241, 118)');
    await page.click('#r1-3 a[href="#f1-3"]');
    await page.waitForSelector('#f1-3.hit');
    expect(await isLit('f1-2')).toBe(false);
  });

  it('follows the keyboard', async () => {
    await page.focus('#f1-4');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#r1-4.hit');
  });

  it('hides what the reader filters out, in the table and in the text', async () => {
    const rows = page.locator('.facts tbody tr:not([hidden])');
    const all = await rows.count();
    await page.selectOption('select[name=status]', 'target');
    const targets = await page.locator('.facts tbody tr[data-status=target]').count();
    expect(await rows.count()).toBe(targets);
    expect(targets).toBeLessThan(all);
    expect(await page.locator('.fact.actual:not(.off)').count()).toBe(0);
    await page.click('button[type=reset]');
    await page.locator('output', { hasText: `显示 ${all} 条` }).waitFor();
    expect(await rows.count()).toBe(all);
  });

  it('had nothing to complain about', () => expect(complaints).toEqual([]));
});
