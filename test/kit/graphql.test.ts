// The types that the kit makes answer queries: units converted, languages chosen, unknown codes passed over.
import SchemaBuilder from '@pothos/core';
import { type ExecutionResult, graphql, printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { facetsType, filterType, inputType, outputType, sortType } from '../../src/kit/graphql.ts';
import { type KitSchemaTypes, SCALARS } from '../../src/kit/graphql-kind.ts';
import { facetsOf, filterExpression } from '../../src/kit/search.ts';
import { chemicals } from '../../verticals/chemicals/index.ts';

type Options = ConstructorParameters<typeof SchemaBuilder<KitSchemaTypes>>[0];

/** A schema with one listing, and the filter it was asked with. */
function schemaOf(values: Record<string, unknown>, asked: (where: Record<string, unknown>) => void) {
  const builder = new SchemaBuilder<KitSchemaTypes>({} as Options);
  for (const name of SCALARS) builder.scalarType(name, { serialize: String, parseValue: String });
  const where = filterType(builder, chemicals);
  const attributes = outputType(builder, chemicals);
  const facets = facetsType(builder, chemicals);
  const sort = sortType(builder, chemicals) ?? expect.fail('nothing sorts');
  inputType(builder, chemicals);
  builder.queryType({
    fields: (t) => ({
      listing: t.field({
        type: attributes,
        nullable: false,
        args: { where: t.arg({ type: where }), sort: t.arg({ type: sort }) },
        resolve: (_, args) => {
          asked({ ...args.where, sort: args.sort });
          return values;
        },
      }),
      facets: t.field({
        type: facets,
        nullable: false,
        resolve: () =>
          facetsOf(
            chemicals,
            { a_purity: { true: 7 }, a_grade: { FOOD: 3 } },
            { a_purity_min: { min: 20, max: 99 }, a_purity_max: { min: 20, max: 99.9 } },
          ),
      }),
    }),
  });
  return builder.toSchema();
}

function ask(
  source: string,
  values: Record<string, unknown> = {},
  asked = (_: Record<string, unknown>) => {},
): Promise<ExecutionResult> {
  return graphql({ schema: schemaOf(values, asked), source, contextValue: { locale: 'de' } });
}

describe('attributes', () => {
  test('convert on request and show in the reader’s language', async () => {
    const values = {
      purity: { min: '97', max: '99.5', unit: '%' },
      meltingPoint: { min: '68', max: null, unit: '°F' },
      grade: 'FOOD',
    };
    const { data, errors } = await ask(
      '{ listing { grade casNumber purity { min max unit display } meltingPoint { min(in: "°C") max display(in: "CEL") } } }',
      values,
    );
    expect(errors).toBeUndefined();
    expect(data?.listing).toEqual({
      grade: 'FOOD',
      casNumber: null,
      purity: { min: '97', max: '99.5', unit: '%', display: '97–99,5 %' },
      meltingPoint: { min: '20', max: null, display: '≥ 20 °C' },
    });
  });

  test('pass over codes that the declaration no longer has', async () => {
    const { data } = await ask('{ listing { grade pharmacopoeia } }', {
      grade: 'GONE',
      pharmacopoeia: ['USP', 'GONE'],
    });
    expect(data?.listing).toEqual({ grade: null, pharmacopoeia: ['USP'] });
  });

  test('refuse to convert to another dimension', async () => {
    const { errors } = await ask('{ listing { purity { min(in: "kg") } } }', {
      purity: { min: '1', max: '1', unit: '%' },
    });
    expect(errors?.[0]?.message).toContain('% measures ratio, kg measures mass');
  });
});

test('a typed filter becomes an expression, and a sort key an attribute', async () => {
  const seen: Record<string, unknown>[] = [];
  await ask(
    '{ listing(where: { purity: { min: "98", unit: "%" }, grade: [FOOD, FEED], kosher: true }, sort: MELTING_POINT) { grade } }',
    {},
    (where) => seen.push(where),
  );
  const { sort, ...where } = seen[0] ?? expect.fail('nothing was asked');
  expect(sort).toBe('meltingPoint');
  expect(new Set(filterExpression(chemicals, where))).toEqual(
    new Set([
      '(a_purity IN ["true"] AND (a_purity_max >= 98 OR a_purity_max NOT EXISTS))',
      'a_grade IN ["FOOD", "FEED"]',
      'a_kosher IN ["true"]',
    ]),
  );
});

test('facets answer in the asked unit and the reader’s language', async () => {
  const { data, errors } = await ask(
    '{ facets { purity { min(in: "ppm") max unit count } grade { value label count } hazardClass { value } } }',
  );
  expect(errors).toBeUndefined();
  expect(data?.facets).toEqual({
    purity: { min: '200000', max: '99.9', unit: '%', count: 7 },
    grade: [{ value: 'FOOD', label: 'Lebensmittelqualität', count: 3 }],
    hazardClass: null,
  });
});

test('types are named after the vertical', () => {
  const sdl = printSchema(schemaOf({}, () => {}));
  for (const name of [
    'type ChemicalAttributes',
    'input ChemicalFilter',
    'type ChemicalFacets',
    'enum ChemicalSortKey',
    'enum ChemicalGrade',
    'input ChemicalAttributesInput',
  ]) {
    expect(sdl).toContain(`${name} {`);
  }
});
