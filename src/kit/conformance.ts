// What every vertical must keep, as a list of checks that any test runner can run: for our verticals, and for an outsider's.
import { isDeepStrictEqual } from 'node:util';
import SchemaBuilder from '@pothos/core';
import { type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import type { Attribute, AttributeValues, FastCheck } from './attribute.ts';
import { checkAttributes, checkValue } from './check.ts';
import { attributeDocs } from './docs.ts';
import { evaluate } from './expression.ts';
import {
  facetsType,
  filterType,
  inputType,
  inquiryInputType,
  inquiryOutputType,
  outputType,
  sortType,
} from './graphql.ts';
import { type KitSchemaTypes, SCALARS } from './graphql-kind.ts';
import { parseAttribute, readAttributes } from './import.ts';
import { type BadSample, type Sample, type Samples, statedBy } from './samples.ts';
import {
  facetNames,
  facetsOf,
  filterConditions,
  filterExpression,
  searchFields,
  searchSettings,
  settingOf,
} from './search.ts';
import { identityOf, specsOf, visibleValues } from './specs.ts';
import type { Vertical } from './vertical.ts';

/** A check to hand to a test runner: `for (const { name, run } of conformance(…)) test(name, run)`. `run` throws when it fails. */
export interface Check {
  readonly name: string;
  run(): void;
}

/** The checks for a vertical. `check` is the fast-check module. */
export function conformance(vertical: Vertical, samples: Samples, check: FastCheck): Check[] {
  const attributes = Object.values(vertical.attributes);
  const everything = [...attributes, ...Object.values(vertical.inquiry)];
  return [
    {
      name: 'declares enough: samples, identity, categories, something to filter and count',
      run: () => holdEnough(vertical, samples),
    },
    ...samples.good.map((sample) => ({ name: `takes ${sample.name}`, run: () => holdGood(vertical, sample) })),
    ...samples.bad.map((sample) => ({ name: `refuses ${sample.name}`, run: () => holdBad(vertical, sample) })),
    { name: 'reads its own examples', run: () => each(everything, holdExample) },
    { name: 'keeps a stored value as it is, also through JSON', run: () => forValues(check, everything, holdStored) },
    { name: 'reads back what it displays', run: () => forValues(check, everything, holdDisplayed) },
    {
      name: 'filters in the index exactly as in memory',
      run: () =>
        each(
          attributes.filter(({ filter }) => filter),
          (attribute) => holdFilter(vertical, check, attribute),
        ),
    },
    {
      name: 'counts facets as they are',
      run: () =>
        each(
          attributes.filter(({ facet }) => facet),
          (attribute) => holdFacet(vertical, check, attribute),
        ),
    },
    { name: 'indexes only fields its settings name, and nothing private', run: () => holdFields(vertical, check) },
    { name: 'answers any input with problems, never with an exception', run: () => holdAnyInput(vertical, check) },
    { name: 'builds a schema that describes every type, field and value', run: () => holdSchema(vertical) },
    {
      name: 'documents every attribute',
      run: () =>
        each(attributes, ({ code }) =>
          hold(attributeDocs(vertical).includes(`| \`${code}\``), `${code} is not in the table`),
        ),
    },
  ];
}

function each(attributes: readonly Attribute[], holds: (attribute: Attribute) => void): void {
  for (const attribute of attributes) holds(attribute);
}

function holdEnough(vertical: Vertical, samples: Samples): void {
  hold(samples.good.length >= 3 && samples.bad.length >= 3, 'at least three good and three bad samples are needed');
  hold(vertical.identity.length > 0 && vertical.categories.length > 0, 'identity and categories are needed');
  hold(
    searchSettings(vertical).filterableAttributes.length > 0 && facetNames(vertical).length > 0,
    'an attribute to filter and one to count are needed',
  );
}

function holdGood(vertical: Vertical, { attributes, category, variants = [] }: Sample): void {
  const { values, problems } = readAttributes(vertical, attributes);
  const stated = new Set(variants.flatMap(Object.keys));
  const errors = [
    ...problems,
    ...checkAttributes(vertical, values, { aim: 'publish', category, byVariants: stated }).problems,
  ].filter(({ severity }) => severity === 'error');
  hold(errors.length === 0, JSON.stringify(errors, null, 2));
  hold(identityOf(vertical, values) !== null, 'it has no identity');
  hold(
    specsOf(vertical.attributes, values).every(({ label, value }) => label !== '' && value !== ''),
    'a specification line is empty',
  );
}

function holdBad(vertical: Vertical, sample: BadSample): void {
  const { category, finds } = sample;
  const read = readAttributes(vertical, statedBy(sample));
  const problems = [...read.problems, ...checkAttributes(vertical, read.values, { aim: 'publish', category }).problems];
  hold(
    problems.some(
      ({ path, code, message }) =>
        path[0] === finds.path && code === finds.code && message.includes(finds.says ?? message),
    ),
    `${finds.code} at ${finds.path} was not found, but ${JSON.stringify(problems)}`,
  );
  hold(
    problems.every(({ message, hint }) => message !== '' && hint !== ''),
    'a problem does not say what is wrong or how to mend it',
  );
}

function holdExample(attribute: Attribute): void {
  if (attribute.kind.example === '') return;
  const read = parseAttribute(attribute, attribute.kind.example);
  hold(
    'value' in read && read.value !== undefined,
    `${attribute.code} cannot read its example: ${JSON.stringify(read)}`,
  );
}

function holdStored(attribute: Attribute, value: unknown): void {
  const again = checkValue(attribute, JSON.parse(JSON.stringify(value)));
  hold(
    'value' in again && isDeepStrictEqual(again.value, value),
    `${attribute.code} ${JSON.stringify(value)} became ${JSON.stringify(again)}`,
  );
}

function holdDisplayed(attribute: Attribute, value: unknown): void {
  const { value: shown, unit } = attribute.kind.display(value);
  const read = parseAttribute(attribute, unit === null ? shown : `${shown} ${unit}`);
  hold(
    'value' in read && isDeepStrictEqual(read.value, value),
    `${attribute.code} shows ${JSON.stringify(value)} as "${shown} ${unit ?? ''}", and reads ${JSON.stringify(read)}`,
  );
}

function holdFilter(vertical: Vertical, check: FastCheck, attribute: Attribute): void {
  const { code, kind } = attribute;
  check.assert(
    check.property(kind.values(check), kind.filters(check), (value, filter) => {
      const fields = searchFields(vertical, { [code]: value });
      const [asked] = filterConditions(vertical, { [code]: filter });
      const found = asked === undefined || evaluate(asked.condition, fields);
      hold(
        found === kind.matches(value, filter),
        `${code}: ${JSON.stringify(filter)} on ${JSON.stringify(value)} gives ${found} in the index`,
      );
      hold(asked === undefined || !evaluate(asked.condition, {}), `${code}: a listing without it was found`);
      hold(
        filterExpression(vertical, { [code]: filter }).every((text) => text.length > 0),
        `${code}: an empty expression`,
      );
    }),
  );
}

function holdFacet(vertical: Vertical, check: FastCheck, { code, kind }: Attribute): void {
  check.assert(
    check.property(check.array(kind.values(check), { minLength: 1, maxLength: 8 }), (values) => {
      const { distribution, stats } = countFields(
        values.map((value) => searchFields(vertical, { [code]: value })),
        facetNames(vertical, [code]),
      );
      const facet = facetsOf(vertical, distribution, stats)[code];
      const counts = countsIn(facet);
      hold(
        counts.every((count) => count >= 1 && count <= values.length),
        `${code}: counts of ${counts} among ${values.length}`,
      );
      const isNumeric = Object.hasOwn(Object(facet), 'count');
      hold(!isNumeric || counts[0] === values.length, `${code}: a numeric facet counts ${counts} of ${values.length}`);
      hold(!Array.isArray(facet) || counts.length > 0, `${code}: nothing is counted of ${values.length}`);
    }),
    { numRuns: 30 },
  );
}

/** The greatest count of a facet, or of each of its parts that has any. */
function countsIn(facet: unknown): number[] {
  if (typeof facet !== 'object' || facet === null) return [];
  if (Array.isArray(facet)) return facet.length === 0 ? [] : [Math.max(...facet.map(({ count }) => Number(count)))];
  return 'count' in facet ? [Number(facet.count)] : Object.values(facet).flatMap(countsIn);
}

/** Counts as a search engine does: values of a field by hits, and the limits of numbers. */
export function countFields(documents: readonly ReturnType<typeof searchFields>[], names: readonly string[]) {
  const distribution: Record<string, Record<string, number>> = {};
  const stats: Record<string, { min: number; max: number }> = {};
  const wanted = documents.flatMap(Object.keys).filter((field) => names.includes(settingOf(field)));
  for (const name of new Set([...names, ...wanted])) {
    const counts = new Map<string, number>(); // a value may be called toString
    for (const document of documents) {
      for (const value of new Set([document[name] ?? []].flat().map(String))) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    const numbers = documents.flatMap((document) => document[name] ?? []).filter((value) => typeof value === 'number');
    distribution[name] = Object.fromEntries(counts);
    if (numbers.length > 0) stats[name] = { min: Math.min(...numbers), max: Math.max(...numbers) };
  }
  return { distribution, stats };
}

function holdFields(vertical: Vertical, check: FastCheck): void {
  const { filterableAttributes, sortableAttributes, searchableAttributes } = searchSettings(vertical);
  const named = new Set([...filterableAttributes, ...sortableAttributes, ...searchableAttributes]);
  check.assert(
    check.property(listings(check, vertical), (values) => {
      const fields = Object.keys(searchFields(vertical, values));
      const stranger = fields.find((name) => !named.has(settingOf(name)));
      hold(stranger === undefined, `the field ${stranger} is in no setting`);
      const hidden = Object.keys(values).filter((code) => !Object.hasOwn(visibleValues(vertical, values), code));
      hold(
        !hidden.some((code) => fields.some((name) => name.startsWith(`a_${code}`))),
        `a private attribute of ${hidden} is in the index`,
      );
    }),
    { numRuns: 30 },
  );
}

function holdAnyInput(vertical: Vertical, check: FastCheck): void {
  const keys = check.constantFrom(
    ...Object.keys(vertical.attributes),
    '__proto__',
    'constructor',
    'toString',
    'nonsense',
  );
  check.assert(
    check.property(
      check.oneof(check.anything(), check.dictionary(keys, check.anything()), listings(check, vertical)),
      (raw) => {
        const { problems } = checkAttributes(vertical, raw, { aim: 'publish' });
        hold(
          problems.every(({ message, hint }) => message !== '' && hint !== ''),
          'a problem says nothing',
        );
      },
    ),
    { numRuns: 200 },
  );
}

function holdSchema(vertical: Vertical): void {
  // A host's plugins add options to the builder's type; a builder without plugins needs none of them.
  const builder = new SchemaBuilder<KitSchemaTypes>(
    {} as ConstructorParameters<typeof SchemaBuilder<KitSchemaTypes>>[0],
  );
  for (const name of SCALARS) builder.scalarType(name, { description: name, serialize: String, parseValue: String });
  const types = [outputType(builder, vertical), facetsType(builder, vertical)];
  const inputs = [
    inputType(builder, vertical),
    filterType(builder, vertical),
    sortType(builder, vertical),
    inquiryInputType(builder, vertical),
  ];
  const details = inquiryOutputType(builder, vertical);
  hold(
    types.length === 2 && inputs.length === 4 && (details === null || typeof details === 'object'),
    'a type is missing',
  );
  builder.queryType({
    description: 'Everything.',
    fields: (t) => ({ works: t.boolean({ nullable: false, description: 'Always.', resolve: () => true }) }),
  });
  const undescribed = Object.values(builder.toSchema().getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(undescribedParts);
  hold(undescribed.length === 0, `without description: ${undescribed.join(', ')}`);
}

/** What of a type has no description: 'ChemicalGrade.FOOD'. */
function undescribedParts(type: GraphQLNamedType): string[] {
  const parts = isEnumType(type)
    ? type.getValues()
    : isInputObjectType(type) || isObjectType(type)
      ? Object.values(type.getFields())
      : [];
  const args = isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) =>
        field.args.filter(({ description }) => !description).map((arg) => `${field.name}(${arg.name})`),
      )
    : [];
  return [
    ...(type.description ? [] : [type.name]),
    ...parts.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`),
    ...args,
  ];
}

/** Random listings: any attributes, with random good values. */
function listings(check: FastCheck, vertical: Vertical) {
  const entries = Object.values(vertical.attributes).map(({ code, kind }) => [code, kind.values(check)]);
  return check
    .record(Object.fromEntries(entries), { requiredKeys: [] })
    .map((values) => ({ ...values }) as AttributeValues);
}

function forValues(
  check: FastCheck,
  attributes: readonly Attribute[],
  holds: (attribute: Attribute, value: unknown) => void,
): void {
  for (const attribute of attributes)
    check.assert(check.property(attribute.kind.values(check), (value) => holds(attribute, value)));
}

/** Throws with the message unless it holds. */
export function hold(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}
