// The mapping file: mistakes are told all at once with their places, and each way to get a value works.
import { expect, test } from 'vitest';
import { checkMapping, type Source } from '../../src/modules/import/mapping.ts';
import { readerOf } from '../../src/modules/import/source.ts';
import { verticalOf } from '../../verticals/index.ts';

const machinery = verticalOf('machinery');
const good = {
  format: { type: 'csv' },
  sku: 'No',
  title: { en: 'Name' },
  category: { constant: 'lathes' },
  unit: { constant: 'H87' },
  minimumQuantity: { constant: 1 },
};

test('a good mapping is taken', () => {
  expect(checkMapping(good, machinery)).toMatchObject({
    sku: { column: 'No' },
    minimumQuantity: { constant: '1' },
    joins: {},
  });
});

test('every mistake is told with its place and what to do', () => {
  const bad = {
    ...good,
    format: { type: 'xls', encoding: 'klingon' },
    sku: { column: 'No', constant: 'x' },
    title: { english_: 'Name' },
    unit: 0,
    colour: 'Colour',
    attributes: { reach: { column: 'Reach', unit: 'parsec', pick: '(' }, weight: { columm: 'Weight' } },
  };
  const tell = () => checkMapping(bad, machinery, 'The mapping file m.json');
  expect(tell).toThrow(/^The mapping file m\.json has mistakes:\n/);
  for (const line of [
    /format\.type: .*"csv"\|"tsv"\|"jsonl"/,
    /format\.encoding: is not an encoding known here/,
    /sku: takes exactly one of column, constant, template/,
    /title\.english_: .*/,
    /unit\.column: .*/,
    /attributes\.reach\.unit: is not a unit known here/,
    /attributes\.reach\.pick: is not a regular expression/,
    /attributes\.weight: Unrecognized key: "columm"/,
    /\(all\): Unrecognized key: "colour"/,
  ]) {
    expect(tell).toThrow(line);
  }
});

test('an attribute that the vertical does not have is told with a near one', () => {
  const tell = () => checkMapping({ ...good, attributes: { repeatable: 'R', colour: 'C' } }, machinery);
  expect(tell).toThrow(/attributes\.repeatable: machinery has no such attribute\. Did you mean repeatability\?/);
  expect(tell).toThrow(/attributes\.colour: machinery has no such attribute\. There are brand, model/);
});

/** What a source gives for a row of these cells. */
function give(source: unknown, cells: Record<string, string>) {
  const columns = Object.keys(cells);
  const known = { table: { file: 'rows.csv', columns, anyName: false }, joins: new Map() };
  const { sku } = checkMapping({ ...good, sku: source }, machinery);
  const row = {
    line: 2,
    size: 0,
    cells: Object.values(cells),
    get: (column: string | number) =>
      (typeof column === 'number' ? Object.values(cells)[column - 1] : cells[column]) ?? '',
  };
  return readerOf(sku as Source, known)(row);
}

test('a value comes from a column, a template, the first of several, a list, neighbouring columns', () => {
  const row = { Brand: 'KUKA', Model: 'KR 6', Old: '', Last: 'x' };
  expect(give('Model', row)).toEqual({ text: 'KR 6', column: 'Model', value: 'KR 6' });
  expect(give(2, row).text).toBe('KR 6');
  expect(give({ template: '{Brand} {Model}' }, row)).toEqual({
    text: 'KUKA KR 6',
    column: 'Brand + Model',
    value: 'KUKA KR 6',
  });
  expect(give({ template: 'was {Old}' }, row).text).toBe('');
  expect(give({ first: ['Old', 'Model'] }, row).text).toBe('KR 6');
  expect(give({ list: ['Brand', 'Old', { template: '<{Last}>' }], separator: ', ' }, row).text).toBe('KUKA, <x>');
  expect(give({ columns: { from: 2 }, separator: '/' }, row).text).toBe('KR 6/x');
  expect(give({ columns: { from: 1, to: 2 }, most: 1 }, row).text).toBe('KUKA');
});

test('a value is picked, split and looked up; what the table lacks is refused, kept or left out', () => {
  expect(give({ column: 'A', pick: '(\\d+) mm' }, { A: 'about 704 mm long' }).text).toBe('704');
  expect(give({ column: 'A', pick: '\\d+' }, { A: 'none' }).text).toBe('');
  expect(give({ column: 'A', split: ',', table: { ce: 'CE', 'UL listed': 'UL' } }, { A: 'CE, ul listed' }).text).toBe(
    'CE; UL',
  );
  expect(give({ column: 'A', table: { x: 'Y' } }, { A: 'z' })).toMatchObject({
    text: '',
    column: 'A',
    value: 'z',
    fault: expect.stringContaining('"z" is not in the mapping\'s table'),
  });
  expect(give({ column: 'A', table: { x: 'Y' }, else: 'keep' }, { A: 'z' }).text).toBe('z');
  expect(give({ column: 'A', table: { x: 'Y' }, else: 'skip' }, { A: 'z' }).text).toBe('');
});

test('a number is multiplied exactly; what is none is a fault', () => {
  expect(give({ column: 'A', times: '0.01' }, { A: '4995' }).text).toBe('49.95');
  expect(give({ column: 'A', times: '1000' }, { A: '1,5' }).text).toBe('1500');
  expect(give({ column: 'A', times: '0.01' }, { A: '' }).text).toBe('');
  expect(give({ column: 'A', times: '0.01' }, { A: 'free' })).toMatchObject({
    text: '',
    value: 'free',
    fault: '"free" is not a number.',
  });
  const bad = () => checkMapping({ ...good, sku: { column: 'No', times: 'two' } }, machinery);
  expect(bad).toThrow(/sku\.times: is not a number: write "0\.01"/);
});

test('a column that is not there is told with those that are', () => {
  expect(() => give('Modell', { Brand: '', Model: '' })).toThrow(
    /asks for the column "Modell", which rows\.csv does not have\. It has: "Brand", "Model"\./,
  );
});
