// What a thing is told by: its stock number, numbers of registries, brand and model; as written, and without separators.
import type { AttributeValues } from '../../kit/attribute.ts';
import { folded } from '../../kit/expression.ts';
import { tellingAttributes } from '../../kit/search.ts';
import { presentAmong } from '../../kit/specs.ts';
import type { Vertical } from '../../kit/vertical.ts';

/** A name or number, and the attribute that holds it; null for a stock number. */
export interface Telling {
  text: string;
  attribute: string | null;
}

/** What a listing is told by. */
export function tellingOf(vertical: Vertical, sku: string, values: AttributeValues): Telling[] {
  return [
    ...presentAmong(tellingAttributes(vertical), values).flatMap(([{ code, kind }, value]) =>
      kind.words(value).map((text) => ({ text, attribute: code })),
    ),
    { text: sku, attribute: null },
  ];
}

/** The words it is found by: 'KR 210-2' and 'kr2102'. */
export function tellingWords(tellings: readonly Telling[]): string[] {
  return [...new Set(tellings.flatMap(({ text }) => [text, compact(text)]))];
}

/** Without separators and case, as numbers are also typed. */
export function compact(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, '');
}
