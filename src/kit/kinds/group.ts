// The group kind: attributes that belong together, one level deep: a battery's type, capacity and test report.
import { z } from 'zod';
import type { Attribute, AttributeOptions, AttributeValues, Declaration, Kind } from '../attribute.ts';
import { checkValue } from '../check.ts';
import { type Attributes, attributesOf, type Declarations, insist, type WordsByLocale } from '../declare.ts';
import { groupFacets, groupFilter, groupInput, groupType, groupWire } from '../graphql-group.ts';
import { readMembers } from '../group-reading.ts';
import { parseAttribute } from '../import.ts';
import { localize } from '../label.ts';
import { joinParts } from '../parts.ts';
import { KitError } from '../problem.ts';
import { type Finding, quoted, refined } from '../schema.ts';
import type { ValuesIn, WrittenIn } from '../vertical.ts';

/** What a group can be told: its members say for themselves whether they filter, facet and are searched. */
export type GroupOptions = Omit<AttributeOptions, 'filter' | 'facet' | 'sort' | 'search'>;
/** Filters of members by code. */
type GroupFilter = Readonly<Record<string, unknown>>;

/** Attributes that belong together. Throws DeclarationError when a member is a group, sorts, or is private by itself. */
export function group<const Declared extends Declarations>(
  members: Declared,
  options: GroupOptions,
): Declaration<ValuesIn<Declared>, `${keyof Declared & string}: ${string}` | WrittenIn<Declared>> {
  const kind = groupKind(members, {});
  const all = Object.values(kind.facts.members ?? {});
  return {
    // The schema takes the values of the members that were declared, and no others.
    kind: kind as Kind<ValuesIn<Declared>>,
    options: {
      ...options,
      filter: all.some(({ filter }) => filter),
      facet: all.some(({ facet }) => facet),
      search: all.some(({ search }) => search),
    },
  };
}

/** The kind of a group, its members worded. */
function groupKind(declared: Declarations, words: WordsByLocale): Kind<AttributeValues, GroupFilter> {
  const members = attributesOf('group', declared, words);
  const all = Object.values(members);
  insist(all.length > 0, 'A group has members.');
  for (const { code, kind, sort, private: audience } of all) {
    insist(kind.facts.members === undefined, `group.${code}: a group has no groups in it.`);
    insist(!sort, `group.${code}: a member cannot be sorted by.`);
    insist(audience === 'public', `group.${code}: who may see it is said of the whole group.`);
  }
  const filters = all.filter(({ filter }) => filter);
  const facets = all.filter(({ facet }) => facet);
  const searched = all.filter(({ search }) => search);
  /** The members of `among` that have a value, with it. */
  const stated = (values: AttributeValues, among: readonly Attribute[] = all) =>
    among.flatMap((member) => (values[member.code] == null ? [] : [[member, values[member.code]] as const]));
  /** The members that a filter asks something of. Throws KitError when one does not filter. */
  const asked = (wanted: GroupFilter) =>
    Object.entries(wanted).flatMap(([code, filter]) => {
      if (filter === null || filter === undefined) return [];
      const member = filters.find((one) => one.code === code);
      if (!member)
        throw new KitError(
          `There is no filter ${quoted(code)}.`,
          `There are ${filters.map((one) => one.code).join(', ')}.`,
        );
      return [[member, filter] as const];
    });

  const kind: Kind<AttributeValues, GroupFilter> = {
    name: 'group',
    expects: `a group of ${all.map(({ code }) => code).join(', ')}`,
    example: joinParts(
      all.flatMap((member) => (member.kind.example === '' ? [] : [`${member.code}: ${member.kind.example}`])),
    ),
    facts: { members },
    schema: refined(z.record(z.string(), z.unknown()), (raw) => check(members, raw)),
    longest: 5_000,
    parse: (text, hints) => readMembers(all, text, hints),
    display: (values, locale, shown) => {
      const texts = stated(values).map(([{ label, kind: inner }, value]) => {
        const { value: text, unit } = inner.display(value, locale, shown);
        return `${localize(label, locale)}: ${unit === null ? text : `${text} ${unit}`}`;
      });
      return { value: locale ? texts.join('; ') : joinParts(texts), unit: null };
    },
    identity: (values) =>
      stated(values)
        .map(([{ code, kind: inner }, value]) => `${code}=${encodeURIComponent(inner.identity(value))}`)
        .join('&'),
    words: (values) => stated(values, searched).flatMap(([{ kind: inner }, value]) => inner.words(value)),
    matches: (values, wanted) =>
      asked(wanted).every(([{ code, kind: inner }, filter]) => {
        if (inner.search.condition(code, filter) === null) return true;
        return values[code] != null && inner.matches(values[code], filter);
      }),
    search: {
      fields: (field, values) =>
        Object.assign(
          {},
          ...stated(values).map(([{ code, kind: inner }, value]) => inner.search.fields(nameIn(field, code), value)),
        ),
      filterable: (field) => filters.flatMap(({ code, kind: inner }) => inner.search.filterable(nameIn(field, code))),
      searchable: (field) => searched.flatMap(({ code, kind: inner }) => inner.search.searchable(nameIn(field, code))),
      sortable: () => null,
      facets: (field) => facets.flatMap(({ code, kind: inner }) => inner.search.facets(nameIn(field, code))),
      facet: (field, distribution, stats) =>
        Object.fromEntries(
          facets.map(({ code, kind: { search } }) => {
            const isCounted = search.facets(nameIn(field, code)).some((name) => distribution[name]);
            return [code, isCounted ? search.facet(nameIn(field, code), distribution, stats) : null];
          }),
        ),
      condition: (field, wanted) => {
        const conditions = asked(wanted)
          .map(([{ code, kind: inner }, filter]) => inner.search.condition(nameIn(field, code), filter))
          .filter((condition) => condition !== null);
        return conditions.length === 0 ? null : { all: conditions };
      },
    },
    graphql: {
      output: (place) => ({ type: groupType(place, all) }),
      input: (place) => ({ type: groupInput(place, all) }),
      filter: (place) => ({ type: groupFilter(place, filters) }),
      facet: (place) => ({ type: groupFacets(place, facets) }),
      wire: groupWire(all, facets),
    },
    worded: (names) => groupKind(declared, wordsOf(names)),
    covers: (offered, wanted) =>
      stated(wanted).every(([{ code, kind: inner }, value]) => {
        const other = offered[code];
        if (other == null) return false;
        return inner.covers?.(other, value) ?? inner.identity(other) === inner.identity(value);
      }),
    finds: (values) =>
      Object.fromEntries(stated(values, filters).map(([{ code, kind: inner }, value]) => [code, inner.finds(value)])),
    misses: (values) => {
      for (const [{ code, kind: inner }, value] of stated(values, filters)) {
        const miss = inner.misses(value);
        if (miss !== null) return { [code]: miss };
      }
      return null;
    },
    values: (check) =>
      check
        .record(Object.fromEntries(all.map(({ code, kind: inner }) => [code, inner.values(check)])), {
          requiredKeys: all.filter(({ required }) => required).map(({ code }) => code),
        })
        .map((values): AttributeValues => ({ ...values }))
        .filter((values) => Object.keys(values).length > 0),
    filters: (check) =>
      check
        .record(Object.fromEntries(filters.map(({ code, kind: inner }) => [code, inner.filters(check)])), {
          requiredKeys: [],
        })
        .map((wanted): GroupFilter => ({ ...wanted })),
  };
  return kind;
}

/** The members' values, each checked by its kind; texts are read as suppliers write them. Null leaves a member out. */
function check(members: Attributes, raw: Readonly<Record<string, unknown>>): Finding<AttributeValues> {
  const values: Record<string, unknown> = {};
  for (const [code, given] of Object.entries(raw)) {
    const member = Object.hasOwn(members, code) ? members[code] : undefined;
    if (!member)
      return { path: [code], message: `has no ${quoted(code)}.`, hint: `It has ${Object.keys(members).join(', ')}.` };
    if (given === null || given === undefined) continue;
    const checked = checkValue(member, given);
    const read = 'problem' in checked && typeof given === 'string' ? parseAttribute(member, given) : checked;
    if ('problem' in read) return read.problem;
    if (read.value !== undefined) values[code] = read.value;
  }
  const missing = Object.values(members).find(({ code, required }) => required && !Object.hasOwn(values, code));
  if (missing)
    return {
      path: [missing.code],
      code: 'REQUIRED',
      message: `${missing.code} is missing.`,
      hint: `${localize(missing.label)} is ${missing.kind.expects}.`,
    };
  if (Object.keys(values).length === 0) return { message: 'is empty.', hint: 'State a part of it, or leave it out.' };
  return { value: values };
}

/** The name of a member's field in the index. */
function nameIn(field: string, code: string): string {
  return `${field}__${code}`;
}

/** 'cell.LI_ION' names a choice of the member `cell`, and 'cell' the member itself. */
function wordsOf(names: Readonly<Record<string, Readonly<Record<string, string>>>>): WordsByLocale {
  return Object.fromEntries(
    Object.entries(names).map(([locale, texts]) => {
      const words: Record<string, { label?: string; choices?: Record<string, string> }> = {};
      for (const [name, text] of Object.entries(texts)) {
        const [code = '', choice] = name.split('.');
        words[code] ??= {};
        if (choice === undefined) words[code].label = text;
        else words[code].choices = { ...words[code].choices, [choice]: text };
      }
      return [locale, words];
    }),
  );
}
