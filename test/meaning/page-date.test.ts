/** Which year the months of a statistics page are of: the title's, else that of the day it was published, else none. */
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../src/analyze.ts';
import { html } from '../../src/ingest/html/index.ts';
import { defaultLimits } from '../../src/ingest/reader.ts';

const analyzer = createAnalyzer();

async function pageOf(title: string, under: string, [first, second]: [string, string]) {
  const page = `<html><body><h1>${title}</h1><p>${under}</p><table>
    <tr><td>指标</td><td>单位</td><td>${first}</td><td>${second}</td></tr>
    <tr><td>进出口总值</td><td>万元</td><td>1200.5</td><td>1600.5</td></tr>
    <tr><td>　出口</td><td>万元</td><td>200.5</td><td>-</td></tr></table></body></html>`;
  const read = await html.read(Buffer.from(page), 'page.html', defaultLimits);
  const [record] = analyzer.analyze({ uri: 'page.html', sha256: '0'.repeat(64), ...read });
  return {
    report: record!.refPeriod.timePeriod,
    cells: record!.observations.map((o) => `${o.value} ${o.period.timePeriod}`),
    codes: record!.diagnostics.map(({ code }) => code),
  };
}

describe('months of a table', () => {
  it('are of the year of publication', async () => {
    const page = await pageOf('主要经济指标', '发布时间：2019-06-21 来源：市统计局 浏览次数：312', [
      '1-4月',
      '1-5月',
    ]);
    expect(page.cells).toEqual([
      '12005000 2019-01-01/P4M',
      '16005000 2019-01-01/P5M',
      '2005000 2019-01-01/P4M',
    ]);
  });

  it('are of the year before, where they would be far ahead of the day of publication', async () => {
    const page = await pageOf('主要经济指标', '发布日期：2020年1月21日', ['1-11月', '1-12月']);
    expect(page.cells).toEqual(['12005000 2019-01-01/P11M', '16005000 2019', '2005000 2019-01-01/P11M']);
  });

  it('that are planned are ahead', async () => {
    const page = await pageOf('主要经济指标', '发布日期：2020年1月21日', ['1月', '1-12月计划']);
    expect(page.cells).toEqual(['12005000 2020-01', '16005000 2020', '2005000 2020-01']);
  });

  it('are of no year where nothing tells it, which is said', async () => {
    const page = await pageOf('主要经济指标', '来源：市统计局', ['1-4月', '1-5月']);
    expect(page.cells).toEqual(['12005000 null', '16005000 null', '2005000 null']);
    expect(page.codes).toContain('year-unknown');
  });
});

it('a title without a year is of what is past', async () => {
  const page = await pageOf('12月份主要经济指标', '发布时间：2020-01-21', ['12月', '1-12月']);
  expect(page.report).toBe('2019-12');
  expect(page.cells).toEqual(['12005000 2019-12', '16005000 2019', '2005000 2019-12']);
});
