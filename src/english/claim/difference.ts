/** Absolute changes: rose by 4,740, an increase of 93 billion yuan, 340,000 less than in the year before. */
import type { Claim } from '../../observations/claim.ts';
import { mainAntecedent } from './antecedent.ts';
import { verbsLeft } from './clause.ts';
import { changeNoun } from './noun-phrase.ts';
import {
  measured,
  ofClaim,
  phraseMeasure,
  type Measure,
  type Reading,
  type SentenceContext,
} from './reading.ts';
import type { Site } from './site.ts';
import { ellipsis, subjectMeasure, told } from './told.ts';
import { changeNounBefore, changedBehind } from './change.ts';

/** US$340,000 less than; 503 billion yuan more than; an increase of 93 billion yuan; rose by 4,740; dropped by 1,150. */
export function readDifference(context: SentenceContext, site: Site): Reading | null {
  const { terms } = context;
  const next = terms[site.at + 1]?.lower;
  const then = terms[site.at + 2]?.lower;
  const change = (
    fall: boolean,
    measure: Measure | null,
    measureRule: string,
    of: Claim | null,
  ): Reading => ({
    measure,
    measureRule,
    type: fall ? 'decrease' : 'increase',
    typeRule: 'type/change-verb',
    fall,
    of,
    base: false,
  });
  const before = mainAntecedent(context);
  if (
    (next === 'more' || next === 'less' || next === 'fewer' || next === 'higher' || next === 'lower') &&
    then === 'than'
  ) {
    const level =
      before?.type === 'ratio' && site.quantity.unitClass !== 'percent'
        ? (context.claims.findLast((c) => c.type !== 'ratio' && c.type !== 'growth') ?? before)
        : before;
    const subject = level === null ? subjectMeasure(context, site) : ofClaim(level);
    return change(next !== 'more' && next !== 'higher', subject, 'measure/compared', level);
  }
  if (site.lead === 'direction' && site.phrase === null)
    return change(
      site.word === 'down',
      ofClaim(before) ?? subjectMeasure(context, site),
      'measure/antecedent',
      before,
    );
  const nominal = site.word === 'to' ? null : changeNounBefore(context, site);
  if (nominal !== null) {
    if (site.phrase !== null && site.phrase.partitive === false && site.quantity.unitClass === 'none')
      return change(nominal.fall, phraseMeasure(site), 'measure/value-first', null);
    const core = nominal.core ?? changedBehind(context, site);
    return change(
      nominal.fall,
      core === null ? ofClaim(before) : measured(core),
      'measure/change-of',
      core === null ? before : null,
    );
  }
  if (site.lead === 'preposition' && site.word === 'by') {
    for (const group of verbsLeft(terms, site.leadAt)) {
      const cls = group.verb?.class;
      if (cls === 'rise' || cls === 'fall') {
        const core = ellipsis(context, site) ?? told(context, group, site.leadAt);
        return change(
          cls === 'fall',
          core === null ? ofClaim(before) : measured(core),
          'measure/subject',
          null,
        );
      }
      if (group.finite) return null;
    }
  }
  // Net growth was 870 members.
  if (site.lead === 'verb' && site.phrase !== null && site.verb?.verb?.class === 'be') {
    const subject = told(context, site.verb, site.verb.end);
    const way = subject === null ? null : changeNoun(terms[subject.head]!.lower);
    if (way !== null) return change(way === 'fall', phraseMeasure(site), 'measure/value-first', null);
  }
  if (site.lead === 'verb' && site.phrase === null) {
    const { verb } = site;
    const cls = verb?.verb?.class;
    if ((cls === 'rise' || cls === 'fall') && verb!.end === site.at && verb!.lemma !== 'raise') {
      const core = told(context, verb!, site.at);
      return change(
        cls === 'fall',
        core === null ? ofClaim(before) : measured(core),
        'measure/subject',
        null,
      );
    }
  }
  return null;
}
