// The search side of a vertical: index settings, document fields, filter conditions, sort keys and facets.
import type { Attribute, AttributeValues, FacetDistribution, FacetStats } from './attribute.ts';
import { type Expression, type Fields, mergedFields, print } from './expression.ts';
import { KitError } from './problem.ts';
import { isPresent } from './specs.ts';
import { hashOf } from './version.ts';
import type { Vertical } from './vertical.ts';

/** The attribute part of an index's settings. */
export interface SearchSettings {
  filterableAttributes: string[];
  sortableAttributes: string[];
  searchableAttributes: string[];
  synonyms: Record<string, string[]>;
}

/** Filter values by attribute code, as the API's filter input gives them. */
export type FilterInput = Readonly<Record<string, unknown>>;

/** Names of an attribute's fields in the index, by what they are for. */
interface FieldNames {
  readonly field: string;
  readonly filter: readonly string[];
  readonly sort: readonly string[];
  readonly search: readonly string[];
  readonly all: ReadonlySet<string>;
}

const known = new WeakMap<Attribute, FieldNames>();

/** An attribute's field names, worked out once: every indexed document asks for them. */
function namesOf(attribute: Attribute): FieldNames {
  const names = known.get(attribute) ?? findNames(attribute);
  known.set(attribute, names);
  return names;
}

function findNames({ code, kind, ...uses }: Attribute): FieldNames {
  const field = `a_${code}`;
  const key = uses.sort ? kind.search.sortable(field) : null;
  const filter = uses.filter ? kind.search.filterable(field) : [];
  const sort = key === null ? [] : [key];
  const search = uses.search ? kind.search.searchable(field) : [];
  return { field, filter, sort, search, all: new Set([...filter, ...sort, ...search]) };
}

/** Changes whenever the same listing would make another document: its attributes' binding facts, and the names of their choices. */
export function documentVersion({ attributes, facts }: Vertical): string {
  const names = Object.values(attributes).map(({ kind }) =>
    kind.facts.choices?.map(({ code, label }) => [code, label]),
  );
  return hashOf([facts.attributes, names]);
}

/** Index settings that the vertical's attributes call for. Synonyms are mutual. */
export function searchSettings(vertical: Vertical): SearchSettings {
  const names = Object.values(vertical.attributes).map(namesOf);
  return {
    filterableAttributes: [...new Set(names.flatMap(({ filter }) => filter))].sort(),
    sortableAttributes: [...new Set(names.flatMap(({ sort }) => sort))].sort(),
    searchableAttributes: [...new Set(names.flatMap(({ search }) => search))],
    synonyms: mutual(vertical.synonyms),
  };
}

/**
 * The flat fields of a search document for the values; quantities as numbers in the attribute's unit. Only public attributes can be
 * searched, so none other enters. Of the attributes in which variants differ, the values of all variants stand together.
 */
export function searchFields(
  vertical: Vertical,
  values: AttributeValues,
  variants: readonly AttributeValues[] = [],
): Fields {
  const fields: Fields = {};
  for (const attribute of Object.values(vertical.attributes)) {
    if (variants.length === 0 || !vertical.axes.includes(attribute.code)) addFields(fields, attribute, values);
    else Object.assign(fields, mergedFields([values, ...variants].map((stated) => addFields({}, attribute, stated))));
  }
  return fields;
}

/** Adds to `fields` those of an attribute that the index has a use for. */
function addFields(fields: Fields, attribute: Attribute, values: AttributeValues): Fields {
  const value = values[attribute.code];
  if (value == null) return fields; // most have none
  const { field, all } = namesOf(attribute);
  if (all.size === 0 || !isPresent(attribute, values)) return fields;
  const own = attribute.kind.search.fields(field, value);
  for (const name in own) if (all.has(settingOf(name))) fields[name] = own[name]!;
  return fields;
}

/** The name by which settings know a field: 'a_price_amount' stands for 'a_price_amount.USD' and its like. */
export function settingOf(field: string): string {
  const end = field.indexOf('.');
  return end === -1 ? field : field.slice(0, end);
}

/** The conditions of a filter, one for each attribute that asks something. Throws KitError on an unusable filter. */
export function filterConditions(vertical: Vertical, filter: FilterInput): { code: string; condition: Expression }[] {
  return Object.entries(filter).flatMap(([code, wanted]) => {
    if (wanted === null || wanted === undefined) return [];
    const attribute = Object.hasOwn(vertical.attributes, code) ? vertical.attributes[code] : undefined;
    if (!attribute?.filter)
      throw new KitError(
        `There is no filter "${code.slice(0, 60)}".`,
        `There are ${filterCodes(vertical).join(', ')}.`,
      );
    // Where variants differ, several values stand together, and one of them has to meet the filter.
    const { condition: ofOne, anyOf } = attribute.kind.search;
    const condition = (vertical.axes.includes(code) && anyOf ? anyOf : ofOne)(`a_${code}`, wanted);
    return condition ? [{ code, condition }] : [];
  });
}

/**
 * The filter in Meilisearch's language: expressions that must all hold. `except` leaves one attribute out: the counts of
 * a facet that is itself filtered come from a query without it. Throws KitError on an unusable filter.
 */
export function filterExpression(
  vertical: Vertical,
  filter: FilterInput,
  { except }: { except?: string } = {},
): string[] {
  return filterConditions(vertical, filter)
    .filter(({ code }) => code !== except)
    .map(({ condition }) => print(condition));
}

/** Whether values, or those of one of the variants, meet a filter, without an index: for saved searches, compliance, and answers while search is down. */
export function matchesFilter(
  vertical: Vertical,
  values: AttributeValues,
  filter: FilterInput,
  variants: readonly AttributeValues[] = [],
): boolean {
  return filterConditions(vertical, filter).every(({ code }) =>
    [values, ...variants].some(
      ({ [code]: value }) => value != null && vertical.attributes[code]?.kind.matches(value, filter[code]) === true,
    ),
  );
}

/** The sort rule for a key of the vertical's sort enum. Throws KitError when the attribute does not sort. */
export function sortExpression(vertical: Vertical, code: string, direction: 'asc' | 'desc'): string {
  const attribute = Object.hasOwn(vertical.attributes, code) ? vertical.attributes[code] : undefined;
  const name = attribute && namesOf(attribute).sort[0];
  if (!name)
    throw new KitError(`There is no sort key "${code.slice(0, 60)}".`, `There are ${sortCodes(vertical).join(', ')}.`);
  return `${name}:${direction}`;
}

/** Codes of the attributes that sort. */
export function sortCodes(vertical: Vertical): string[] {
  return Object.values(vertical.attributes)
    .filter(({ sort }) => sort)
    .map(({ code }) => code);
}

/** Codes of the attributes that filter. */
function filterCodes(vertical: Vertical): string[] {
  return Object.values(vertical.attributes)
    .filter(({ filter }) => filter)
    .map(({ code }) => code);
}

/** Codes of the attributes that have a facet. */
function facetCodes(vertical: Vertical): string[] {
  return Object.values(vertical.attributes)
    .filter(({ facet }) => facet)
    .map(({ code }) => code);
}

/** Names of the fields to count for these facets; for all when no codes are given. */
export function facetNames(vertical: Vertical, codes: readonly string[] = facetCodes(vertical)): string[] {
  return Object.values(vertical.attributes)
    .filter(({ code, facet }) => facet && codes.includes(code))
    .flatMap(({ code, kind }) => kind.search.facets(`a_${code}`));
}

const telling = new WeakMap<Vertical, Attribute[]>();

/**
 * The attributes that free-text search reads and a thing is told by: numbers of registries, and what its identity is made of. Looked up
 * once: every listing that is imported or indexed asks for them.
 */
export function tellingAttributes(vertical: Vertical): readonly Attribute[] {
  const attributes = telling.get(vertical) ?? findTelling(vertical);
  telling.set(vertical, attributes);
  return attributes;
}

function findTelling({ attributes, identity }: Vertical): Attribute[] {
  const telling = new Set(identity.flat());
  return Object.values(attributes).filter(
    ({ code, kind, search }) => search && !kind.facts.choices && (kind.facts.scheme !== undefined || telling.has(code)),
  );
}

/** Names of the fields in which free-text search reads an attribute. */
export function searchNames(attribute: Attribute): readonly string[] {
  return namesOf(attribute).search;
}

/** The source of the API's facets object, from what the search engine counted; facets that were not counted are null. */
export function facetsOf(
  vertical: Vertical,
  distribution: FacetDistribution = {},
  stats: FacetStats = {},
): Record<string, unknown> {
  return Object.fromEntries(
    Object.values(vertical.attributes)
      .filter(({ facet }) => facet)
      .map(({ code, kind }) => [
        code,
        kind.search.facets(`a_${code}`).some((name) => distribution[name])
          ? kind.search.facet(`a_${code}`, distribution, stats)
          : null,
      ]),
  );
}

/** Every word of a group finds every other. */
function mutual(synonyms: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const [word, others] of Object.entries(synonyms)) {
    const group = [word, ...others].map((one) => one.toLowerCase());
    for (const one of group)
      found.set(one, new Set([...(found.get(one) ?? []), ...group.filter((other) => other !== one)]));
  }
  return Object.fromEntries([...found].map(([word, others]) => [word, [...others]]));
}
