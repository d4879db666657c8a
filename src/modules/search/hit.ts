// A hit: what a search answers, from the index or from the database alike.
import type { Context } from '../../context.ts';
import { baseOf } from '../../kit/label.ts';
import type { Rate } from '../rate/service.ts';
import type { Conversion } from './conversion.ts';
import type { Card, SearchDocument, Words } from './document.ts';
import type { Facets } from './facets.ts';
import type { SearchRequest } from './request.ts';
import { isListingId, isSoundCard, isWording } from './soundness.ts';

/** A listing that was found, in the language of the search. Its description is empty when nobody wants it. */
export interface Hit extends Words {
  id: string;
  card: Card;
  locale: string;
  /** How the search compares prices over currencies; null when it does not. */
  conversion: Conversion | null;
  /** What else is offered of the same thing; missing unless the search shows each thing once. */
  offers?: FindOffers;
}

/** The listings of one thing that meet the conditions of a search. */
export interface Offers {
  count: number;
  /** The lowest unit price in the asked currency, of one `unit`; null when none has such a price. */
  best: { unitPrice: { amount: string; currency: string }; unit: string } | null;
  /** The cheapest first; those without a price in the currency come last. Empty when they were not wanted. */
  hits: Hit[];
}

/** Finds the offers behind a hit; null when the index does not answer. */
export type FindOffers = (currency: string, wantsHits: boolean) => Promise<Offers | null>;

/** Where a hit's words match the query: HTML-safe text with the matches in `<em>`. */
export interface Highlights {
  title: string | null;
  description: string | null;
}

/** A hit with its place. */
export interface HitEdge {
  cursor: string;
  node: Hit;
  highlights: Highlights | null;
}

/** What a search would find without one of its conditions. */
export interface Relaxation {
  /** Where it stands in the question: 'price', 'chemicals.purity'; 'query' for the words. */
  filter: string;
  totalCount: number;
}

/** Help for a search that found nothing. Each part is null when the index does not answer. */
export interface Help {
  didYouMean(): Promise<string | null>;
  relax(): Promise<Relaxation[] | null>;
}

/** What a search answers. */
export interface SearchPage {
  edges: HitEdge[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  /** An estimate for large answers; null when the database answered. */
  totalCount: number | null;
  facets: Facets | null;
  /** What to try instead; null when something was found, or the database answered. */
  help: Help | null;
  /** The rates that prices were compared at; empty when none is stated, null when nothing was to be converted. */
  rates: readonly Rate[] | null;
  didDegrade: boolean;
  tookMs: number;
}

/** A document as a hit; null for one that another tenant's name stands on, or that is malformed, however it came into the index. */
export function hitOf(
  ctx: Context,
  document: SearchDocument,
  { conversion }: Pick<SearchRequest, 'conversion'>,
  locale: string,
): Hit | null {
  const { id, title, description = {}, card } = document;
  const isSound = isListingId(id) && isWording(title) && isWording(description) && isSoundCard(ctx, card);
  return isSound ? { id, title, description, card, locale, conversion } : null;
}

// Marks no text contains: private-use characters, replaced when the text around them was made safe.
export const MARKS = { before: '\uE000', after: '\uE001' };

/** The matches in one language's words: the searched language's, else any that has some; null when none has. */
export function highlightIn(formatted: Record<string, string> | undefined, locale: string): string | null {
  const marked = Object.entries(formatted ?? {}).filter(([, text]) => text.includes(MARKS.before));
  const [, text] = marked.find(([language]) => language === locale || language === baseOf(locale)) ?? marked[0] ?? [];
  if (text === undefined) return null;
  const safe = text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return safe.replaceAll(MARKS.before, '<em>').replaceAll(MARKS.after, '</em>');
}
