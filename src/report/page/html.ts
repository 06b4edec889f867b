/**
 * HTML that cannot be injected into: whatever goes into the `html` template is escaped unless it is HTML made by the same template.
 * Documents, file names and a user's word tables are all strangers' text.
 */

const MADE = Symbol('html');

/** Finished HTML. Only this file can make one. */
export interface Html {
  readonly [MADE]: string;
}

type Part = Html | string | number | null | false | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no HTML may hold: control characters, non-characters, halves of surrogate pairs. A mark stands for each. */
// eslint-disable-next-line no-control-regex -- they are to be taken away
const FORBIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

export const escapeText = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** `html`<td>${anything}</td>``: strings and numbers escaped, null and false nothing, lists joined. */
export const html = (fixed: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  [MADE]: fixed.reduce((page, piece, i) => page + written(parts[i - 1]) + piece),
});

/** HTML or SVG, style or script that this program wrote itself. */
export const trusted = (source: string): Html => ({ [MADE]: source });

export const sourceOf = (made: Html): string => made[MADE];

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if (isList(part)) return part.map(written).join('');
  return part[MADE];
}

const isList = (part: Html | readonly Part[]): part is readonly Part[] => Array.isArray(part);
