import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../reader.ts';
import { html } from './index.ts';

const read = (source: string) => html.read(Buffer.from(source), 'page.html', defaultLimits);
const textOf = async (body: string): Promise<string> =>
  (await read(`<html><body>${body}</body></html>`)).text;

describe('the main text', () => {
  it.each([
    ['paragraphs and breaks are lines', '<p>甲</p><div>乙<br>丙</div>丁', '甲\n乙\n丙\n丁\n'],
    ['breaks of the source between Chinese are none', '<p>全区工会\n  组织</p>', '全区工会组织\n'],
    ['breaks of the source between words are spaces', '<p>the\n unions  grew</p>', 'the unions grew\n'],
    ['spans and bold are part of the line', '<p>会员<b>300</b><span>人</span></p>', '会员300人\n'],
    ['numbered lists keep their numbers', '<ol start="3"><li>甲</li><li>乙</li></ol>', '3. 甲\n4. 乙\n'],
    [
      'readings above characters are left out',
      '<p><ruby>總<rp>(</rp><rt>zǒng</rt><rp>)</rp></ruby>工會</p>',
      '總工會\n',
    ],
    [
      'entities are characters, broken ones stay',
      '<p>&ldquo;甲&rdquo;&nbsp;lsquo;乙rsquo;</p>',
      '“甲”\u00a0lsquo;乙rsquo;\n',
    ],
    [
      'what is hidden or struck out is not read',
      '<p>甲<del>乙</del><span style="display:none">丙</span></p>',
      '甲\n',
    ],
    ['scripts and styles are not read', '<p>甲</p><script>"3021家"</script><style>.a{}</style>', '甲\n'],
    ['preformatted text keeps its lines', '<pre>甲\n乙</pre>', '甲\n乙\n'],
  ])('%s', async (_, body, expected) => {
    expect(await textOf(body)).toBe(expected);
  });

  const LONG = '全区各级工会认真履行职责，服务职工群众，'.repeat(20);
  const MENU =
    '<ul><li><a href=1>首页新闻</a></li><li><a href=2>组织建设</a></li><li><a href=3>通知12条</a></li></ul>';

  it('leaves out menus, breadcrumbs and footers', async () => {
    const page = `${MENU}<div class="crumbs">当前位置</div><p>${LONG}</p><div id="footer">电话12351</div><nav>导航</nav>`;
    expect(await textOf(page)).toBe(`${LONG}\n`);
  });

  it('keeps a long text whatever its box is called', async () => {
    expect(await textOf(`<div class="menu-content"><p>${LONG}</p></div>`)).toBe(`${LONG}\n`);
  });

  it('keeps a page that is nothing but links', async () => {
    expect(await textOf(MENU)).toBe('首页新闻\n组织建设\n通知12条\n');
  });
});

describe('titles', () => {
  it('stand first where the text does not say them, without the name of the site', async () => {
    const { text } = await read('<title>某区总工会2016年总结_某某网</title><p>会员300人。</p>');
    expect(text).toBe('某区总工会2016年总结\n会员300人。\n');
  });

  it('are not said twice', async () => {
    const { text } = await read(
      '<title>某区总工会2016年总结 - 某某网</title><h1>某区总工会 2016年总结</h1><p>会员300人。</p>',
    );
    expect(text.match(/2016年总结/gu)).toHaveLength(1);
  });
});

describe('tables', () => {
  it('of data are tables, with their caption before them', async () => {
    const { text, tables } = await read(
      '<table><caption>表1（单位：人）</caption><tr><th rowspan=2>指标</th><th colspan=2>2016年</th></tr><tr><td>甲</td><td>乙</td></tr>' +
        '<tr><td>　女</td><td>1</td><td>2</td></tr></table>',
    );
    expect(text).toBe('表1（单位：人）\n指标\t2016年\n\t甲\t乙\n　女\t1\t2\n');
    expect(tables![0]!.rows[2]![0]).toMatchObject({ text: '女', indent: 1, row: 2, col: 0 });
    expect(tables![0]!.rows[1]![0]).toMatchObject({ text: '甲', col: 1 });
  });

  it('that lay out the page are paragraphs', async () => {
    const long = '全区工会工作取得进展。'.repeat(40);
    expect(
      await textOf(
        `<table><tr><td>左</td><td><p>${long}</p></td></tr><tr><td>下</td><td>右</td></tr></table>`,
      ),
    ).toBe(`左\n${long}\n下\n右\n`);
  });
});

describe('encodings', () => {
  it.each(['gb2312', 'GBK'])('declared as %s', async (charset) => {
    const body = Buffer.from('b9a4bbe1', 'hex');
    const bytes = Buffer.concat([Buffer.from(`<meta charset="${charset}"><p>`), body, Buffer.from('</p>')]);
    expect(await html.read(bytes, 'a.html', defaultLimits)).toMatchObject({
      encoding: 'gb18030',
      text: '工会\n',
      diagnostics: [],
    });
  });

  it('declared wrongly', async () => {
    expect(await read('<meta charset="gb2312"><p>工会会员</p>')).toMatchObject({
      encoding: 'utf-8',
      text: '工会会员\n',
    });
  });
});
