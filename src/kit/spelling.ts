// Amounts of time as people say them: '24 months', '24 Monate', '6-12个月'.
import { isShowable } from './number.ts';
import { type Quantity, showEnds } from './range.ts';

/** Units of time by the names that Unicode's unit formats use. */
const SPELLED: Readonly<Record<string, string>> = {
  ms: 'millisecond',
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

const formats = new Map<string, Intl.NumberFormat>();

/** The amount or range with its unit: units of time spelled in the reader's language, others as symbols. */
export function spelled(quantity: Quantity, locale = 'en'): string {
  const { min, max, unit } = quantity;
  const name = Object.hasOwn(SPELLED, unit) ? SPELLED[unit] : undefined;
  if (name === undefined) return `${showEnds(quantity, locale)} ${unit}`;
  const format = formatOf(locale, name);
  const shown = (amount: string) => format.format(amount as Intl.StringNumericLiteral);
  if (min === null) return `≤ ${shown(max ?? '0')}`;
  if (max === null) return `≥ ${shown(min)}`;
  if (min === max) return shown(min);
  return format.formatRange(min as Intl.StringNumericLiteral, max as Intl.StringNumericLiteral);
}

function formatOf(locale: string, unit: string): Intl.NumberFormat {
  const key = `${locale} ${unit}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(isShowable(locale) ? locale : 'en', {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 20,
    numberingSystem: 'latn',
  });
  if (formats.size < 500) formats.set(key, format);
  return format;
}
