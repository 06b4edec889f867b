/** What the frame of a document is, and the reference time it gives. */
import {
  noReference,
  type Diagnostic,
  type Issuer,
  type Period,
  type RefArea,
  type ReferenceTime,
  type Span,
} from '../model/index.ts';
import type { OrganisationReader } from '../mentions/organisation/index.ts';
import type { Genre } from './genre.ts';

export interface Frame {
  readonly language: 'zh' | 'en';
  readonly genre: Genre;
  readonly title: ({ readonly text: string } & Span) | null;
  readonly issuer: Issuer | null;
  readonly refArea: RefArea | null;
  readonly refPeriod: Period;
  /** The year of 今年. */
  readonly speakingYear: number | null;
  readonly speakingDay: string | null;
  /** The year that stands for a masked one (xx年). */
  readonly maskedYear: number | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FrameSource {
  /** Path as the user gave it. */
  readonly uri: string;
  /** The text before folding, for names as they are written; the folded text where it is not given. */
  readonly text?: string;
}

export interface FrameOptions {
  /** GB/T 2260 code. */
  readonly area?: string;
  /** SDMX time period; anything else is ignored with a diagnostic. */
  readonly period?: string;
  /** Reader with a user's own organisations; ours unless given. */
  readonly organisations?: OrganisationReader;
}

/** The reference time on which the sentences of a document hang, before any section changes it. */
export function frameReference({
  refPeriod: { start, end },
  speakingYear,
  speakingDay,
  maskedYear,
}: Frame): ReferenceTime {
  return {
    ...noReference,
    period: start !== null && end !== null ? { start, end } : null,
    speakingYear,
    speakingDay,
    maskedYear,
  };
}
