/**
 * The frame of a document: what it is called, whose it is, which area and period it speaks for, and when it speaks. Read once
 * from title, head, foot and path, before the sentences are; everything in the sentences hangs on it.
 */
import {
  noReference,
  timePeriodOf,
  yearOf,
  type Diagnostic,
  type Issuer,
  type Period,
  type RefArea,
  type ReferenceTime,
  type Span,
} from '../model/index.ts';
import { ourOrganisations, type OrganisationReader } from '../mentions/organisation/index.ts';
import type { Part } from '../text/parts.ts';
import { findTitle } from '../text/title.ts';
import { diagnose } from './diagnose.ts';
import { readEnglishFrame } from './english.ts';
import { readFileName } from './file-name.ts';
import { genreOf, type Genre } from './genre.ts';
import { readIssuer } from './issuer.ts';
import type { Page } from './page.ts';
import { readRefArea } from './ref-area.ts';
import { readReportPeriod } from './report-period.ts';
import { readSpeaking } from './speaking.ts';
import { daysOfTimePeriod } from './time-period.ts';

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

const HEAD = 600;
const FOOT = 220;

/** Reads the frame of one part of a folded text. */
export function readFrame(text: string, part: Part, source: FrameSource, options: FrameOptions = {}): Frame {
  const title = findTitle(text, part);
  const head = text.slice(part.body, Math.min(part.end, part.body + HEAD));
  if (!/[\p{Script=Han}]{2}/u.test(head)) return readEnglishFrame(text, part, title, source, options);
  const body = { start: part.body, end: part.end };
  const page: Page = { text, part: body, title, organisations: options.organisations ?? ourOrganisations() };
  const genre = genreOf(page, head, text.slice(Math.max(part.body, part.end - FOOT), part.end));
  const file = readFileName(source.uri);
  const speaking = readSpeaking(page, genre);
  const stated = readReportPeriod({ ...page, genre, speaking, file });
  const chosen = options.period === undefined ? null : daysOfTimePeriod(options.period);
  const period = chosen ?? stated.period;
  const issuer = readIssuer(page, genre);
  const area = readRefArea({ ...page, issuer, genre, period, file, option: options.area });
  const written = source.text ?? text;
  const oneYear = period && yearOf(period.start) === yearOf(period.end) ? yearOf(period.end) : null;
  const spoken = speaking.source === 'signature' ? null : speaking.year;
  // An address tells of last year and speaks this year; any other report speaks within its period.
  const speakingYear =
    spoken ??
    (genre === 'address' && period
      ? yearOf(period.end) + 1
      : period
        ? yearOf(period.end)
        : (speaking.year ?? file.year));
  const name =
    area &&
    (area.span && area.span.end > area.span.start
      ? written.slice(area.span.start, area.span.end)
      : area.name);
  const frame: Frame = {
    language: 'zh',
    genre,
    title: title && { text: written.slice(title.start, title.end), ...title },
    issuer: issuer && {
      name: written.slice(issuer.start, issuer.end),
      level: issuer.level,
      kind: issuer.kind,
      masked: issuer.masked,
      basis: issuer.basis,
      start: issuer.start,
      end: issuer.end,
    },
    refArea: area && {
      code: area.code,
      name: name!,
      level: area.level,
      masked: area.masked,
      candidates: area.candidates,
      basis: area.basis,
    },
    refPeriod: {
      timePeriod: period && timePeriodOf(period.start, period.end),
      start: period?.start ?? null,
      end: period?.end ?? null,
      basis: chosen ? 'option' : stated.basis,
    },
    speakingYear,
    speakingDay: speaking.day,
    maskedYear: genre === 'news' ? null : (oneYear ?? file.year),
    diagnostics: [],
  };
  return {
    ...frame,
    diagnostics: diagnose(frame, text, body, { masked: stated.masked, option: options.period }),
  };
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
