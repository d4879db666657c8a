// Part numbers, models and numbers of a listing as people also write them: without the separators, with and without zeros in front.
import { tellingAttributes } from '../../kit/search.ts';
import { presentAmong } from '../../kit/specs.ts';
import type { Vertical } from '../../kit/vertical.ts';
import type { ListingRow } from './row.ts';

const MOST_CHARACTERS = 40;

/**
 * The listing's part number and names with digits, joined from the start part by part: 'NLX 2500-700' is 'nlx2500' and
 * 'nlx2500700'. So are the thousands of a number in its titles: '10,000 mAh' is '10000 mAh'. A GTIN stands in all lengths
 * that scanners and lists give it; its HS subheading is found too.
 */
export function codesOf(vertical: Vertical, { sku, attributes, translations, hs_code: hsCode }: ListingRow): string[] {
  const told = presentAmong(tellingAttributes(vertical), attributes);
  const names = told.flatMap(([{ kind }, value]) => (kind.facts.scheme === undefined ? kind.words(value) : []));
  const articles = told.flatMap(([{ kind }, value]) =>
    kind.facts.scheme?.startsWith('GTIN') ? kind.words(value).flatMap(zerosBefore) : [],
  );
  const joined = [sku, ...names].flatMap(joinedParts);
  const thousands = Object.values(translations).flatMap(({ title }) => thousandsIn(title));
  return [...new Set([...joined, ...articles, ...(hsCode ? [hsCode] : []), ...thousands])];
}

/** The same article as GTIN-12, -13 and -14, and without zeros in front. */
function zerosBefore(gtin: string): string[] {
  const bare = gtin.replace(/^0+/, '');
  return [
    bare,
    ...[8, 12, 13, 14].filter((length) => length > bare.length).map((length) => bare.padStart(length, '0')),
  ];
}

function joinedParts(name: string): string[] {
  if (name.length > MOST_CHARACTERS || !/\d/.test(name)) return [];
  const parts = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.slice(1).flatMap((_, i) => {
    const joined = parts.slice(0, i + 2).join('');
    return /\d/.test(joined) ? [joined] : [];
  });
}

function thousandsIn(title: string): string[] {
  const found = title.matchAll(/(?<![\d.,])(\d{1,3}(?:[,’ ]\d{3})+)(?![\d.,]*\d)(?:\s*(\p{L}+))?/gu);
  return [...found].map(([, number, unit = '']) => `${number!.replace(/\D/g, '')} ${unit}`.trim());
}
