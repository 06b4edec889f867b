/** Whom a fact speaks of: an area by its code, an area only named, an organisation; and how that is called. */
import type { Fact } from './facts.ts';
import { areaName, lineOf, type Crossing } from './area-line.ts';

export interface Place {
  /** The line through time that the place belongs to: its code after all changes, else a name. */
  readonly line: string;
  /** The place as it was in the period. */
  readonly unit: string;
  readonly code: string | null;
  readonly name: string;
  /** Level by its code; places of different level are not ranked together. */
  readonly level: string;
  readonly crossings: readonly Crossing[];
}

/** Bodies that speak for themselves, not for the area they lie in. */
const OWN_WORLD = new Set(['enterprise', 'industry']);

/** 全镇, 我市: the area of the document itself. */
const OWN_WORDS = /^(?:全|我|本|该)[^国]/u;

export function placeOf(fact: Fact): Place {
  const { doc, area, areaName: named } = fact;
  const own =
    doc.issuerLevel !== null && OWN_WORLD.has(doc.issuerLevel) && (area === null || area === doc.area);
  if (area !== null && !own) {
    const { day, name } = bearer(fact, area);
    const line = lineOf(area, day);
    return {
      line: line.code,
      unit: `${area} ${name}`,
      code: area,
      name,
      level: levelOf(area),
      crossings: line.crossings,
    };
  }
  const outside = named !== null && OWN_WORDS.test(named) ? null : named;
  const name = own ? doc.issuer : (outside ?? doc.areaName ?? doc.issuer ?? named);
  // A masked name (xx镇) or none at all is the same place only within its document.
  const anonymous = name === null || doc.areaMasked || /xx|××|\*\*|__|某/iu.test(name);
  const label = name ?? doc.uri.slice(doc.uri.lastIndexOf('/') + 1);
  const line = anonymous ? `${label} [${doc.id}]` : `${doc.area ?? ''}/${label}`;
  return { line, unit: line, code: null, name: label, level: own ? 'body' : 'named', crossings: [] };
}

/**
 * The area that a code names in a fact, and the day on which it did. 綦江区 that tells in 2011 of the end of 2010 speaks of itself, though its code
 * was then that of 万盛区.
 */
function bearer({ doc, end, areaName: named }: Fact, area: string): { day: string; name: string } {
  const day = end ?? doc.periodEnd ?? '9999-12-31';
  const own = area === doc.area;
  const then = areaName(area, day);
  if (own && doc.periodEnd !== null && doc.periodEnd > day) {
    const now = areaName(area, doc.periodEnd);
    const changed = lineOf(area, day).crossings.some((c) => c.date <= doc.periodEnd! && c.boundary);
    if (now !== null && now !== then && changed) return { day: doc.periodEnd, name: now };
  }
  return { day, name: then ?? (own ? doc.areaName : named) ?? area };
}

function levelOf(code: string): string {
  if (code === 'CN') return 'country';
  if (code.length > 6) return 'town';
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
}
