/**
 * The numerals of an English sentence, in figures and in words: 1,130; 6.44 million; forty-two; a dozen; two thirds; tens of thousands; nine
 * out of ten. One walk over the words of the sentence; ordinals and the figures of codes (H1N1, COVID-19) are named as what they are.
 */
import type { Numeral } from '../../model/index.ts';
import { currencies, numberWords, units, type NumberWord } from '../lexicon.ts';
import { figuresOf, wordsOf, type Word } from './words.ts';

export interface EnglishNumeral extends Numeral {
  /** `share`: a fraction of a whole, in percent; `fold`: two-fold. */
  readonly kind: 'cardinal' | 'ordinal' | 'share' | 'fold' | 'code';
}

interface Reading {
  readonly end: number;
  readonly next: number;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly resolution: number | null;
  readonly kind: EnglishNumeral['kind'];
  readonly rule: string;
}

/** Numerals of `sentence`, in order; offsets count from `offset`. */
export function readNumerals(sentence: string, offset: number): EnglishNumeral[] {
  const words = wordsOf(sentence);
  const found: EnglishNumeral[] = [];
  for (let i = 0; i < words.length;) {
    const reading = new NumberReader(sentence, words, i).read();
    if (reading === null) {
      i++;
      continue;
    }
    const { value, low = value, high = value } = reading;
    found.push({
      type: 'numeral',
      start: offset + words[i]!.start,
      end: offset + reading.end,
      value,
      low: low ?? null,
      high: high ?? null,
      precision:
        reading.rule === 'numeral/masked'
          ? 'masked'
          : value === null && low !== undefined && low !== null
            ? 'range'
            : 'exact',
      script: reading.rule === 'numeral/masked' ? 'masked' : 'arabic',
      resolution: reading.resolution,
      rules: [reading.rule],
      kind: reading.kind,
    });
    i = reading.next;
  }
  return found;
}

/** three quarters |wanted a rise: a part that did something; the first three quarters did nothing. */
const isSaid = (before: string, after: string): boolean =>
  /^ (?:[a-z]+ed|said|were|are|had|have|felt|thought) /u.test(`${after} `) &&
  !/\b(?:first|last|final|past|next|these|those|the|in|over|for|all) $/u.test(before);

const MONEY_SCALE: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, tn: 1e12 };

class NumberReader {
  constructor(
    private readonly text: string,
    private readonly words: readonly Word[],
    private readonly at: number,
  ) {}

  read(): Reading | null {
    const word = this.words[this.at]!;
    if (word.mask)
      return {
        end: word.end,
        next: this.at + 1,
        value: null,
        resolution: null,
        kind: 'cardinal',
        rule: 'numeral/masked',
      };
    if (word.figures) return this.figures(word);
    return (
      this.outOf() ??
      this.fraction() ??
      this.collective() ??
      this.fold() ??
      this.ordinal() ??
      this.wordNumber()
    );
  }

  private word(i: number): Word | undefined {
    return this.words[i];
  }

  private known(i: number): NumberWord | undefined {
    const word = this.words[i];
    return word === undefined || word.figures ? undefined : numberWords().get(word.lower);
  }

  /** Only a space or a hyphen parts the word from the one before. */
  private joined(i: number): boolean {
    const [before, word] = [this.words[i - 1], this.words[i]];
    if (before === undefined || word === undefined) return false;
    const gap = word.start - before.end;
    return gap === 0 || (gap === 1 && /[ -]/u.test(this.text[before.end]!));
  }

  private figures(word: Word): Reading {
    const { value, resolution } = figuresOf(word.lower);
    const before = this.text.slice(Math.max(0, word.start - 12), word.start);
    const after = this.word(this.at + 1);
    const touching = after !== undefined && after.start === word.end && !after.figures ? after : null;
    const plain = (end: number, next: number, kind: EnglishNumeral['kind'], rule: string): Reading => ({
      end,
      next,
      value: kind === 'code' ? null : value,
      resolution: kind === 'code' ? null : resolution,
      kind,
      rule,
    });
    if (touching !== null && /^(?:st|nd|rd|th)$/u.test(touching.lower))
      return plain(touching.end, this.at + 2, 'ordinal', 'numeral/ordinal');
    const letterBefore = /[A-Za-z]$|[A-Z]-$/u.test(before);
    if (letterBefore && !endsInMoney(before)) return plain(word.end, this.at + 1, 'code', 'numeral/code');
    const out = this.outOf();
    if (out !== null) return out;
    const slash = this.slash(value);
    if (slash !== null) return slash;
    if (touching !== null) {
      const scale = MONEY_SCALE[touching.lower];
      // 1.2m visits, but 30 m of pipe
      const counts =
        touching.lower !== 'm' ||
        /^ (?!of|in|long|high|wide|deep|and|to|by|from|at|or)[a-z]{3}/u.test(
          this.text.slice(touching.end, touching.end + 6),
        );
      if (scale !== undefined && (endsInMoney(before) || counts)) {
        return scaled(value, resolution, scale, touching.end, this.at + 2);
      }
      const decade = touching.lower === 's' && /^(?:1[5-9]|20)\d0$|^[2-9]0$/u.test(word.lower);
      const attached = decade || /^(?:am|pm)$/u.test(touching.lower) || isAttachedUnit(this.text, word.end);
      if (!attached) return plain(word.end, this.at + 1, 'code', 'numeral/code');
    }
    let [total, step, end, next] = [value, resolution, word.end, this.at + 1];
    if (this.andHalf(next)) {
      [total, step, end, next] = [total + 0.5, 0.5, this.word(next + 2)!.end, next + 3];
    }
    // 5.1. million: a stray stop of a scanned text
    const stray =
      this.known(next)?.kind === 'scale' && /^\. $/u.test(this.text.slice(end, this.word(next)!.start));
    while (this.known(next)?.kind === 'scale' && (stray || this.joined(next))) {
      const factor = this.known(next)!.value;
      [total, step, end] = [times(total, factor), times(step, factor), this.word(next)!.end];
      next++;
    }
    return { end, next, value: total, resolution: step, kind: 'cardinal', rule: 'numeral/figures' };
  }

  /** 1/3, 2/5 of the members; never a date or an address. */
  private slash(value: number): Reading | null {
    const word = this.word(this.at)!;
    const below = this.word(this.at + 1);
    if (below?.figures !== true || this.text.slice(word.end, below.start) !== '/') return null;
    const denominator = Number(below.lower);
    if (
      !(value < denominator && denominator <= 10) ||
      this.text[below.end] === '/' ||
      !/^ (?:of|the)\b/u.test(this.text.slice(below.end, below.end + 4))
    )
      return null;
    return share(value, denominator, below.end, this.at + 2, 'numeral/fraction');
  }

  /** one in five, nine out of ten, two in every five. */
  private outOf(): Reading | null {
    const m = OUT_OF.exec(this.text.slice(this.word(this.at)!.start, this.word(this.at)!.start + 40));
    if (m === null) return null;
    const [part, whole] = [
      smallNumber(m.groups!['part'] ?? m.groups!['tenth']),
      smallNumber(m.groups!['whole']),
    ];
    if (part === null || whole === null || part >= whole || !ROUND.has(whole)) return null;
    const end = this.word(this.at)!.start + m[0].length;
    return share(part, whole, end, this.after(end), 'numeral/out-of');
  }

  private after(end: number): number {
    let i = this.at;
    while (i < this.words.length && this.words[i]!.start < end) i++;
    return i;
  }

  /** two thirds, a quarter of, one-half, three-fifths, half (of); a third party and the first half are none. */
  private fraction(): Reading | null {
    const word = this.word(this.at)!;
    const here = this.known(this.at);
    if (here?.kind === 'fraction' && here.value === 2) return this.half();
    const article = word.lower === 'a' || word.lower === 'an';
    const count = article ? 1 : here?.kind === 'unit' || here?.kind === 'teen' ? here.value : null;
    const below = this.word(this.at + 1);
    if (count === null || below === undefined || below.figures || !this.joined(this.at + 1)) return null;
    const denominator = denominatorOf(below.lower);
    if (denominator === null) return null;
    const isPlural = below.lower.endsWith('s') || below.lower === 'halves';
    if (count > 1 !== isPlural) return null;
    const follows = this.text.slice(below.end, below.end + 12);
    const preceding = this.text.slice(Math.max(0, word.start - 24), word.start).toLowerCase();
    // A quarter of a year, three quarters: stretches of time, unless a part of something is meant.
    const partOf =
      /^ (?:of|the)\b/u.test(follows) ||
      /\b(?:by|than|about|nearly|almost|over|under|some|to|roughly|approximately|around) $/u.test(preceding);
    const closes = /^(?:[.,;:)]|$)/u.test(follows) || / [a-z]+ed\b/u.test(follows);
    if (
      denominator === 4
        ? !partOf && !(count > 1 && isSaid(preceding, follows))
        : article
          ? !(partOf || closes)
          : false
    )
      return null;
    if (/^ (?:quarter|party|time|person|year|day|session|plenary)/u.test(follows)) return null;
    // a quarter of a million
    const scale = /^ of an? (?<scale>million|billion|trillion)\b/u.exec(
      follows + this.text.slice(below.end + 12, below.end + 24),
    );
    if (scale) {
      const factor = numberWords().get(scale.groups!['scale']!)!.value;
      const end = below.end + scale[0].length;
      return {
        end,
        next: this.after(end),
        value: (count / denominator) * factor,
        resolution: factor / denominator,
        kind: 'cardinal',
        rule: 'numeral/words',
      };
    }
    return share(count, denominator, below.end, this.at + 2, 'numeral/fraction');
  }

  private half(): Reading | null {
    const word = this.word(this.at)!;
    const before = this.text.slice(Math.max(0, word.start - 12), word.start).toLowerCase();
    if (
      /(?:first|second|last|next|latter|former|this|that|past|each|either|other|1st|2nd|the)[ -]$/u.test(
        before,
      )
    )
      return null;
    const rest = this.text.slice(word.end, word.end + 28);
    if (
      /^(?:[- ](?:year|yearly|day|time|term|hour|way|hearted|price|century|month|past)|an? (?:year|day|century))/iu.test(
        rest,
      ) ||
      /^-\w/u.test(rest)
    )
      return null;
    const scale = /^ an? (?<scale>hundred|thousand|million|billion|trillion|dozen)\b/u.exec(rest);
    if (scale) {
      const factor = numberWords().get(scale.groups!['scale']!)!.value;
      const end = word.end + scale[0].length;
      return {
        end,
        next: this.after(end),
        value: factor / 2,
        resolution: factor / 2,
        kind: 'cardinal',
        rule: 'numeral/words',
      };
    }
    if (/^ an (?:hour)/u.test(rest))
      return {
        end: word.end,
        next: this.at + 1,
        value: 0.5,
        resolution: 0.5,
        kind: 'cardinal',
        rule: 'numeral/words',
      };
    if (word.lower !== 'half') return null;
    return share(1, 2, word.end, this.at + 1, 'numeral/fraction');
  }

  /** a dozen, two dozen, dozens of, hundreds of thousands of, several hundred, a few thousand. */
  private collective(): Reading | null {
    const word = this.word(this.at)!;
    const here = this.known(this.at);
    if (here?.kind === 'collective' && word.lower.endsWith('s')) return this.plurals(here.value);
    if (
      word.lower === 'tens' &&
      /^ of (?:thousands|millions)\b/u.test(this.text.slice(word.end, word.end + 14))
    )
      return this.plurals(10);
    if (word.lower === 'several' || word.lower === 'few') {
      const scale = this.known(this.at + 1);
      if (scale === undefined || (scale.kind !== 'scale' && scale.value !== 12)) return null;
      const { end } = this.word(this.at + 1)!;
      return {
        end,
        next: this.at + 2,
        value: null,
        low: scale.value,
        high: 10 * scale.value,
        resolution: scale.value,
        kind: 'cardinal',
        rule: 'numeral/several',
      };
    }
    if (here?.value === 12 && here.kind === 'collective') {
      return {
        end: word.end,
        next: this.at + 1,
        value: 12,
        resolution: 12,
        kind: 'cardinal',
        rule: 'numeral/words',
      };
    }
    return null;
  }

  private plurals(first: number): Reading | null {
    let [factor, end, next] = [first, this.word(this.at)!.end, this.at + 1];
    while (
      this.word(next)?.lower === 'of' &&
      this.known(next + 1)?.kind === 'collective' &&
      this.word(next + 1)!.lower.endsWith('s')
    ) {
      factor *= this.known(next + 1)!.value;
      end = this.word(next + 1)!.end;
      next += 2;
    }
    // Of hundreds there are more than one and fewer than ten; dozens are two to eight.
    const low = first === 12 ? 24 : factor;
    return {
      end,
      next,
      value: null,
      low,
      high: first === 12 ? 100 : factor * 10,
      resolution: factor,
      kind: 'cardinal',
      rule: 'numeral/several',
    };
  }

  /** twofold, ten-fold. */
  private fold(): Reading | null {
    const word = this.word(this.at)!;
    const first = this.known(this.at);
    const tied = this.word(this.at + 1);
    if (
      tied?.lower === 'fold' &&
      this.joined(this.at + 1) &&
      (first?.kind === 'unit' || first?.kind === 'teen' || first?.kind === 'ten')
    )
      return {
        end: tied.end,
        next: this.at + 2,
        value: first.value,
        resolution: 1,
        kind: 'fold',
        rule: 'numeral/fold',
      };
    const m = /^(?<count>[a-z]+)fold$/u.exec(word.lower);
    const count = m && numberWords().get(m.groups!['count']!);
    if (count && (count.kind === 'unit' || count.kind === 'teen' || count.kind === 'ten'))
      return {
        end: word.end,
        next: this.at + 1,
        value: count.value,
        resolution: 1,
        kind: 'fold',
        rule: 'numeral/fold',
      };
    return null;
  }

  private ordinal(): Reading | null {
    const here = this.known(this.at);
    const next = this.known(this.at + 1);
    const word = this.word(this.at)!;
    if (here?.kind === 'ten' && next?.kind === 'ordinal' && next.value < 10 && this.joined(this.at + 1))
      return {
        end: this.word(this.at + 1)!.end,
        next: this.at + 2,
        value: here.value + next.value,
        resolution: 1,
        kind: 'ordinal',
        rule: 'numeral/ordinal',
      };
    if (here?.kind !== 'ordinal') return null;
    return {
      end: word.end,
      next: this.at + 1,
      value: here.value,
      resolution: 1,
      kind: 'ordinal',
      rule: 'numeral/ordinal',
    };
  }

  private andHalf(i: number): boolean {
    return (
      this.word(i)?.lower === 'and' && this.word(i + 1)?.lower === 'a' && this.word(i + 2)?.lower === 'half'
    );
  }

  /** forty-two, one hundred and five, two and a half million, a thousand. */
  private wordNumber(): Reading | null {
    const word = this.word(this.at)!;
    const article = word.lower === 'a' || word.lower === 'an';
    if (article && this.known(this.at + 1)?.value === 12 && this.known(this.at + 1)?.kind === 'collective')
      return {
        end: this.word(this.at + 1)!.end,
        next: this.at + 2,
        value: 12,
        resolution: 12,
        kind: 'cardinal',
        rule: 'numeral/words',
      };
    if (
      article &&
      !(
        this.known(this.at + 1)?.kind === 'scale' &&
        this.known(this.at + 1)!.value >= 100 &&
        this.joined(this.at + 1)
      )
    )
      return null;
    if (!article && !isPlainNumber(this.known(this.at))) return null;
    let [total, current, step, i, end] = [0, article ? 1 : 0, 1, this.at + (article ? 1 : 0), word.end];
    let last = Infinity;
    for (; ; i++) {
      if (i > this.at && !this.joined(i)) break;
      const known = this.known(i);
      if (known === undefined) {
        if (this.andHalf(i) && current > 0) {
          [current, step, end] = [current + 0.5, 0.5, this.word(i + 2)!.end];
          i += 2;
          continue;
        }
        // one hundred and five: but between one hundred and two hundred
        const follows = this.known(i + 1);
        const small = follows?.kind === 'unit' || follows?.kind === 'teen' || follows?.kind === 'ten';
        if (
          this.word(i)?.lower === 'and' &&
          last >= 100 &&
          last !== Infinity &&
          small &&
          this.known(i + 2)?.kind !== 'scale' &&
          this.joined(i + 1)
        )
          continue;
        break;
      }
      if (known.kind === 'scale') {
        if (known.value === 100) current = (current || 1) * 100;
        else {
          total += (current || 1) * known.value;
          current = 0;
        }
        step = known.value * (step === 0.5 ? 0.5 : 1);
      } else if (known.kind === 'collective' && known.value === 12 && current > 0) {
        [current, step] = [current * 12, 12];
        end = this.word(i)!.end;
        i++;
        break;
      } else if (known.kind === 'unit' || known.kind === 'teen' || known.kind === 'ten') {
        // twenty-one goes on, twenty thirty does not
        if (last < 100 && !(last >= 20 && last % 10 === 0 && known.kind === 'unit' && known.value > 0)) break;
        [current, step] = [current + known.value, 1];
      } else break;
      last = known.value;
      end = this.word(i)!.end;
    }
    return {
      end,
      next: i,
      value: total + current,
      resolution: step,
      kind: 'cardinal',
      rule: 'numeral/words',
    };
  }
}

/** 7 out of 10 is a share; 4 out of 11 are two counts. */
const ROUND = new Set([2, 3, 4, 5, 10, 20, 100, 1000]);

const OUT_OF =
  /^(?:(?<part>one|two|three|four|five|six|seven|eight|nine|\d{1,2}) (?:out of|in every|out of every)|(?:one) in|(?<tenth>one|two|three|four|five|six|seven|eight|nine|\d) in(?= (?:ten|10)\b)) (?:every )?(?<whole>two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3})\b(?![,.]?\d|%| (?:per|districts|cities|towns|provinces|villages|months|years|days))/iu;

function smallNumber(word: string | undefined): number | null {
  if (word === undefined) return 1;
  return /^\d+$/u.test(word) ? Number(word) : (numberWords().get(word.toLowerCase())?.value ?? null);
}

const isPlainNumber = (known: NumberWord | undefined): boolean =>
  known !== undefined && (known.kind === 'unit' || known.kind === 'teen' || known.kind === 'ten');

function denominatorOf(word: string): number | null {
  const single = numberWords().get(word);
  if (single?.kind === 'fraction') return single.value;
  const ordinal = single?.kind === 'ordinal' ? single : numberWords().get(word.replace(/s$/u, ''));
  return ordinal?.kind === 'ordinal' && ordinal.value > 2 ? ordinal.value : null;
}

const times = (n: number, factor: number): number => Number((n * factor).toPrecision(15));

const scaled = (value: number, step: number, factor: number, end: number, next: number): Reading => ({
  end,
  next,
  value: times(value, factor),
  resolution: times(step, factor),
  kind: 'cardinal',
  rule: 'numeral/figures',
});

/** In percent, to the hundredth: two thirds are 66.67. */
function share(part: number, whole: number, end: number, next: number, rule: string): Reading {
  const value = Math.round((10_000 * part) / whole) / 100;
  return { end, next, value, resolution: Math.round(10_000 / whole) / 100, kind: 'share', rule };
}

let moneyBefore: RegExp | undefined;

/** HK$42, RMB3: letters before the figures that are money, not a code. */
export function endsInMoney(before: string): boolean {
  moneyBefore ??= new RegExp(
    `(?:^|[^A-Za-z])(?:\\$|${currencies()
      .flatMap((c) => c.before)
      .map((s) => s.replace(/[.$]/gu, '\\$&'))
      .join('|')}) ?$`,
    'u',
  );
  return moneyBefore.test(before);
}

let attachedUnit: RegExp | undefined;

function isAttachedUnit(text: string, at: number): boolean {
  attachedUnit ??= new RegExp(
    `^(?:${units()
      .filter((u) => u.attached !== '')
      .flatMap((u) => u.text)
      .map((s) => s.replace(/[.]/gu, '\\$&'))
      .join('|')})(?![A-Za-z\\d])`,
    'iu',
  );
  return attachedUnit.test(text.slice(at, at + 12));
}
