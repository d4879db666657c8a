// A fourth vertical, as an outsider would write it: declared with the kit alone, and held by the same suite.
import * as check from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conformance } from '../../src/kit/conformance.ts';
import type { Declarations } from '../../src/kit/declare.ts';
import type { Scheme } from '../../src/kit/identifiers.ts';
import { choice } from '../../src/kit/kinds/choice.ts';
import { decimal } from '../../src/kit/kinds/decimal.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { identifier } from '../../src/kit/kinds/identifier.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { refuse } from '../../src/kit/problem.ts';
import type { Samples } from '../../src/kit/samples.ts';
import { defineVertical, type VerticalDeclaration } from '../../src/kit/vertical.ts';

/** A numbering of its own: steel numbers of EN 10027-2. */
const steelNumber: Scheme = {
  name: 'EN 10027-2',
  description: 'steel number by EN 10027-2',
  example: '1.4301',
  form: /^1\.\d{4}$/,
  normalise: (written) => written.trim().replace(/^(1)[\s.]?(\d{4})$/, '$1.$2'),
  fault: () => null,
  key: (normal) => normal,
  sample: (seed) => `1.${String(seed % 10_000).padStart(4, '0')}`,
};

const steel = defineVertical({
  name: 'steel',
  type: 'Steel',
  description: 'Steel coils, sheets and bars.',
  attributes: {
    number: identifier(steelNumber, { description: 'Steel number.', required: true, filter: true, search: true }),
    form: choice(['COIL', 'SHEET', 'BAR'], { description: 'Form of delivery.', required: true, facet: true }),
    thickness: quantity('mm', { description: 'Thickness.', range: true, min: 0, max: 500, facet: true, sort: true }),
    pren: decimal({ description: 'Pitting resistance equivalent number.', min: 0, max: 100, filter: true, sort: true }),
    pickled: flag({ description: 'Whether it is pickled.', filter: true }),
    heat: text({ description: 'Heat number.', private: 'parties' }),
  },
  identity: ['number', 'form'],
  categories: [{ code: 'stainless', name: { en: 'Stainless steel' } }],
  rules: (it) => [
    it.form === 'COIL' &&
      !it.thickness &&
      refuse('thickness', 'A coil states its thickness.', 'Add it in millimetres.'),
  ],
});

describe('steel', () => {
  const good = { number: '1.4301', form: 'COIL', thickness: '0.8-3 mm' };
  const samples: Samples = {
    good: [
      { name: 'a coil', attributes: good },
      { name: 'a bar', attributes: { number: '1 4404', form: 'bar', pren: '24,1' } },
      {
        name: 'a sheet in inches',
        attributes: { number: '1.4571', form: 'Sheet', thickness: '0.25 in', pickled: 'ja' },
      },
    ],
    bad: [
      {
        name: 'a coil of no thickness',
        attributes: { number: '1.4301', form: 'COIL' },
        finds: { path: 'thickness', code: 'RULE' },
      },
      {
        name: 'a number of another standard',
        attributes: { ...good, number: 'AISI 304' },
        finds: { path: 'number', code: 'INVALID' },
      },
      { name: 'no form', attributes: { number: '1.4301' }, finds: { path: 'form', code: 'REQUIRED' } },
    ],
  };
  for (const { name, run } of conformance(steel, samples, check)) test(name, run);
});

describe('a declaration that contradicts itself is refused at start', () => {
  const attributes = { heat: text({ description: 'Heat number.', filter: true }) };
  const base: VerticalDeclaration<Declarations> = {
    name: 'steel',
    type: 'Steel',
    description: 'Steel.',
    attributes,
    identity: ['heat'],
    categories: [],
  };
  test.each([
    [
      'a private attribute that filters',
      { ...base, attributes: { heat: text({ description: 'x', filter: true, private: 'parties' }) } },
      'anyone could find it out',
    ],
    [
      'an orderless attribute that sorts',
      { ...base, attributes: { heat: flag({ description: 'x', sort: true }) } },
      'no order',
    ],
    ['a name that is no name', { ...base, name: 'Raw Steel' }, 'camelCase'],
    [
      'a child category before its parent',
      { ...base, categories: [{ code: 'a', name: { en: 'A' }, parent: 'b' }] },
      'before its parent',
    ],
    [
      'a private attribute that tells listings apart',
      { ...base, attributes: { heat: text({ description: 'x', private: 'parties' }) } },
      'all would see it',
    ],
    [
      'a category that adds and hides the same',
      { ...base, categories: [{ code: 'a', name: { en: 'A' }, adds: ['heat'], hides: ['heat'] }] },
      'and hides it',
    ],
    [
      'an attribute without description',
      { ...base, attributes: { heat: text({ description: ' ' }) } },
      'description is missing',
    ],
  ])('%s', (_, declaration, message) => {
    expect(() => defineVertical(declaration)).toThrow(message);
  });

  test('an unknown unit and a choice that is no enum value', () => {
    // @ts-expect-error: nor does it compile
    expect(() => quantity('cubit', { description: 'x' })).toThrow('There is no unit "cubit"');
    expect(() => choice(['sheet metal'], { description: 'x' })).toThrow('cannot be a choice');
  });

  test('its version changes with what binds a listing, and only with that', () => {
    const again = defineVertical({ ...base });
    expect(defineVertical(base).version).toBe(again.version);
    expect(defineVertical({ ...base, synonyms: { inox: ['stainless'] } }).version).toBe(again.version);
    const stricter = { heat: text({ description: 'Heat number.', filter: true, max: 10 }) };
    expect(defineVertical<Declarations>({ ...base, attributes: stricter }).version).not.toBe(again.version);
    expect(defineVertical({ ...base, revision: 2 }).version).not.toBe(again.version);
  });
});
