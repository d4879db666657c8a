// A hit of the directory: what a search for suppliers answers, from the index or from the database alike.
import type { Context } from '../../context.ts';
import type { CountedValue } from '../search/facets.ts';
import type { PageFound } from '../search/paging.ts';
import type { SupplierCard, SupplierDocument } from '../search/supplier-document.ts';

/** A supplier that was found, in the language of the search. */
export interface SupplierHit {
  id: string;
  card: SupplierCard;
  locale: string;
}

/** Where a hit's words match the query: HTML-safe text with the matches in `<em>`; null where nothing matches. */
export interface SupplierHighlights {
  legalName: string | null;
  city: string | null;
}

/** A hit with what stands beside it in a page. */
export interface PlacedHit {
  hit: SupplierHit;
  highlights: SupplierHighlights | null;
}

/** What can be counted beside the hits. Its code is the field it is counted on, and that of its condition. */
export type SupplierFacet = 'category' | 'country' | 'businessType' | 'capability' | 'isVerified' | 'vertical';

/** Counted values by facet; what was not asked for is missing. */
export type SupplierFacets = Partial<Record<SupplierFacet, CountedValue[]>>;

/** What a search for suppliers answers. */
export interface DirectoryPage {
  edges: { cursor: string; node: SupplierHit; highlights: SupplierHighlights | null }[];
  pageInfo: PageFound<PlacedHit, unknown>['pageInfo'];
  /** An estimate for large answers; null when the database answered. */
  totalCount: number | null;
  facets: SupplierFacets | null;
  didDegrade: boolean;
  tookMs: number;
}

/** A document as a hit; null for one that another tenant's name stands on, however it came into the index. */
export function hitOf(ctx: Context, { id, card }: SupplierDocument, locale: string): SupplierHit | null {
  return card?.tenant === ctx.tenant.id ? { id, card, locale } : null;
}
