// Part numbers and models of a listing as people also write them: without the separators.
import { tellingAttributes } from '../../kit/search.ts';
import { presentValues } from '../../kit/specs.ts';
import type { Vertical } from '../../kit/vertical.ts';
import type { ListingRow } from './row.ts';

const MOST_CHARACTERS = 40;

/**
 * The listing's part number and names with digits, joined from the start part by part: 'NLX 2500-700' is 'nlx2500' and
 * 'nlx2500700'. So are the thousands of a number in its titles: '10,000 mAh' is '10000 mAh'.
 */
export function codesOf(vertical: Vertical, { sku, attributes, translations }: ListingRow): string[] {
  const telling = new Set(tellingAttributes(vertical).map(({ code }) => code));
  const names = presentValues(vertical.attributes, attributes)
    .filter(([{ code, kind }]) => telling.has(code) && kind.facts.scheme === undefined)
    .flatMap(([{ kind }, value]) => kind.words(value));
  const joined = [sku, ...names].flatMap(joinedParts);
  return [...new Set([...joined, ...Object.values(translations).flatMap(({ title }) => thousandsIn(title))])];
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
