// The date kind: a calendar day, without time or zone.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import type { SharedTypes } from '../graphql-kind.ts';
import {
  anyPointCondition,
  intervalNames,
  type NumericFacetValue,
  overlapCondition,
  pointFacet,
  pointFields,
} from '../interval.ts';
import { KitError } from '../problem.ts';
import { quoted, refined } from '../schema.ts';

/** First and last day as a filter gives them, both included; null and undefined ask nothing. */
export interface DateFilter {
  min?: string | null;
  max?: string | null;
}

const DAY_MS = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A calendar day; stored as 'YYYY-MM-DD'. */
export function date(options: AttributeOptions): Declaration<string, `${number}-${number}-${number}`> {
  const kind: Kind<string, DateFilter> = {
    name: 'date',
    expects: 'a day written YYYY-MM-DD',
    example: '2025-03-31',
    facts: {},
    schema: refined<string, string>(z.string(), (raw) =>
      dayOf(raw) === undefined
        ? { message: `${quoted(raw)} is not a day of the calendar.`, hint: 'Write it YYYY-MM-DD, such as 2025-03-31.' }
        : { value: raw },
    ),
    parse: (text) => {
      const day = readDay(text);
      return day && dayOf(day) !== undefined
        ? { raw: day }
        : {
            message: `"${text.slice(0, 40)}" does not say which day.`,
            hint: 'Write it YYYY-MM-DD, such as 2025-03-31.',
          };
    },
    display: (value) => ({ value, unit: null }),
    identity: (value) => value,
    words: () => [],
    matches: (value, wanted) => (!wanted.min || value >= wanted.min) && (!wanted.max || value <= wanted.max),
    search: {
      fields: (field, value) => pointFields(field, dayOf(value)),
      filterable: intervalNames,
      searchable: () => [],
      sortable: (field) => `${field}_sort`,
      facets: intervalNames,
      facet: pointFacet,
      condition: (field, wanted) => overlapCondition(field, { min: askedDay(wanted.min), max: askedDay(wanted.max) }),
      anyOf: (field, wanted) => anyPointCondition(field, { min: askedDay(wanted.min), max: askedDay(wanted.max) }),
    },
    graphql: {
      output: () => ({ type: 'Date' }),
      input: () => ({ type: 'Date' }),
      filter: ({ types }) => ({ type: dateFilter(types) }),
      facet: ({ types }) => ({ type: dateFacet(types), show: datesOf }),
      wire: {
        input: (value) => value,
        selection: '',
        output: (value) => value,
        facetSelection: '{ min max count }',
        facet: datesOf,
      },
    },
    compare: (stated, wanted) => {
      const days = (dayOf(stated) ?? 0) - (dayOf(wanted) ?? 0);
      return { least: days, most: days };
    },
    finds: (value) => ({ min: value, max: value }),
    misses: (value) => ({ max: dateOf((dayOf(value) ?? 0) - 1) }),
    values: (check) => check.integer({ min: -20_000, max: 60_000 }).map(dateOf),
    filters: (check) => check.record({ min: check.option(kind.values(check)), max: check.option(kind.values(check)) }),
  };
  return { kind, options };
}

const dateFilter = (types: SharedTypes) =>
  types.once('DateFilter', (builder) =>
    builder.inputType('DateFilter', {
      description: 'Matches dates within limits, both included.',
      fields: (t) => ({
        min: t.field({ type: 'Date', required: false, description: 'On or after this day.' }),
        max: t.field({ type: 'Date', required: false, description: 'On or before this day.' }),
      }),
    }),
  );

/** The limits of a date among the hits. */
interface DateFacet {
  min: string;
  max: string;
  count: number;
}

const dateFacet = (types: SharedTypes) =>
  types.once('DateFacet', (builder) =>
    builder.objectRef<DateFacet>('DateFacet').implement({
      description: 'The limits of a date attribute among the hits.',
      fields: (t) => ({
        min: t.field({
          type: 'Date',
          nullable: false,
          description: 'The earliest date among the hits.',
          resolve: (it) => it.min,
        }),
        max: t.field({
          type: 'Date',
          nullable: false,
          description: 'The latest date among the hits.',
          resolve: (it) => it.max,
        }),
        count: t.int({ nullable: false, description: 'Hits that state the attribute.', resolve: (it) => it.count }),
      }),
    }),
  );

/** A facet's days written out. */
function datesOf(facet: unknown): DateFacet {
  const { min, max, count } = facet as NumericFacetValue;
  return { min: dateOf(min), max: dateOf(max), count };
}

/** Days since 1970-01-01; undefined when the text is no day of the calendar. */
function dayOf(text: string): number | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : time / DAY_MS;
}

/** The day of a count of days since 1970-01-01. */
function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function askedDay(text: string | null | undefined): number | undefined {
  if (text == null) return undefined;
  const day = dayOf(text);
  if (day === undefined) throw new KitError(`${quoted(text)} is not a day of the calendar.`, 'Write it YYYY-MM-DD.');
  return day;
}

/** Reads the forms that leave no doubt; '03/04/2025' could be two days and is refused. */
function readDay(text: string): string | undefined {
  const written = text
    .normalize('NFKC')
    .trim()
    .replace(/[T ]\d{1,2}:\d{2}.*$/, '');
  // A month alone ('2025-12', '202511') must not become a day: both separators, or eight digits.
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written) ??
    /^(\d{4})年 ?(\d{1,2})月 ?(\d{1,2})日?$/.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (iso) return joined(iso[1], iso[2], iso[3]);
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written);
  if (german) return joined(german[3], german[2], german[1]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(written);
  if (slashed && Number(slashed[1]) > 12) return joined(slashed[3], slashed[2], slashed[1]);
  if (slashed && Number(slashed[2]) > 12) return joined(slashed[3], slashed[1], slashed[2]);
  const dayFirst = /^(\d{1,2})\.?[ -]([a-z]{3})[a-z]*\.?,?[ -](\d{4})$/i.exec(written);
  if (dayFirst) return joined(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i.exec(written);
  return monthFirst ? joined(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined;
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function joined(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
