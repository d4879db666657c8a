// A vertical that has an attribute of every kind, and what an index must answer about each, worked out from the values alone.
import { folded } from '../../src/kit/expression.ts';
import type { Extent } from '../../src/kit/extent.ts';
import type { Money, MoneyFacetValue } from '../../src/kit/graphql-money.ts';
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { color } from '../../src/kit/kinds/color.ts';
import { country } from '../../src/kit/kinds/country.ts';
import { date } from '../../src/kit/kinds/date.ts';
import { decimal } from '../../src/kit/kinds/decimal.ts';
import { dimensions } from '../../src/kit/kinds/dimensions.ts';
import { documents } from '../../src/kit/kinds/documents.ts';
import { duration } from '../../src/kit/kinds/duration.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { group } from '../../src/kit/kinds/group.ts';
import { identifier } from '../../src/kit/kinds/identifier.ts';
import { integer } from '../../src/kit/kinds/integer.ts';
import { listOf } from '../../src/kit/kinds/list-of.ts';
import { localizedText } from '../../src/kit/kinds/localized-text.ts';
import { longText } from '../../src/kit/kinds/long-text.ts';
import { money } from '../../src/kit/kinds/money.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { year } from '../../src/kit/kinds/year.ts';
import { Decimal, plain } from '../../src/kit/number.ts';
import type { Quantity } from '../../src/kit/range.ts';
import { convert } from '../../src/kit/units.ts';
import { defineVertical, type ValuesOf } from '../../src/kit/vertical.ts';

/** Every kind, with every use that it allows. */
export const everything = defineVertical({
  name: 'everything',
  type: 'Thing',
  description: 'One attribute of every kind.',
  attributes: {
    name: text({ description: 'A text.', facet: true, sort: true, search: true }),
    story: longText({ description: 'A long text.', search: true }),
    title: localizedText({ description: 'A text by language.', filter: true, search: true }),
    casNumber: identifier('CAS', { description: 'An identifier.', facet: true, sort: true, search: true }),
    grade: choice(['FOOD', 'FEED', 'REAGENT'], { description: 'A choice.', facet: true, search: true }),
    marks: choices(['CE', 'UL', 'CSA', 'EAC'], { description: 'Several choices.', facet: true, search: true }),
    kosher: flag({ description: 'A flag.', facet: true }),
    axes: integer({ description: 'An integer.', min: 1, max: 60, facet: true, sort: true }),
    factor: decimal({ description: 'A decimal.', min: -50, max: 50, facet: true, sort: true }),
    weight: quantity('kg', { description: 'An amount.', min: 0, max: 500, facet: true, sort: true }),
    purity: quantity('%', { description: 'A range.', range: true, min: 0, max: 100, facet: true, sort: true }),
    made: date({ description: 'A date.', facet: true, sort: true }),
    season: year({ description: 'A year.', min: 1950, max: 2030, facet: true, sort: true }),
    warranty: duration('year', { description: 'A duration.', max: 30, facet: true, sort: true }),
    shelfLife: duration('month', { description: 'A span.', range: true, max: 60, facet: true, sort: true }),
    price: money({ description: 'Money.', max: 2000, facet: true }),
    origin: country({ description: 'A country.', facet: true, search: true }),
    size: dimensions('mm', { description: 'Dimensions.', facet: true, sort: true }),
    papers: documents(['SDS', 'COA', 'MANUAL'], { description: 'Documents.', facet: true, search: true }),
    colour: color({ description: 'A colour.', facet: true, search: true }),
    otherNumbers: listOf(identifier('CAS', { description: 'A list of identifiers.', facet: true, search: true })),
    ratings: listOf(quantity('kW', { description: 'A list of amounts.', min: 0, max: 500, facet: true }), { most: 3 }),
    materials: listOf(text({ description: 'A list of texts.', facet: true, search: true })),
    battery: group(
      {
        cell: choice(['LI_ION', 'NIMH'], { description: 'A member that is a choice.', facet: true, search: true }),
        capacity: quantity('mAh', { description: 'A member that is an amount.', min: 0, max: 9000, facet: true }),
        case: dimensions('mm', { description: 'A member that has dimensions.', facet: true }),
        reports: listOf(text({ description: 'A member that is a list.', filter: true, search: true })),
        cost: money({ description: 'A member that is money.', max: 100, facet: true }),
        note: text({ description: 'A member that nobody searches.' }),
      },
      { description: 'A group.' },
    ),
  },
  identity: ['name'],
  categories: [{ code: 'things', name: { en: 'Things' } }],
});

/** What its listings hold. */
export type Things = ValuesOf<typeof everything>;

/** What an index must answer about an attribute. */
export interface Answers<Value> {
  /** The facet of these values, as its selection in the API answers it. */
  facet?(values: readonly Value[]): unknown;
  /** What listings are ordered by; undefined for those that come last. */
  order?(value: Value): number | string | undefined;
  /** Where a value lies, for histograms: by part of the facet ('' is the whole), in the attribute's unit. */
  spans?: Readonly<Record<string, (value: Value) => readonly Span[]>>;
}

/** From where to where a number reaches; null is open. */
export type Span = readonly [low: number | null, high: number | null];

const point = (value: number): Span[] => [[value, value]];
const span = ({ min, max, unit: stated }: Quantity, unit: string): Span => {
  const end = (one: string | null) =>
    one === null ? null : convert(one, stated, unit).toSignificantDigits(15).toNumber();
  return [end(min), end(max)];
};
const side = (extent: Extent, of: 'length' | 'width' | 'height', unit: string): Span[] => {
  const size = extent[of];
  return size === null ? [] : [span({ min: size, max: size, unit: extent.unit }, unit)];
};

/** The answers about every attribute that is counted or sorted. */
export const answers: { readonly [Code in keyof Things]?: Answers<NonNullable<Things[Code]>> } = {
  name: { facet: (values) => counted(values), order: folded },
  casNumber: { facet: (values) => counted(values), order: folded },
  grade: { facet: (values) => counted(values) },
  marks: { facet: (values) => counted(values.flat()) },
  kosher: { facet: (values) => counted(values.map(String)) },
  axes: { facet: (values) => limits(values), order: Number, spans: { '': point } },
  factor: {
    facet: (values) => limits(values.map(Number)),
    order: Number,
    spans: { '': (value) => point(Number(value)) },
  },
  weight: amounts('kg'),
  purity: amounts('%'),
  made: {
    facet: (values) => ({ min: [...values].sort()[0], max: [...values].sort().at(-1), count: values.length }),
    order: (value) => Date.parse(value),
    spans: { '': (value) => point(Date.parse(value) / 86_400_000) },
  },
  season: { facet: (values) => limits(values), order: Number, spans: { '': point } },
  warranty: amounts('year'),
  shelfLife: amounts('month'),
  price: { facet: prices },
  origin: { facet: (values) => counted(values) },
  size: {
    facet: sides,
    order: (value) => (value.height === null ? undefined : volume(value)),
    spans: {
      length: (value) => side(value, 'length', 'mm'),
      width: (value) => side(value, 'width', 'mm'),
      height: (value) => side(value, 'height', 'mm'),
    },
  },
  papers: { facet: (values) => counted(values.flatMap((papers) => [...new Set(papers.map(({ type }) => type))])) },
  colour: { facet: (values) => counted(values.map(({ family }) => family)) },
  otherNumbers: { facet: (values) => counted(values.flat()) },
  ratings: {
    facet: (values) => ({ ...Object(amounts('kW').facet?.(values.flat())), count: values.length }),
    spans: { '': (values) => values.map((value) => span(value, 'kW')) },
  },
  materials: { facet: (values) => counted(values.flatMap(distinct)) },
  battery: {
    facet: (values) => ({
      cell: counted(values.flatMap(({ cell }) => cell ?? [])),
      capacity: amounts('mAh').facet?.(values.flatMap(({ capacity }) => capacity ?? [])),
      case: sides(values.flatMap((battery) => battery.case ?? [])),
      cost: prices(values.flatMap(({ cost }) => cost ?? [])),
    }),
    spans: {
      capacity: ({ capacity }) => (capacity ? [span(capacity, 'mAh')] : []),
      'case.length': (battery) => (battery.case ? side(battery.case, 'length', 'mm') : []),
      'case.width': (battery) => (battery.case ? side(battery.case, 'width', 'mm') : []),
      'case.height': (battery) => (battery.case ? side(battery.case, 'height', 'mm') : []),
    },
  },
};

/** Each currency with its limits. */
function prices(values: readonly Money[]): MoneyFacetValue[] {
  return counted(values.map(({ currency }) => currency))
    .map(({ value: currency, count }) => {
      const amounts = values.filter((one) => one.currency === currency).map(({ amount }) => Number(amount));
      return { currency, count, min: String(Math.min(...amounts)), max: String(Math.max(...amounts)) };
    })
    .sort((one, other) => other.count - one.count);
}

/** The limits of each side, in millimetres. */
function sides(values: readonly Extent[]) {
  const side = (of: 'length' | 'width' | 'height') =>
    limits(
      values.flatMap(({ [of]: size, unit }) =>
        size === null ? [] : [convert(size, unit, 'mm').toSignificantDigits(15).toNumber()],
      ),
    );
  return { length: side('length'), width: side('width'), height: side('height') };
}

/** Cubic metres. */
function volume({ length, width, height, unit }: Extent): number {
  const [x, y, z] = [length, width, height ?? '0'].map((size) => convert(size, unit, 'm'));
  return x && y && z ? x.times(y).times(z).toSignificantDigits(15).toNumber() : 0;
}

/** Texts that differ by more than case. */
function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.map((one) => [folded(one), one])).values()];
}

/** How often each value is there, in the order of the values; texts that differ in case are one. */
export function counted(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, { value: string; count: number }>();
  for (const value of values) {
    const known = counts.get(folded(value));
    counts.set(folded(value), { value: known?.value ?? value, count: (known?.count ?? 0) + 1 });
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}

/** The limits of numbers of so many listings. */
export function limits(numbers: readonly number[], count = numbers.length) {
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)].map((limit) => plain(new Decimal(limit)));
  return { min, max, count };
}

/** The answers about quantities in their attribute's unit: limits over both ends, order by the middle. */
export function amounts(unit: string): Answers<Quantity> {
  const ends = ({ min, max, unit: stated }: Quantity) =>
    [min, max].flatMap((end) => (end === null ? [] : [convert(end, stated, unit).toSignificantDigits(15).toNumber()]));
  return {
    spans: { '': (value) => [span(value, unit)] },
    facet: (values) => limits(values.flatMap(ends), values.length),
    order: (value) => {
      const [low = 0, high = low] = ends(value);
      return Number(((low + high) / 2).toPrecision(15));
    },
  };
}
