// The API types of groups: of each group its own object, input, filter and facets, made of its members' fields.
import type { Attribute, AttributeValues } from './attribute.ts';
import { facetFields, inputFields, outputFields } from './graphql-fields.ts';
import type { Place, Wire } from './graphql-kind.ts';
import { DeclarationError } from './problem.ts';

/** The group as an object. */
export function groupType({ types, typeName, description }: Place, members: readonly Attribute[]) {
  return types.once(typeName, (builder) =>
    builder.objectRef<AttributeValues>(typeName).implement({
      description,
      fields: (t) => outputFields(t, members, typeName, types),
    }),
  );
}

/** The group as an input: it replaces the whole group. */
export function groupInput({ types, typeName, description }: Place, members: readonly Attribute[]) {
  return types.once(`${typeName}Input`, (builder) =>
    builder.inputType(`${typeName}Input`, {
      description: `${description} What is given replaces the whole.`,
      fields: (t) => inputFields(t, members, typeName, types, 'input'),
    }),
  );
}

/** The filters of its members. Throws DeclarationError when none filters. */
export function groupFilter({ types, typeName, description }: Place, members: readonly Attribute[]) {
  if (members.length === 0) throw new DeclarationError(`${typeName}: no member can be filtered.`);
  return types.once(`${typeName}Filter`, (builder) =>
    builder.inputType(`${typeName}Filter`, {
      description: `Conditions on its parts, all of which must hold. ${description}`,
      fields: (t) => inputFields(t, members, typeName, types, 'filter'),
    }),
  );
}

/** The facets of its members. Throws DeclarationError when none has one. */
export function groupFacets({ types, typeName, description }: Place, members: readonly Attribute[]) {
  if (members.length === 0) throw new DeclarationError(`${typeName}: no member has a facet.`);
  return types.once(`${typeName}Facets`, (builder) =>
    builder.objectRef<AttributeValues>(`${typeName}Facets`).implement({
      description: `Counts and limits of its parts among the hits. ${description}`,
      fields: (t) => facetFields(t, members, typeName, types),
    }),
  );
}

/** How a group is written and asked for: each member its own way. */
export function groupWire(members: readonly Attribute[], facets: readonly Attribute[]): Wire<AttributeValues> {
  const each = (among: readonly Attribute[], form: (member: Attribute) => unknown) =>
    Object.fromEntries(among.map((member) => [member.code, form(member)]));
  const selected = (among: readonly Attribute[], selection: (member: Attribute) => string) =>
    `{ ${among.map((member) => `${member.code} ${selection(member)}`.trim()).join(' ')} }`;
  return {
    input: (values) =>
      each(
        members.filter(({ code }) => values[code] != null),
        ({ code, kind }) => kind.graphql.wire.input(values[code]),
      ),
    selection: selected(members, ({ kind }) => kind.graphql.wire.selection),
    output: (values) =>
      each(members, ({ code, kind }) => (values[code] == null ? null : kind.graphql.wire.output(values[code]))),
    facetSelection: selected(facets, ({ kind }) => kind.graphql.wire.facetSelection),
    facet: (facet) =>
      each(facets, ({ code, kind }) => {
        const inner = (facet as Readonly<Record<string, unknown>>)[code];
        return inner == null ? null : kind.graphql.wire.facet(inner);
      }),
  };
}
