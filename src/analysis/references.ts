/** Which section a sentence stands in, and the reference time that holds there. */
import { frameReference, sectionReference } from '../frame/index.ts';
import type { Frame } from '../frame/index.ts';
import type { ReferenceTime, Span } from '../model/index.ts';
import type { SectionNode } from '../text/sections.ts';

/** Headings that name a period are short: 二、2013年工作安排, 下半年工作打算. */
const LONGEST_HEADING = 24;

export interface Standing {
  readonly section: SectionNode | null;
  readonly reference: ReferenceTime;
}

/** Gives each span its innermost section and the reference time there; spans must come in order. */
export function standings(frame: Frame, sections: readonly SectionNode[]): (span: Span) => Standing {
  const byNode = new Map<SectionNode | null, ReferenceTime>([[null, frameReference(frame)]]);
  const referenceOf = (node: SectionNode | null): ReferenceTime => {
    const known = byNode.get(node);
    if (known) return known;
    const above = referenceOf(node!.parent);
    // A list item runs on into its text (1.抓好…,12月份接受考核): only a heading proper speaks for all below it.
    const proper = node!.kind !== 'item' && node!.kind !== 'dash' && node!.heading.length <= LONGEST_HEADING;
    const reference = proper ? sectionReference(frame, node!.heading, above) : above;
    byNode.set(node, reference);
    return reference;
  };
  const open: SectionNode[] = [];
  let next = 0;
  return (span) => {
    while (next < sections.length && sections[next]!.start <= span.start) open.push(sections[next++]!);
    while (open.length > 0 && open[open.length - 1]!.end <= span.start) open.pop();
    const section = open[open.length - 1] ?? null;
    return { section, reference: referenceOf(section) };
  };
}
