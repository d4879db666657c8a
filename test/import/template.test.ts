// A template that was filled in is imported as it is: its headings say what is what.
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { templateOf } from '../../src/modules/import/template.ts';
import { verticalOf } from '../../verticals/index.ts';
import { useWorld } from '../kit/world.ts';
import { useStage } from './stage.ts';

const stage = useStage(useWorld({ worker: false }), 'chemicals');
const chemicals = verticalOf('chemicals');

/** The template with rows, each by heading; its notes stay unless `notes` is false. */
function filled(rows: Record<string, string>[], { notes = true, more = [] as string[] } = {}): string {
  const [headings, note] = parse(templateOf(chemicals, ['en', 'zh'])) as [string[], string[]];
  const columns = [...headings, ...more];
  const lines = [...(notes ? [note] : []), ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return [columns, ...lines]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    .join('\n');
}

const lye = {
  sku: 'LYE',
  category: 'alkalis',
  unit: 'KGM',
  minimumQuantity: '1,000',
  'title.en': 'Caustic soda',
  'title.zh': '烧碱',
  'price1.from': '1000',
  'price1.amount': '0.62',
  casNumber: '1310732',
  grade: 'Industrial',
  'purity [%]': '98.5-99.5',
  'meltingPoint [°C]': '604 °F',
};

test('every attribute has its column, and a line says what belongs in it', () => {
  const [headings, notes] = parse(templateOf(chemicals, ['en'])) as [string[], string[]];
  for (const { code, kind } of Object.values(chemicals.attributes)) {
    const at = headings.indexOf(kind.facts.unit === undefined ? code : `${code} [${kind.facts.unit}]`);
    expect(at, code).toBeGreaterThan(0);
    expect(notes[at], code).toContain(kind.expects);
  }
  expect(notes[headings.indexOf('casNumber')]).toMatch(/^required: /);
  expect(notes).toHaveLength(headings.length);
  expect(() => templateOf(chemicals, ['english please'])).toThrow('not a language tag');
});

test('rows are read without a mapping, with the notes or without', async () => {
  const file = await stage.write('chemicals.csv', filled([lye, { ...lye, sku: 'BAD', casNumber: '1310-73-3' }]));
  expect(await stage.run({ file, mapping: undefined })).toMatchObject({ read: 2, created: 1, refused: 1 });
  expect(await stage.rejects()).toMatchObject([{ line: '4', column: 'casNumber' }]);
  const { attributes, translations, priceTiers } = await stage.listing('LYE');
  expect(attributes).toMatchObject({
    casNumber: '1310-73-2',
    grade: 'INDUSTRIAL',
    purity: { min: '98.5', max: '99.5', unit: '%' },
    meltingPoint: { min: '604', max: '604', unit: '°F' },
  });
  expect(translations).toMatchObject({ en: { title: 'Caustic soda' }, zh: { title: '烧碱' } });
  expect(priceTiers[0]!.unitPrice.toFixed()).toBe('0.62');
  const plain = await stage.write('plain.csv', filled([lye], { notes: false }));
  expect(await stage.run({ file: plain, mapping: undefined })).toMatchObject({ read: 1, unchanged: 1 });
});

test('headings that are not the template’s are named', async () => {
  const strange = await stage.write('strange.csv', filled([lye], { more: ['Farbe'] }));
  await expect(stage.run({ file: strange, mapping: undefined })).rejects.toThrow('has no "Farbe"');
  const other = await stage.write('other.csv', 'No,Name\n1,Lye\n');
  await expect(stage.run({ file: other, mapping: undefined })).rejects.toThrow('entrepot vertical template chemicals');
});
