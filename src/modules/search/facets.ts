// Counts beside the hits. A facet that is itself filtered is counted without its own filter, so its other values stay choosable.
import { LRUCache } from 'lru-cache';
import { verticalOf } from '../../../verticals/index.ts';
import type { FacetDistribution, FacetStats } from '../../kit/attribute.ts';
import { print } from '../../kit/expression.ts';
import { type Label, localize } from '../../kit/label.ts';
import { facetNames, facetsOf } from '../../kit/search.ts';
import type { Vertical } from '../../kit/vertical.ts';
import type { Condition } from './request.ts';

/** Which facets were asked for: common ones by code, a vertical's attributes by its name. */
export interface WantedFacets {
  common: readonly CommonFacet[];
  attributes: Readonly<Record<string, readonly string[]>>;
}

/** A facet that all listings have. Its code is the field it is counted on. */
export type CommonFacet = 'category' | 'country';

/** A counted value with its name in the reader's language. */
export interface CountedValue {
  value: string;
  label: string;
  count: number;
}

/** What was counted; what was not asked for is missing. */
export type Facets = Partial<Record<CommonFacet, CountedValue[]>> & {
  /** Sources of the verticals' own facets objects, by name. */
  verticals: Record<string, Record<string, unknown>>;
};

/** One count to be made: these fields, over the hits of these conditions. */
export interface Count {
  vertical: Vertical;
  fields: string[];
  filter: string[];
  /** Whether these are the very conditions of the search. */
  isOfHits: boolean;
}

/** What Meilisearch counted for a Count. */
export interface Counted {
  vertical: Vertical;
  distribution: FacetDistribution;
  stats: FacetStats;
}

/** The counts to be made in one vertical: first one for the facets that are not filtered, if any, then one for each that is. */
export function countsOf(
  vertical: Vertical,
  wanted: WantedFacets,
  tenant: string,
  conditions: readonly Condition[],
): Count[] {
  const own = wanted.attributes[vertical.name] ?? [];
  const fieldsOf = new Map<string, string[]>([
    ...wanted.common.map((code): [string, string[]] => [code, [code]]),
    ...own.map((code): [string, string[]] => [`a.${code}`, facetNames(vertical, [code])]),
  ]);
  const filtered = new Set(conditions.map(({ code }) => code));
  const plain = [...fieldsOf].filter(([code]) => !filtered.has(code)).flatMap(([, fields]) => fields);
  const counts: Count[] = plain.length
    ? [{ vertical, fields: plain, filter: filterOf(tenant, conditions), isOfHits: true }]
    : [];
  for (const [code, fields] of fieldsOf) {
    if (!filtered.has(code)) continue;
    counts.push({
      vertical,
      fields,
      filter: filterOf(
        tenant,
        conditions.filter((condition) => condition.code !== code),
      ),
      isOfHits: false,
    });
  }
  return counts;
}

/** All conditions as Meilisearch takes them, the wall between tenants first. */
export function filterOf(tenant: string, conditions: readonly Condition[]): string[] {
  return [print({ field: 'tenant', is: [tenant] }), ...conditions.map(({ condition }) => print(condition))];
}

/** The facets, from all that was counted. */
export function facetsFrom(wanted: WantedFacets, counted: readonly Counted[], locale: string): Facets {
  const facets: Facets = { verticals: {} };
  for (const code of wanted.common) {
    const counts = new Map<string, number>();
    for (const { distribution } of counted) {
      for (const [value, count] of Object.entries(distribution[code] ?? {}))
        counts.set(value, (counts.get(value) ?? 0) + count);
    }
    const label = labels[code](
      counted.map(({ vertical }) => vertical),
      locale,
    );
    facets[code] = [...counts]
      .filter(([, count]) => count > 0)
      .map(([value, count]) => ({ value, label: label(value), count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  }
  for (const name of Object.keys(wanted.attributes)) {
    const mine = counted.filter(({ vertical }) => vertical.name === name);
    const distribution = Object.assign({}, ...mine.map((count) => count.distribution)) as FacetDistribution;
    const stats = Object.assign({}, ...mine.map((count) => count.stats)) as FacetStats;
    if (mine.length) facets.verticals[name] = worded(facetsOf(verticalOf(name), distribution, stats), locale);
  }
  return facets;
}

const labels: Record<CommonFacet, (verticals: readonly Vertical[], locale: string) => (value: string) => string> = {
  category: (verticals, locale) => {
    const names = new Map(verticals.flatMap(({ categories }) => categories.map(({ code, name }) => [code, name])));
    return (code) => localize(names.get(code) ?? code, locale);
  },
  country: (_verticals, locale) => {
    const names = countryNames(locale);
    return (code) => names.of(code) ?? code;
  },
};

// Slow to make; a locale is any text that looks like one, so only some are kept.
const kept = new LRUCache<string, Intl.DisplayNames>({ max: 100 });

function countryNames(locale: string): Intl.DisplayNames {
  const names = kept.get(locale) ?? new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  kept.set(locale, names);
  return names;
}

/** Facet values in the search's language, which may be another than the request's. */
function worded(facets: Record<string, unknown>, locale: string): Record<string, unknown> {
  const inLocale = (value: { label: Label }) => ({ ...value, label: localize(value.label, locale) });
  return Object.fromEntries(
    Object.entries(facets).map(([code, facet]) => [code, Array.isArray(facet) ? facet.map(inLocale) : facet]),
  );
}
