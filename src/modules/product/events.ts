// The facts a listing can state; each is in the stream of the listing's own id.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

/** What can happen to a listing. */
export type ProductEvent =
  | { type: 'product.created'; data: { version: number } }
  | { type: 'product.updated'; data: { version: number; changed: string[] } }
  | { type: 'product.published'; data: { version: number } }
  | { type: 'product.submitted'; data: { version: number } }
  | { type: 'product.returned'; data: { version: number } }
  | { type: 'product.archived'; data: { version: number } };

/** States what happened to listing `id`. */
export function emitProduct(tx: Tx, id: string, event: ProductEvent): void {
  emit(tx, { stream: id, ...event });
}

/** Whether an event means that a listing's search document may have changed. */
export function concernsProduct(type: string): boolean {
  return type.startsWith('product.');
}

const PLACE: readonly unknown[] = ['categoryId', 'vertical'];

/** Whether an event means that what a supplier has on the market, and in which categories, may have changed. */
export function concernsOffer({ type, data }: { type: string; data: Record<string, unknown> }): boolean {
  if (type !== 'product.updated') return concernsProduct(type);
  return Array.isArray(data.changed) && data.changed.some((name) => PLACE.includes(name));
}
