// The duration kind: how long something lasts, keeps or takes, said in words of the reader's language.
import type { Declaration, Kind, Parsed, ParseHints } from '../attribute.ts';
import { Decimal, plain, plainText, readNumber } from '../number.ts';
import type { Quantity } from '../range.ts';
import { spelled } from '../spelling.ts';
import { convert, unitOf } from '../units.ts';
import { type QuantityOptions, quantity, shownAs, type WrittenQuantity } from './quantity.ts';

/** Units in which a duration may be declared; suppliers may state any unit of time. */
export type DurationUnit = 's' | 'min' | 'h' | 'd' | 'week' | 'month' | 'year';

/** What samples write: '24 months', '2 h', 'P2Y'. */
export type WrittenDuration = WrittenQuantity<DurationUnit> | `P${string}` | `${string} ${DurationWord}`;
type DurationWord = `${'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'}${'' | 's'}`;

/** Words for units of time in the languages of suppliers, without those that the unit table reads itself. */
const WORDS = new Map(
  Object.entries({
    s: '秒 秒钟 秒間 sekunde sekunden segundo segundos',
    min: '分 分钟 分間 minute minuten minuto minutos',
    h: '时 小时 个小时 钟头 時間 stunde hora horas',
    d: '日 天 日間 tagen día días dia dias',
    week: '周 星期 个星期 週 週間 wochen woche semana semanas',
    month: '月 个月 か月 カ月 ヵ月 ヶ月 ケ月 箇月 monaten mes meses',
    year: '年 年間 jahren año años',
  }).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit])),
);
/** ISO 8601: 'P2Y', 'PT1H30M', 'P6W'. */
const ISO =
  /^P(?=.)(?:([\d.,]+)Y)?(?:([\d.,]+)M)?(?:([\d.,]+)W)?(?:([\d.,]+)D)?(?:T(?=.)(?:([\d.,]+)H)?(?:([\d.,]+)M)?(?:([\d.,]+)S)?)?$/i;
const ISO_UNITS: readonly DurationUnit[] = ['year', 'month', 'week', 'd', 'h', 'min', 's'];
/** '1 year 6 months', '1 h 30 min'. */
const COMPOUND = /([\d.,]+) ?(\p{L}+)[ ,]*(?:(?:and|und|y) )?/gu;

/** How long something takes; stored as a quantity of time in the unit its supplier stated. Never negative. */
export function duration(unit: DurationUnit, options: QuantityOptions): Declaration<Quantity, WrittenDuration> {
  const { range = false, min = 0, max } = options;
  const low = String(Math.max(min, 1));
  const high = range && max === undefined ? String(Math.max(min, 1) * 2) : low;
  const example = options.example ?? spelled({ min: low, max: high, unit });
  const { kind: timed } = quantity(unit, { ...options, min, example });
  const kind: Kind<Quantity> = {
    ...timed,
    name: 'duration',
    expects: `${range ? 'a time or a span of time' : 'a time'}, such as ${example}`,
    parse: (text, hints) => readDuration(text, (plainly) => timed.parse(plainly, hints), hints),
    display: (value, locale, shown) => ({ value: spelled(shownAs(value, shown), locale), unit: null }),
  };
  return { kind, options };
}

/** Reads 'P2Y' and '1 year 6 months' itself, and the rest ('24个月', '6–12 months', '≥ 2 Jahre') as an amount. */
function readDuration(text: string, readAmount: (plainly: string) => Parsed, hints: ParseHints = {}): Parsed {
  const written = plainText(text)
    .replace(/(\d)-(?=\p{L})/gu, '$1 ')
    .replace(/\p{L}+/gu, (word) => WORDS.get(word.toLowerCase()) ?? word);
  const iso = ISO.exec(written);
  const parts = iso
    ? ISO_UNITS.map((unit, at) => ({ number: iso[at + 1], unit: unit as string })).filter(({ number }) => number)
    : [...written.matchAll(COMPOUND)].map(([, number, unit = '']) => ({
        number,
        unit: unitOf(unit, 's')?.symbol ?? '',
      }));
  const isWhole = iso !== null || (parts.length > 1 && written.replace(COMPOUND, '') === '');
  const amounts = parts.map(({ number = '', unit }) => ({ amount: readNumber(number, hints.decimalMark), unit }));
  const last = amounts.at(-1)?.unit;
  if (!isWhole || last === undefined || !amounts.every(({ amount, unit }) => amount && isTime(unit)))
    return readAmount(written);
  const sum = amounts.reduce(
    (so, { amount, unit }) => so.plus(convert(amount ?? new Decimal(0), unit, last)),
    new Decimal(0),
  );
  return { raw: { min: plain(sum), max: plain(sum), unit: last } };
}

function isTime(unit: string): boolean {
  return unitOf(unit, 's')?.dimension === 'time';
}
