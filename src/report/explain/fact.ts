/** What a person wants to know of one fact: the claim, where each part of it comes from, and the rules that made it. */
import type { Activity, DocumentRecord, NumeralRecord, Observation, TimeRecord } from '../../model/index.ts';
import type { Colors } from './colors.ts';

/** The value as a person writes it, with its bounds: 3021, ≈ 200 ≤ 200, ≥ 1000, 10 to 15, masked. */
function valueText({ value, low, high, precision }: Observation): string {
  const bounds = [low === null ? '' : `≥ ${low}`, high === null ? '' : `≤ ${high}`].filter(Boolean).join(' ');
  switch (precision) {
    case 'exact':
      return `${value}`;
    case 'approximate':
      return `≈ ${value} ${bounds}`.trimEnd();
    case 'at-least':
    case 'at-most':
      return bounds;
    case 'range':
      return `${low ?? '?'} to ${high ?? '?'}`;
    case 'masked':
      return 'masked';
  }
}

/** The lines under a sentence that tell of one observation. `text` is the text shown, personal numbers masked. */
export function factLines(o: Observation, record: DocumentRecord, text: string, colors: Colors): string[] {
  const dim = colors.dim;
  const unit = [o.unitText, o.unit === null ? 'no unit' : o.unit].filter(Boolean).join(' = ');
  const head = [
    colors.bold(o.status === 'target' ? colors.yellow(valueText(o)) : colors.green(valueText(o))),
    dim(`(${unit})`),
    colors.underline(o.measure ?? 'measure unknown'),
    o.indicator === null ? dim('→ not in the registry') : `→ ${colors.blue(o.indicator)}`,
  ];
  const period = `${o.period.timePeriod ?? 'period unknown'} ${dim(`(${o.period.basis})`)}`;
  const area =
    o.area.name === null
      ? 'area unknown'
      : `${o.area.name}${o.area.code ? ` ${o.area.code}` : ''} ${dim(`(${o.area.basis})`)}`;
  const lines = [
    `${shortId(o.id)}  ${head.join(' ')}`,
    [o.measureType, o.status, o.precision, period, area].join(dim(' · ')),
    `${dim('quote')}  ${text.slice(o.evidence.start, o.evidence.end).replace(/\s+/g, ' ')}`,
    `${dim('rules')}  ${o.rules.join(dim(' ← ')) || 'none'}  ${dim(`confidence ${o.confidence}`)}`,
    ...contextLine(o, record, dim),
  ];
  return lines.map((line, i) => `${i === 0 ? '  ● ' : '      '}${line}`);
}

/** What the fact takes from around it; none where it stands on its own. */
function contextLine(o: Observation, record: DocumentRecord, dim: Colors['dim']): string[] {
  const section = record.sections.find((s) => s.id === o.evidence.section);
  const context = [
    section && o.period.basis === 'inherited'
      ? `section ${section.id} ${section.marker}${section.heading}`
      : '',
    o.baseline === null ? '' : `against ${o.baseline}`,
    o.partOf === null ? '' : `part of ${shortId(o.partOf)}`,
    o.sameAs === null ? '' : `says again ${shortId(o.sameAs)}`,
    o.activity === null ? '' : `of activity ${shortId(o.activity)}`,
    ...o.breakdown.map((b) => `${b.dimension} ${b.code} (${b.text})`),
  ].filter(Boolean);
  return context.length === 0 ? [] : [`${dim('context')}  ${context.join(dim(' · '))}`];
}

/** `9f2c…-1/o7` → `o7`: within one document the rest says nothing. */
const shortId = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

export function activityLine(
  { id, name, canonical, kind, participants, sessions }: Activity,
  { magenta, dim }: Colors,
): string {
  const said = [
    kind ?? '',
    canonical === name ? '' : `as ${canonical}`,
    sessions === null ? '' : `${sessions} sessions`,
    participants === null ? '' : `${participants} participants`,
  ].filter(Boolean);
  return `  ✦ ${shortId(id)}  ${magenta(name)} ${dim(said.join(' · '))}`;
}

export function timeLine(
  { text, kind, timePeriod, from, to, stated }: TimeRecord,
  { cyan, dim }: Colors,
): string {
  const days = from === null && to === null ? '' : from === to ? `${from}` : `${from ?? '?'}..${to ?? '?'}`;
  const inferred = stated.inferred.length === 0 ? '' : dim(`${stated.inferred.join(', ')} inferred`);
  const parts = [cyan(text), kind, timePeriod ?? '', timePeriod === days ? '' : days, inferred].filter(
    Boolean,
  );
  return `  ◷ ${parts.join(' ')}`;
}

/** A numeral that is no fact, and why. `words` is what to show of it. */
export function numeralLine(
  { role, reason }: NumeralRecord,
  words: string,
  { gray, red, dim }: Colors,
): string {
  const why = reason === undefined ? role : `${role}: ${reason}`;
  return role === 'unexplained' ? `  ? ${red(words)} ${red(why)}` : `  ○ ${gray(words)} ${dim(why)}`;
}
