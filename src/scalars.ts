// Custom scalars, each refusing bad values with a message that says what a good one looks like.
import { Decimal } from 'decimal.js';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isCountry } from './kit/country.ts';
import { isCurrency } from './kit/currency.ts';
import { isLocale } from './kit/label.ts';
import { unitOf } from './kit/units.ts';

/** A value that is not of the scalar; graphql-js puts the argument's path before the message. */
function refuse(scalar: string, value: unknown, expected: string): never {
  throw new GraphQLError(`${scalar} cannot be ${JSON.stringify(value)?.slice(0, 80)}: expected ${expected}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** A scalar that is a checked string in JavaScript and on the wire. */
function textScalar(
  name: string,
  description: string,
  expected: string,
  fits: (text: string) => boolean,
  url?: string,
) {
  const parse = (value: unknown) => (typeof value === 'string' && fits(value) ? value : refuse(name, value, expected));
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL: url,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const calendarDay = (text: string) => {
  // The calendar has no year 0, nor has Postgres.
  const date = /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
};

const parseDecimal = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && /^-?\d{1,24}(\.\d{1,12})?$/.test(text)) return new Decimal(text).toFixed();
  return refuse('Decimal', value, 'a plain decimal such as "1234.50", at most 24 digits before and 12 after the point');
};

// Most answers are decimals that are written as they should be: those are not read anew.
const PLAIN = /^-?(0|[1-9]\d{0,23})(\.\d{0,11}[1-9])?$/;
const showDecimal = (value: unknown): string => {
  const text =
    value instanceof Object && 'toFixed' in value ? (value as { toFixed(): string }).toFixed() : String(value);
  return PLAIN.test(text) && text !== '-0' ? text : new Decimal(text).toFixed();
};

const decimal = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal number, written as a string such as "1234.50": never a binary float. Numbers are taken too.',
  serialize: showDecimal,
  parseValue: parseDecimal,
  parseLiteral: (node: ValueNode) =>
    parseDecimal(
      node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : undefined,
    ),
});

const parseDateTime = (value: unknown): Date => {
  const fits =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value);
  const date = fits ? new Date(value) : undefined;
  if (date && !Number.isNaN(date.getTime())) return date;
  return refuse('DateTime', value, 'an ISO 8601 instant with offset such as "2026-01-31T08:00:00Z"');
};

const dateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with offset: "2026-01-31T08:00:00Z".',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: parseDateTime,
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : undefined),
});

/** Every custom scalar, by name. */
export const scalars = {
  Decimal: decimal,
  DateTime: dateTime,
  Date: textScalar('Date', 'A calendar day, ISO 8601: "2026-01-31".', 'a day such as "2026-01-31"', calendarDay),
  CountryCode: textScalar(
    'CountryCode',
    'A country, ISO 3166-1 alpha-2: "CN".',
    'an ISO 3166-1 alpha-2 code such as "CN"',
    isCountry,
    'https://www.iso.org/iso-3166-country-codes.html',
  ),
  CurrencyCode: textScalar(
    'CurrencyCode',
    'A currency, ISO 4217: "USD".',
    'an ISO 4217 code such as "USD"',
    isCurrency,
    'https://www.iso.org/iso-4217-currency-codes.html',
  ),
  Locale: textScalar('Locale', 'A language tag, BCP 47: "en", "zh-Hans".', 'a BCP 47 tag such as "en"', isLocale),
  HSCode: textScalar(
    'HSCode',
    'A Harmonized System subheading, 6 digits: "281511".',
    'six digits such as "281511"',
    (text) => /^\d{6}$/.test(text),
  ),
  Unit: textScalar(
    'Unit',
    'A unit of measure: a symbol such as "kg", "°C", "%", or a UN/ECE Recommendation 20 code such as "KGM".',
    'a symbol such as "kg" or a UN/ECE Rec 20 code such as "KGM"',
    (text) => unitOf(text) !== undefined,
  ),
  URL: textScalar(
    'URL',
    'An absolute https or http URL.',
    'an absolute URL such as "https://example.com/a"',
    (text) => /^https?:\/\//.test(text) && URL.canParse(text),
  ),
};
