// The date kind: a calendar day, without time or zone.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import { dateFacetOf } from '../graphql-types.ts';
import { intervalFacet, intervalFields, intervalNames, overlapCondition } from '../interval.ts';
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
export function date(options: AttributeOptions): Declaration<string> {
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
      fields: (field, value) => intervalFields(field, { min: dayOf(value), max: dayOf(value) }),
      filterable: intervalNames,
      searchable: () => [],
      sortable: (field) => `${field}_sort`,
      facets: intervalNames,
      facet: intervalFacet,
      condition: (field, wanted) => overlapCondition(field, { min: askedDay(wanted.min), max: askedDay(wanted.max) }),
    },
    graphql: {
      output: (t, { description, read }) => t.field({ type: 'Date', nullable: true, description, resolve: read }),
      input: (t, { description }) => t.field({ type: 'Date', required: false, description }),
      filter: (t, { description, types }) => t.field({ type: types.dateFilter, required: false, description }),
      facet: (t, { code, description, types }) =>
        t.field({
          type: types.dateFacet,
          nullable: true,
          description,
          resolve: (facets) => dateFacetOf(facets[code], dateOf),
        }),
    },
    values: (check) => check.integer({ min: -20_000, max: 60_000 }).map(dateOf),
    filters: (check) => check.record({ min: check.option(kind.values(check)), max: check.option(kind.values(check)) }),
  };
  return { kind, options };
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
  const iso = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(written);
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
