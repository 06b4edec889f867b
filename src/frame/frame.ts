/**
 * The frame of a document: what it is called, whose it is, which area and period it speaks for, and when it speaks. Read once
 * from title, head, foot and path, before the sentences are; everything in the sentences hangs on it.
 */
import { timePeriodOf, yearOf } from '../model/index.ts';
import { ourOrganisations } from '../mentions/organisation/index.ts';
import { languageOf } from '../text/language.ts';
import type { Part } from '../text/parts.ts';
import { findTitle } from '../text/title.ts';
import { diagnose } from './diagnose.ts';
import { readEnglishFrame } from './english.ts';
import { readFileName } from './file-name.ts';
import { genreOf } from './genre.ts';
import { readIssuer } from './issuer.ts';
import type { Page } from './page.ts';
import { readRefArea } from './ref-area.ts';
import { readReportPeriod } from './report-period.ts';
import { readSpeaking } from './speaking.ts';
import { daysOfTimePeriod } from './time-period.ts';
import type { Frame, FrameOptions, FrameSource } from './types.ts';

const HEAD = 600;
const FOOT = 220;

/** Reads the frame of one part of a folded text. */
export function readFrame(text: string, part: Part, source: FrameSource, options: FrameOptions = {}): Frame {
  const title = findTitle(text, part);
  const head = text.slice(part.body, Math.min(part.end, part.body + HEAD));
  if (languageOf(text, { start: part.body, end: part.end }) === 'en')
    return readEnglishFrame(text, part, title, source, options);
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
