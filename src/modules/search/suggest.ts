// Suggestions while somebody types: categories, suppliers, numbers and titles that are on the market, by one request a vertical.
import { GraphQLError } from 'graphql';
import type { MultiSearchQuery } from 'meilisearch';
import { verticalOf } from '../../../verticals/index.ts';
import type { Context } from '../../context.ts';
import { failure } from '../../errors.ts';
import type { FacetDistribution } from '../../kit/attribute.ts';
import { folded } from '../../kit/expression.ts';
import type { Vertical } from '../../kit/vertical.ts';
import { localized } from '../../locale.ts';
import { termsOf, wordsIn } from '../product/words.ts';
import { mustReadCatalogue } from '../tenant/policy.ts';
import { askerOf } from './asker.ts';
import type { Card, SearchDocument } from './document.ts';
import { filterOf } from './facets.ts';
import { searchDatabase } from './fallback.ts';
import type { Hit } from './hit.ts';
import { refusalOf } from './indexes.ts';
import { type CategoryNaming, namingOf } from './labels.ts';
import { joinNumbers, withoutAnnouncement } from './numbers.ts';
import { partedAs } from './parting.ts';
import { isLost } from './presence.ts';
import { requestOf } from './request.ts';
import { isSoundCard, isWording } from './soundness.ts';
import { compact, tellingOf } from './telling.ts';

/** What a suggestion is. In this order each kind gets its share. */
const SUGGESTION_KINDS = ['IDENTIFIER', 'CATEGORY', 'SUPPLIER', 'QUERY'] as const;
/** What a suggestion is. */
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Something to search for, and what a search for exactly it asks; what does not apply is null. */
export interface Suggestion {
  kind: SuggestionKind;
  text: string;
  vertical: string | null;
  /** Code of the category. */
  category: string | null;
  /** UUID of the supplier. */
  supplier: string | null;
  /** Code of the attribute that holds an identifier; null for a stock number. */
  attribute: string | null;
}

/** What is suggested; more plainly, from the newest listings only, when the index does not answer. */
export interface Suggestions {
  suggestions: Suggestion[];
  didDegrade: boolean;
}

const MOST = 10;
const MOST_CHARACTERS = 100;

/** At most `first` suggestions (1 to 10) for what was typed so far. Throws BAD_USER_INPUT. */
export async function suggest(
  ctx: Context,
  typed: string,
  first: number,
  locale: string = ctx.locale,
): Promise<Suggestions> {
  mustReadCatalogue(ctx);
  const text = typed.trim();
  if (!(first >= 1 && first <= MOST))
    throw failure('BAD_USER_INPUT', `There are 1 to ${MOST} suggestions, not ${first}.`);
  if (text.length > MOST_CHARACTERS)
    throw failure('BAD_USER_INPUT', `Suggestions are for at most ${MOST_CHARACTERS} characters, not ${text.length}.`);
  if (text === '') return { suggestions: [], didDegrade: false };
  const typing = { text, locale, most: first };
  const naming = await namingOf(ctx, ctx.tenant.verticals, locale);
  const verticals = ctx.tenant.verticals.map(verticalOf).map((vertical) => ({
    vertical,
    questions: [
      ...identifiers(vertical, typing),
      ...categories(vertical, typing, naming),
      suppliers(),
      titles(ctx, vertical, typing),
    ],
  }));
  const ask = askerOf(ctx);
  const answers = await Promise.all(
    verticals.map(({ vertical, questions }) =>
      ask(async (server, signal) => {
        const queries = questions.map(({ query }): MultiSearchQuery => {
          return {
            q: text,
            matchingStrategy: 'all',
            limit: first,
            ...partedAs(text, locale),
            ...query,
            indexUid: server.uid(vertical.name),
            filter: filterOf(ctx.tenant.id, []),
          };
        });
        const asked = server.multiSearch<SuggestedDocument>({ queries }, signal);
        return asked.catch(nothingIfEmpty);
      }),
    ),
  );
  if (answers.includes(null)) return suggestPlainly(ctx, typing);
  const found = verticals.flatMap(({ questions }, at) =>
    questions.flatMap(({ read }, i) => {
      const { hits = [], facetDistribution = {} } = answers[at]?.results[i] ?? {};
      const documents = hits.filter(({ card, title = {} }) => isSoundCard(ctx, card) && isWording(title));
      return read({ documents, counts: facetDistribution });
    }),
  );
  if (found.length === 0 && (await isLost(ctx, ctx.tenant.verticals))) return suggestPlainly(ctx, typing);
  return { suggestions: shared(found, first), didDegrade: false };
}

/** Of so many listings that the database finds, what begins as typed is suggested. */
const MOST_LOOKED = 50;

async function suggestPlainly(ctx: Context, typing: Typing): Promise<Suggestions> {
  const { text, locale, most } = typing;
  const request = requestOf(ctx, { query: text });
  // Suggestions are no answer that anybody waits for: where searches wait already, there are none.
  const page = await searchDatabase(ctx, request, null, MOST_LOOKED, locale).catch(nothingIfCrowded);
  const terms = termsOf(joinNumbers(text));
  const found = page.hits.flatMap(({ title, card }): Suggestion[] => {
    const { supplier, category, vertical } = card;
    const titled = Object.fromEntries(
      Object.entries(title).filter(([, words]) => terms.every((term) => hasBeginning(words, term))),
    );
    const query = localized(ctx, titled, locale);
    const named = localized(ctx, category.names, locale) ?? category.code;
    return [
      ...tellingsLike(verticalOf(vertical), card, text),
      ...(Object.values(category.names).some((name) => hasWord(folded(name), folded(text)))
        ? [{ ...NOTHING, kind: 'CATEGORY' as const, text: named, vertical, category: category.code }]
        : []),
      ...(hasWord(folded(supplier.legalName), folded(text))
        ? [{ ...NOTHING, kind: 'SUPPLIER' as const, text: supplier.legalName, supplier: supplier.id }]
        : []),
      ...(query === undefined ? [] : [{ ...NOTHING, kind: 'QUERY' as const, text: query, vertical }]),
    ];
  });
  return { suggestions: shared(found, most), didDegrade: true };
}

function hasBeginning(words: string, term: string): boolean {
  return wordsIn(words).some((word) => word.startsWith(term));
}

function nothingIfCrowded(error: unknown): { hits: Hit[] } {
  if (error instanceof GraphQLError && error.extensions.code === 'UNAVAILABLE') return { hits: [] };
  throw error;
}

// A field that no document ever had cannot be searched in: an index without documents refuses by name.
function nothingIfEmpty(error: unknown): { results: [] } {
  if (refusalOf(error) === 'invalid_search_attributes_to_search_on') return { results: [] };
  throw error;
}

type SuggestedDocument = SearchDocument & { _matchesPosition?: Record<string, unknown> };

interface Typing {
  text: string;
  locale: string;
  most: number;
}

/** A question to a vertical's index, and how its answer is read. */
interface Ask {
  query: Partial<MultiSearchQuery>;
  read: (found: { documents: SuggestedDocument[]; counts: FacetDistribution }) => Suggestion[];
}

const NOTHING = { vertical: null, category: null, supplier: null, attribute: null };

/** Numbers that begin like this, however they are written: '76471' is the beginning of '7647-14-5'. */
function identifiers(vertical: Vertical, { text }: Typing): Ask[] {
  const number = withoutAnnouncement(text);
  const typed = compact(number);
  if (typed.length < 2) return [];
  return [
    {
      query: { q: number, attributesToSearchOn: ['telling'], attributesToRetrieve: ['card'], limit: MOST },
      read: ({ documents }) => documents.flatMap(({ card }) => tellingsLike(vertical, card, number)),
    },
  ];
}

function tellingsLike(vertical: Vertical, { sku, attributes }: Card, text: string): Suggestion[] {
  const typed = compact(text);
  if (typed.length < 2) return [];
  return tellingOf(vertical, sku, attributes)
    .filter(({ text: told }) => compact(told).startsWith(typed))
    .map((told) => ({ ...NOTHING, kind: 'IDENTIFIER', vertical: vertical.name, ...told }));
}

/** Categories in whose names a word begins like this, in any language, where there is something on the market. */
function categories(vertical: Vertical, { text }: Typing, { tree, nameOf }: CategoryNaming): Ask[] {
  const typed = folded(text);
  const named = tree.filter(
    (one) => one.vertical === vertical.name && Object.values(one.names).some((name) => hasWord(folded(name), typed)),
  );
  if (named.length === 0) return [];
  return [
    {
      query: { q: '', facets: ['category'], limit: 0 },
      read: ({ counts }) =>
        named
          .filter(({ code }) => Object.hasOwn(counts.category ?? {}, code))
          .sort((one, other) => (counts.category?.[other.code] ?? 0) - (counts.category?.[one.code] ?? 0))
          .map((one) => ({
            ...NOTHING,
            kind: 'CATEGORY',
            text: nameOf(one),
            vertical: vertical.name,
            category: one.code,
          })),
    },
  ];
}

function suppliers(): Ask {
  return {
    query: { attributesToSearchOn: ['supplier_name'], attributesToRetrieve: ['card'], distinct: 'supplier' },
    read: ({ documents }) =>
      documents.map(({ card: { supplier } }) => {
        return { ...NOTHING, kind: 'SUPPLIER', text: supplier.legalName, supplier: supplier.id };
      }),
  };
}

/** Titles that have these words, in the language they were found in. */
function titles(ctx: Context, vertical: Vertical, { locale }: Typing): Ask {
  return {
    query: {
      attributesToSearchOn: ['title.*'],
      attributesToRetrieve: ['title', 'card'],
      distinct: 'identity',
      showMatchesPosition: true,
    },
    read: ({ documents }) =>
      documents.flatMap(({ title, _matchesPosition: matches = {} }) => {
        const matching = Object.entries(title).filter(([language]) => Object.hasOwn(matches, `title.${language}`));
        const text = localized(ctx, matching.length ? Object.fromEntries(matching) : title, locale);
        return text === undefined ? [] : [{ ...NOTHING, kind: 'QUERY' as const, text, vertical: vertical.name }];
      }),
  };
}

/** Each kind its share, what one leaves over for the next; nothing twice. */
function shared(found: readonly Suggestion[], first: number): Suggestion[] {
  const once = new Map<string, Suggestion>();
  for (const one of found) {
    const key = [
      one.kind,
      one.kind === 'IDENTIFIER' ? compact(one.text) : folded(one.text),
      one.category,
      one.supplier,
    ].join('\n');
    if (!once.has(key)) once.set(key, one);
  }
  const kinds = SUGGESTION_KINDS.map((wanted) => [...once.values()].filter(({ kind }) => kind === wanted));
  const shares = kinds.map(() => 0);
  for (let left = first, before = -1; left > 0 && left !== before; ) {
    before = left;
    kinds.forEach((own, i) => {
      if (left === 0 || shares[i] === own.length) return;
      shares[i]!++;
      left--;
    });
  }
  return kinds.flatMap((own, i) => own.slice(0, shares[i]));
}

/** Whether a word of the name begins like this; where words are not parted by spaces, whether it stands anywhere. */
function hasWord(name: string, typed: string): boolean {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(typed)) return name.includes(typed);
  return name.split(/[^\p{L}\p{N}]+/u).some((_, i, words) => words.slice(i).join(' ').startsWith(typed));
}
