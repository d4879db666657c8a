// Exact decimal numbers: read as people write them, shown as people read them.
import { Decimal as BaseDecimal } from 'decimal.js';

/** Decimal with 40 significant digits and no exponent in ordinary sizes: unit conversions stay exact. */
export const Decimal = BaseDecimal.clone({ precision: 40, toExpNeg: -40, toExpPos: 40 });
/** An exact decimal number. */
export type Decimal = InstanceType<typeof Decimal>;

/** The largest size of a number that is stored: beyond it something else than a quantity was meant. */
const LARGEST = new Decimal('1e30');

/** A stored decimal ('97.5'): plain digits, no exponent, no trailing zeros. */
export function plain(value: Decimal): string {
  return value.isZero() ? '0' : value.toFixed();
}

/** The number as an index or a chart needs it: the nearest double of its first 15 digits, so equal decimals stay equal. */
export function toDouble(value: Decimal): number {
  return value.toSignificantDigits(15).toNumber();
}

/**
 * The same of a stored decimal times ten to the power `shift`; one of few digits needs no exact number between. Throws on what is no
 * number.
 */
export function storedDouble(text: string, shift = 0): number {
  const shifted = shift === 0 ? text : `${text}e${shift}`;
  const double = text.length <= 15 ? Number(shifted) : Number.NaN;
  return Number.isNaN(double) ? toDouble(new Decimal(shifted)) : double;
}

/** A number written in plain or scientific notation ('12', '-0.5', '1e3'); undefined when it is not one, or is beyond ±1e30. */
export function decimalOf(text: string | number): Decimal | undefined {
  const written = String(text).trim();
  if (written.length > 60 || !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,2})?$/i.test(written)) return undefined;
  const value = new Decimal(written);
  return value.abs().lte(LARGEST) ? value : undefined;
}

/** Widths, minus signs, spaces and powers as typed on many keyboards, made plain: '１２－３' → '12-3', '1.2×10⁻³' → '1.2e-3'. */
export function plainText(text: string): string {
  const powers: Record<string, string> = {
    '⁻': '-',
    '⁺': '+',
    '⁰': '0',
    '¹': '1',
    '²': '2',
    '³': '3',
    '⁴': '4',
    '⁵': '5',
    '⁶': '6',
    '⁷': '7',
    '⁸': '8',
    '⁹': '9',
  };
  return text
    .replace(
      /\s*[×x*·]\s*10\s*(?:\^\s*([-+−]?\d+)|([⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]+))/g,
      (_, caret: string | undefined, raised = '') =>
        `e${(caret ?? [...String(raised)].map((sign) => powers[sign]).join('')).replace('−', '-')}`,
    )
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−﹣]/g, '-')
    .replace(/[~～〜∼]/g, '~')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a written number looks like in messy text, after `plainText`. Two dots or more are no part of it: '20...60' is a range. */
export const WRITTEN_NUMBER = String.raw`[-+]?(?:\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?|\d(?:[\d,]|\.(?!\.))*|[.,]\d+)(?:e[-+]?\d{1,2}(?![\w]))?`;

/**
 * A number as people write it: '1,795.5', '1.795,5', '1 795', '0,5', '1e3'. A lone comma before three digits groups
 * thousands, a lone point is a decimal point, unless `decimalMark` says otherwise. Undefined when it is none.
 */
export function readNumber(text: string, decimalMark?: ',' | '.'): Decimal | undefined {
  if (!/\d/.test(text)) return undefined;
  const [mantissa = '', exponent] = text.replace(/[ '’]/g, '').split(/e/i);
  const mark = decimalMark ?? markOf(mantissa);
  const whole = mark === undefined ? mantissa : mantissa.slice(0, endOf(mantissa, mark));
  const fraction = mark === undefined ? '' : mantissa.slice(endOf(mantissa, mark) + 1);
  if (/[.,]/.test(fraction) || !/^[-+]?\d*$|^[-+]?\d{1,3}([.,]\d{3})*$/.test(whole)) return undefined;
  return decimalOf(
    `${whole.replace(/[.,]/g, '') || '0'}${fraction && `.${fraction}`}${exponent === undefined ? '' : `e${exponent}`}`.replace(
      /^([-+])(?=\.)/,
      '$10',
    ),
  );
}

/** Where the fraction begins; a mark that is not there ends the whole number. */
function endOf(mantissa: string, mark: ',' | '.'): number {
  const at = mantissa.lastIndexOf(mark);
  return at === -1 ? mantissa.length : at;
}

/** Which sign is the decimal mark of this number; undefined when it has none. */
function markOf(mantissa: string): ',' | '.' | undefined {
  const commas = mantissa.split(',').length - 1;
  const points = mantissa.split('.').length - 1;
  if (commas > 0 && points > 0) return mantissa.lastIndexOf(',') > mantissa.lastIndexOf('.') ? ',' : '.';
  if (points === 1) return '.';
  if (commas === 1 && !/^[-+]?[1-9]\d{0,2},\d{3}$/.test(mantissa)) return ',';
  return undefined;
}

const formats = new Map<string, Intl.NumberFormat>();

/** The number in the digits and marks of a language, all decimals kept, and at least `decimals`. Unknown locales read as English. */
export function showNumber(value: string | number, locale = 'en', decimals = 0): string {
  const key = decimals === 0 ? locale : `${locale} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    const known = isShowable(locale) ? locale : 'en';
    format = new Intl.NumberFormat(known, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: 20,
      numberingSystem: 'latn',
    });
    if (formats.size < 200) formats.set(key, format);
  }
  return format.format(String(value) as Intl.StringNumericLiteral);
}

/** Whether the runtime can format for the locale; a malformed tag counts as no. */
export function isShowable(locale: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
  } catch {
    return false;
  }
}
