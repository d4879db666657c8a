// The color kind: a colour by name, hex value or colour number, found by its family.
import { z } from 'zod';
import type { AttributeOptions, Declaration, Kind } from '../attribute.ts';
import { type Color, colorOf, readColor, showColor, type WrittenColor } from '../color.ts';
import { type ColorFamily, FAMILIES, FAMILY_CODES, isFamily } from '../color-family.ts';
import { folded } from '../expression.ts';
import { countedFacet, countedValues, countedWire } from '../graphql-facets.ts';
import type { SharedTypes } from '../graphql-kind.ts';
import { localize, wordings } from '../label.ts';
import { refined } from '../schema.ts';

const part = z.string().max(200).nullish();
const rawColor = z.strictObject({ name: part, hex: part, code: part, family: part });

/** A colour. */
export function color(
  options: AttributeOptions,
): Declaration<Color, string | (WrittenColor & { readonly family?: ColorFamily | null })> {
  const kind: Kind<Color, readonly ColorFamily[]> = {
    name: 'color',
    expects: 'a colour by its name, hex value or number of RAL, Pantone or NCS, such as Signal red RAL 3001',
    example: 'Signal red RAL 3001',
    facts: {},
    schema: refined<WrittenColor, Color>(rawColor, colorOf),
    parse: (text) => ({ raw: readColor(text) }),
    display: (value, locale) => ({ value: locale ? value.name : showColor(value), unit: null }),
    identity: ({ name, hex, code }) => folded(code ?? hex ?? name),
    words: ({ name, hex, code, family }) => [
      ...new Set([name, ...(code ? [code] : []), ...(hex ? [hex] : []), ...wordings(FAMILIES[family])]),
    ],
    matches: ({ family }, wanted) => wanted.includes(family),
    search: {
      fields: (field, value) => ({ [field]: value.family, [`${field}_words`]: kind.words(value) }),
      filterable: (field) => [field],
      searchable: (field) => [`${field}_words`],
      sortable: () => null,
      facets: (field) => [field],
      facet: (field, distribution) =>
        countedValues(distribution, field, (family) => (isFamily(family) ? FAMILIES[family] : family)),
      condition: (field, wanted) => ({ field, is: wanted }),
      anyOf: (field, wanted) => ({ field, is: wanted }),
    },
    graphql: {
      output: ({ types }) => ({ type: colorType(types) }),
      input: ({ types }) => ({ type: colorInput(types) }),
      filter: ({ types }) => ({ type: colorFamily(types), isList: true, about: 'Any of these.' }),
      facet: ({ types }) => countedFacet(types),
      wire: {
        input: (value) => value,
        selection: '{ name hex code family }',
        output: ({ name, hex, code, family }) => ({ name, hex, code, family }),
        ...countedWire,
      },
    },
    // Who wants 'red' takes any red; who wants a number wants that one.
    covers: (stated, wanted) =>
      wanted.code === null && wanted.hex === null
        ? stated.family === wanted.family
        : kind.identity(stated) === kind.identity(wanted),
    finds: ({ family }) => [family],
    misses: ({ family }) => FAMILY_CODES.filter((other) => other !== family).slice(0, 1),
    values: (check) =>
      check
        .record({
          name: check.constantFrom('Signal red', '红色', 'Azul marino', 'Sunset', 'Rose gold (matt)'),
          hex: check.option(check.nat(0xffffff).map((bits) => `#${bits.toString(16).padStart(6, '0')}`)),
          code: check.constantFrom(null, 'RAL 9005', 'Pantone 186 C', 'NCS S 1080-Y90R'),
          family: check.option(check.constantFrom(...FAMILY_CODES)),
        })
        .map((raw) => kind.schema.safeParse(raw).data ?? { name: 'Black', hex: null, code: null, family: 'BLACK' }),
    filters: (check) => check.subarray([...FAMILY_CODES], { minLength: 1 }),
  };
  return { kind, options };
}

/** The families of colours. */
const colorFamily = (types: SharedTypes) =>
  types.once('ColorFamily', (builder) =>
    builder.enumType('ColorFamily', {
      description: 'The families that colours are sorted into.',
      values: Object.fromEntries(
        FAMILY_CODES.map((code) => [code, { value: code as string, description: `${localize(FAMILIES[code])}.` }]),
      ),
    }),
  );

const ABOUT = {
  name: 'What its supplier calls it.',
  hex: 'Its sRGB value, such as #9B2423.',
  code: 'Its number in RAL, Pantone or NCS, such as RAL 3001.',
} as const;

const colorType = (types: SharedTypes) =>
  types.once('Color', (builder) =>
    builder.objectRef<Color>('Color').implement({
      description: 'A colour of goods.',
      fields: (t) => ({
        name: t.string({ nullable: false, description: ABOUT.name, resolve: (it) => it.name }),
        hex: t.string({ nullable: true, description: ABOUT.hex, resolve: (it) => it.hex }),
        code: t.string({ nullable: true, description: ABOUT.code, resolve: (it) => it.code }),
        family: t.field({
          type: colorFamily(types),
          nullable: false,
          description: 'The family it is found by.',
          resolve: (it) => it.family,
        }),
      }),
    }),
  );

const colorInput = (types: SharedTypes) =>
  types.once('ColorInput', (builder) =>
    builder.inputType('ColorInput', {
      description: 'A colour of goods: one of name, hex and code is enough.',
      fields: (t) => ({
        name: t.string({ required: false, description: ABOUT.name }),
        hex: t.string({ required: false, description: ABOUT.hex }),
        code: t.string({ required: false, description: ABOUT.code }),
        family: t.field({
          type: colorFamily(types),
          required: false,
          description: 'The family it is found by; needed only where name, hex and code do not say it.',
        }),
      }),
    }),
  );
