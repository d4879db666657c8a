// Filter conditions as values: printed for Meilisearch in one place, and evaluated in plain memory to prove the print right.
import { createHash } from 'node:crypto';

/** A value that a search document field can hold. */
export type FieldValue = string | number | boolean;
/** A flat search document, or its attribute part. */
export type Fields = Record<string, FieldValue | FieldValue[]>;

/** A condition on a search document. */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly missing: string }
  | { readonly field: string; readonly is: readonly FieldValue[] }
  | { readonly field: string; readonly atLeast: number }
  | { readonly field: string; readonly atMost: number }
  /** One value of the field is between both, which are included. */
  | { readonly field: string; readonly between: readonly [number, number] };

/** Fields of several values together: what differs becomes an array of all, each once. */
export function mergedFields(parts: readonly Fields[]): Fields {
  const names = [...new Set(parts.flatMap(Object.keys))];
  return Object.fromEntries(
    names.map((name) => {
      const values = [...new Set(parts.flatMap((part) => part[name] ?? []))];
      return [name, values.length === 1 && values[0] !== undefined ? values[0] : values];
    }),
  );
}

/** The condition in Meilisearch's filter language. Values are quoted here and nowhere else. Throws RangeError on a number that is not finite. */
export function print(expression: Expression): string {
  if ('all' in expression) return group(expression.all, 'AND');
  if ('any' in expression) return group(expression.any, 'OR');
  if ('missing' in expression) return `${expression.missing} NOT EXISTS`;
  if ('atLeast' in expression) return `${expression.field} >= ${literal(expression.atLeast)}`;
  if ('atMost' in expression) return `${expression.field} <= ${literal(expression.atMost)}`;
  if ('between' in expression) return `${expression.field} ${expression.between.map(literal).join(' TO ')}`;
  return `${expression.field} IN [${expression.is.map(literal).join(', ')}]`;
}

/** Whether a document meets the condition; the same answer that Meilisearch gives for the printed form. */
export function evaluate(expression: Expression, document: Fields): boolean {
  if ('all' in expression) return expression.all.every((part) => evaluate(part, document));
  if ('any' in expression) return expression.any.some((part) => evaluate(part, document));
  if ('missing' in expression) return document[expression.missing] === undefined;
  const values = [document[expression.field] ?? []].flat();
  if ('atLeast' in expression) return values.some((value) => typeof value === 'number' && value >= expression.atLeast);
  if ('atMost' in expression) return values.some((value) => typeof value === 'number' && value <= expression.atMost);
  if ('between' in expression) {
    const [low, high] = expression.between;
    return values.some((value) => typeof value === 'number' && value >= low && value <= high);
  }
  const wanted = new Set(expression.is.map(folded));
  return values.some((value) => wanted.has(folded(value)));
}

function group(parts: readonly Expression[], word: 'AND' | 'OR'): string {
  return parts.length === 1 && parts[0] ? print(parts[0]) : `(${parts.map(print).join(` ${word} `)})`;
}

/** A quoted literal. Meilisearch knows two escapes inside double quotes: backslash and quote. */
function literal(value: FieldValue): string {
  if (typeof value !== 'number') return `"${String(value).replace(/[\\"]/g, '\\$&')}"`;
  if (!Number.isFinite(value)) throw new RangeError(`A filter number must be finite, got ${value}.`);
  return String(value);
}

/** The most bytes of a text that filters compare: one that has 468 or more when folded, Meilisearch cuts and finds no more. */
const COMPARED_BYTES = 400;
/** One byte a character, folded or not, as most texts of a catalogue are. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * The text as a field that is filtered must hold it, and as the filter must ask for it: itself, or when it is too long to be
 * compared its beginning and a digest. The key of a key is itself.
 */
export function filterKey(text: string): string {
  if (text.length <= COMPARED_BYTES && PLAIN.test(text)) return text;
  const whole = folded(text);
  if (Math.max(Buffer.byteLength(text), Buffer.byteLength(whole)) <= COMPARED_BYTES) return text;
  const beginning = [...whole].slice(0, 60).join('');
  return `${beginning}… ${createHash('sha256').update(whole).digest('hex').slice(0, 16)}`;
}

/** A text as Meilisearch compares it in filters: without regard to case and compatibility forms. */
export function folded(value: FieldValue): string {
  return String(value).normalize('NFKD').toLowerCase();
}
