// The facts about categories: each in the stream of the category's own id; what a declaration changed, in that of the marketplace's.
import type { Tx } from '../../db.ts';
import { emit } from '../../events/event.ts';

type Place = { vertical: string; code: string };

/** What can happen to a category. Parents and replacements are told by their codes; null is the top. */
export type CategoryEvent =
  | { type: 'category.created'; data: Place & { parent: string | null } }
  | { type: 'category.renamed'; data: Place & { version: number; locales: string[] } }
  | { type: 'category.moved'; data: Place & { from: string | null; to: string | null } }
  | { type: 'category.ordered'; data: Place }
  | { type: typeof ARCHIVED; data: Place & { into: string | null; listings: number } }
  | { type: 'category.emptied'; data: Place & { into: string } }
  | { type: 'category.restored'; data: Place & { parent: string | null } };

/** The type of the fact after which listings go to a replacement. */
export const ARCHIVED = 'category.archived';

/** States what happened to category `id`. */
export function emitCategory(tx: Tx, id: string, event: CategoryEvent): void {
  emit(tx, { stream: id, ...event });
}

/** States that marketplace `tenant` has got what a vertical declares now: so many more categories, and so many that are otherwise. */
export function emitDeclared(tx: Tx, tenant: string, data: { vertical: string; added: number; changed: number }): void {
  emit(tx, { stream: tenant, type: DECLARED, data });
}

const DECLARED = 'tenant.categoriesDeclared';

/** Listings by their category: in or below one of these, or all of the vertical where `codes` is null. */
export interface Below {
  vertical: string;
  codes: string[] | null;
}

/** The listings whose names or path of categories an event may have changed; null when it is no such event. */
export function listingsConcerned({ type, data }: { type: string; data: Record<string, unknown> }): Below | null {
  const vertical = String(data.vertical);
  if (type === DECLARED) return { vertical, codes: null };
  if (type === 'category.renamed' || type === 'category.moved') return { vertical, codes: [String(data.code)] };
  if ((type === ARCHIVED || type === 'category.emptied') && typeof data.into === 'string')
    return { vertical, codes: [data.into] };
  return null;
}
