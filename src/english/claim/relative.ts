/** Percentages, points and multiples: a share of something or a change of it. */
import { antecedent } from './antecedent.ts';
import { ofClaim, type Reading, type SentenceContext } from './reading.ts';
import type { Site } from './site.ts';
import { subjectMeasure } from './told.ts';
import { growth, readChange } from './change.ts';
import { ratio, readShare } from './share.ts';

export function readRelative(context: SentenceContext, site: Site): Reading {
  const { terms } = context;
  const { quantity, at } = site;
  const changed = readChange(context, site);
  if (changed !== null) return changed;
  if (quantity.unitClass === 'percentage-point') {
    const before = antecedent(context);
    return growth(false, ofClaim(before), 'measure/antecedent', 'type/points', before);
  }
  if (quantity.unitClass === 'times') {
    const before = antecedent(context);
    return ratio(ofClaim(before) ?? subjectMeasure(context, site), 'measure/compared', before);
  }
  return readShare(context, site, terms, at);
}
