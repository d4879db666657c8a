// Counts beside the hits. A facet that is itself filtered is counted without its own filter, so its other values stay choosable.
import { verticalOf } from '../../../verticals/index.ts';
import type { FacetDistribution, FacetStats } from '../../kit/attribute.ts';
import { print } from '../../kit/expression.ts';
import { type Label, localize } from '../../kit/label.ts';
import { facetNames, facetsOf } from '../../kit/search.ts';
import type { Vertical } from '../../kit/vertical.ts';
import { type CountedCategory, countedTree } from './category-tree.ts';
import { type CategoryNaming, countryLabels, verifiedLabels } from './labels.ts';
import type { Condition } from './request.ts';

/** Which facets were asked for: common ones by code, a vertical's attributes by its name. */
export interface WantedFacets {
  common: readonly CommonFacet[];
  attributes: Readonly<Record<string, readonly string[]>>;
}

/** A facet that all listings have. Its code is the field it is counted on. */
export type CommonFacet = 'category' | 'country' | 'incoterm' | 'isVerified';

/** A counted value with its name in the reader's language. */
export interface CountedValue {
  value: string;
  label: string;
  count: number;
}

/** What was counted; what was not asked for is missing. */
export interface Facets extends Partial<Record<Exclude<CommonFacet, 'category'>, CountedValue[]>> {
  /** In tree order. */
  category?: CountedCategory[];
  /** Sources of the verticals' own facets objects, by name. */
  verticals: Record<string, Record<string, unknown>>;
}

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
  return countsApart(fieldsOf, tenant, conditions).map((count) => ({ vertical, ...count }));
}

/** The counts of fields by the code of their facet: one for the facets that are not filtered, and one for each that is. */
export function countsApart(
  fieldsOf: ReadonlyMap<string, readonly string[]>,
  tenant: string,
  conditions: readonly Condition[],
): Omit<Count, 'vertical'>[] {
  const filtered = new Set(conditions.map(({ code }) => code));
  const plain = [...fieldsOf].filter(([code]) => !filtered.has(code)).flatMap(([, fields]) => fields);
  const counts: Omit<Count, 'vertical'>[] = plain.length
    ? [{ fields: plain, filter: filterOf(tenant, conditions), isOfHits: true }]
    : [];
  for (const [code, fields] of fieldsOf) {
    if (!filtered.has(code)) continue;
    const others = conditions.filter((condition) => condition.code !== code);
    counts.push({ fields: [...fields], filter: filterOf(tenant, others), isOfHits: false });
  }
  return counts;
}

/** All conditions as Meilisearch takes them, the wall between tenants first. */
export function filterOf(tenant: string, conditions: readonly Condition[]): string[] {
  return [print({ field: 'tenant', is: [tenant] }), ...conditions.map(({ condition }) => print(condition))];
}

/** The facets, from all that was counted. */
export function facetsFrom(
  wanted: WantedFacets,
  counted: readonly Counted[],
  locale: string,
  { tree, nameOf }: CategoryNaming,
): Facets {
  const facets: Facets = { verticals: {} };
  for (const code of wanted.common) {
    const counts = new Map<string, number>();
    for (const { distribution } of counted) {
      for (const [value, count] of Object.entries(distribution[code] ?? {}))
        counts.set(value, (counts.get(value) ?? 0) + count);
    }
    if (code === 'category') {
      facets.category = countedTree(counts, tree, nameOf);
      continue;
    }
    const label = labels[code](locale);
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

const labels: Record<Exclude<CommonFacet, 'category'>, (locale: string) => (value: string) => string> = {
  country: countryLabels,
  incoterm: () => (code) => code, // the same in every language
  isVerified: verifiedLabels,
};

/** Facet values in the search's language, which may be another than the request's. */
function worded(facets: Record<string, unknown>, locale: string): Record<string, unknown> {
  const inLocale = (value: { label: Label }) => ({ ...value, label: localize(value.label, locale) });
  return Object.fromEntries(
    Object.entries(facets).map(([code, facet]) => [code, Array.isArray(facet) ? facet.map(inLocale) : facet]),
  );
}
