// Reads quantities as suppliers write them: '0.020 mm', '1,795.5 kg', '97-99%', '≤ 0.5', '-20~60℃', '99.5 % min', '380 V ±10 %'.
import type { Parsed, ParseHints } from './attribute.ts';
import { type Decimal, plain, plainText, readNumber, WRITTEN_NUMBER } from './number.ts';
import { convert, isConvertible, unitOf, unitsLike } from './units.ts';

const AT_LEAST = '>=?|≥|≧|min\\.?|minimum|at least|not less than|nlt|from|over|above|more than|ab|mind\\.?';
const AT_MOST = '<=?|≤|≦|max\\.?|maximum|at most|not more than|nmt|up to|below|under|less than|bis zu';
const ABOUT = 'ca\\.?|approx\\.?|about|circa|≈|±|\\+\\/-';
const BEGINNING = new RegExp(`^(?:(${AT_LEAST})|(${AT_MOST})|(?:${ABOUT}))?\\s*(${WRITTEN_NUMBER})`, 'i');
const SECOND = new RegExp(
  `^(.*?)\\s*(±|\\+\\/-|~|-|\\.{2,3}|/|to|bis|through|and|至|到)\\s*(${WRITTEN_NUMBER})(.*)$`,
  'i',
);
/** 'NLT 98.5 % and NMT 101.0 %', '≥ 97, ≤ 99 %': the upper end after a lower one. */
const UPPER = new RegExp(`^(.*?)[,;]?\\s*(?:and\\s+|but\\s+)?(?:${AT_MOST})\\s*(${WRITTEN_NUMBER})(.*)$`, 'i');
const ENDING = /\s*(?:(min\.?|minimum|or more|and above|and up|以上|起|\+)|(max\.?|maximum|or less|and below|以下))$/i;
/** Conditions and methods after the unit: '(GC)', '@ 20 °C', 'at 25 °C', ', typical', the dot of 'Kg.' and the wave of '240 V~'. */
const REMARK =
  /\s*(?:\([^()]*\)|\[[^[\]]*\]|(?:@|at|bei)\s.*|,?\s*(?:typ\.?|typical|nominal|approx\.?|ca\.?)|(?<=[a-z])\.|(?<=[a-z] ?)~)$/i;
/** The most words after a number that are not its unit: 'kW max. (typ.) at 40 °C' has three. */
const MOST_ENDINGS = 4;
/** The phases of a mains voltage: '3~', '3N~', '3/N/PE', '1 ph'. A lone wave is one before a voltage of the mains: '1~5 V' is a range. */
const PHASES =
  /^[123][ -]?(?:~ ?(?=\d{3})|(?:\/? ?N ?(?:\/ ?PE ?)?|\/ ?PE ?)(?:~|AC)? ?(?=\d)|(?:AC|ph(?:ases?)?\.?)[ ,~]*(?=\d))/i;

/** What is being read for: the attribute's own unit, whether it takes ranges, and what the mapping says. */
interface Reading extends ParseHints {
  own: string;
  range: boolean;
}

/**
 * The amount or range in a text, in the unit it states, else the hinted one, else the attribute's own.
 * A tolerance ('± 0.2') becomes a range where ranges are taken, else its nominal amount.
 */
export function readQuantity(text: string, reading: Reading): Parsed {
  const plainly = plainText(text);
  const written = isConvertible('V', reading.own) ? plainly.replace(PHASES, '') : plainly;
  const start = BEGINNING.exec(written);
  const first = start && readNumber(start[3] ?? '', reading.decimalMark);
  if (!start || !first)
    return {
      message: `"${text.slice(0, 40)}" is not an amount.`,
      hint: `Write a number and its unit, such as 12.5 ${reading.own}.`,
    };
  const rest = written.slice(start[0].length).trim();
  const single = endingOf(rest, reading);
  if (single) {
    const open = start[1] ? 'min' : start[2] ? 'max' : single.open;
    const amount = plain(first);
    return { raw: { min: open === 'max' ? null : amount, max: open === 'min' ? null : amount, unit: single.unit } };
  }
  const next = start[1] ? upperEnd(rest) : SECOND.exec(rest);
  const second = next && readNumber(next[3] ?? '', reading.decimalMark);
  const tail = next && endingOf((next[4] ?? '').trim(), reading, true);
  const head = next && endingOf((next[1] ?? '').trim(), reading, true);
  if (!next || !second || !tail || !head || start[2]) return unreadable(rest, reading);
  const unit = tail.stated ?? head.stated ?? tail.unit;
  if (next[2] === '±' || next[2] === '+/-') return tolerance(first, second, head.stated, tail.stated, unit, reading);
  // '1/2' is a fraction, '50/60' two amounts.
  if (next[2] === '/' && (first.lt(10) || second.lt(10))) return unreadable(rest, reading);
  const low =
    head.stated && head.stated !== unit && isConvertible(head.stated, unit) ? convert(first, head.stated, unit) : first;
  return { raw: { min: plain(low), max: plain(second), unit } };
}

/** An upper end in the shape that the second amount of a range has. */
function upperEnd(rest: string): readonly (string | undefined)[] | null {
  const upper = UPPER.exec(rest);
  return upper && [upper[0], upper[1], 'to', upper[2], upper[3]];
}

/** '380 V ± 10 %' and '99.5 ± 0.2 %': the part after the sign is relative when it is a percentage of another unit. */
function tolerance(
  nominal: Decimal,
  width: Decimal,
  head: string | undefined,
  tail: string | undefined,
  unit: string,
  reading: Reading,
): Parsed {
  const relative = tail === '%' && !isConvertible('%', reading.own);
  const stated = relative ? (head ?? reading.unit ?? reading.own) : unit;
  const spread = relative ? nominal.times(width).div(100).abs() : width.abs();
  const ends = reading.range
    ? { min: plain(nominal.minus(spread)), max: plain(nominal.plus(spread)) }
    : { min: plain(nominal), max: plain(nominal) };
  return { raw: { ...ends, unit: stated } };
}

/** What follows a number: its unit (stated, or by default), and whether it opens the range. Undefined when it is something else. */
function endingOf(
  rest: string,
  reading: Reading,
  anyUnit = false,
): { unit: string; stated?: string; open?: 'min' | 'max' } | undefined {
  const fallback = unitOf(reading.unit ?? reading.own, reading.own)?.symbol ?? reading.own;
  let left = rest;
  let open: 'min' | 'max' | undefined;
  for (let step = 0; step <= MOST_ENDINGS; step++) {
    if (left === '') return { unit: fallback, open };
    const unit = unitOf(left, reading.own);
    if (unit && (anyUnit || isConvertible(unit.symbol, reading.own)))
      return { unit: unit.symbol, stated: unit.symbol, open };
    const ending = ENDING.exec(left) ?? /^(\+)\s*(?=\S)/.exec(left);
    const found = ending ?? REMARK.exec(left);
    if (!found) return undefined;
    if (ending) open ??= ending[1] ? 'min' : 'max';
    left = (left.slice(0, found.index) + (ending ? left.slice(found.index + found[0].length) : '')).trim();
  }
  return undefined;
}

function unreadable(rest: string, { own }: Reading): Parsed {
  return {
    message: `cannot be read: "${rest.slice(0, 40)}" is not a unit it takes.`,
    hint: `Use one of: ${unitsLike(own).join(', ')}.`,
  };
}
