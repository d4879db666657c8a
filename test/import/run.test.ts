// An import from beginning to end on small files: what is listed, what is refused and why, dry runs, and going on after a stop.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contextAs } from '../../src/context.ts';
import { useWorld } from '../kit/world.ts';
import { useStage } from './stage.ts';

const stage = useStage(useWorld({ worker: false }), 'machinery');

const mapping = {
  format: { type: 'csv', decimalMark: ',', delimiter: ';' },
  sku: 'No',
  title: { en: { template: '{Maker} {Type}' }, de: 'Name' },
  category: { column: 'Group', table: { Drehen: 'lathes', Bagger: 'excavators' } },
  unit: { constant: 'H87' },
  minimumQuantity: { first: ['Least', { constant: '1' }] },
  priceTiers: [
    { from: { constant: '1' }, price: 'Price' },
    { from: { constant: '10' }, price: 'Price of 10', currency: { constant: 'eur' } },
  ],
  origin: 'Land',
  hsCode: 'Tariff',
  leadTimeDays: 'Days',
  incoterms: { constant: 'cif / FOB' },
  attributes: {
    brand: 'Maker',
    model: 'Type',
    machineType: { column: 'Group', table: { Drehen: 'LATHE', Bagger: 'EXCAVATOR' } },
    condition: { constant: 'NEW', note: 'They make them.' },
    weight: { column: 'Weight (t)', unit: 't' },
    certifications: { column: 'Marks', split: '+' },
  },
};
const headings = 'No;Maker;Type;Name;Group;Least;Price;Price of 10;Land;Tariff;Days;Weight (t);Marks';
const lathe = 'L-1;Weiler;C30;Drehmaschine C30;Drehen;;45.900,50;41.000;de;8458.11.20 00;90;1,25;UL+ISO 9001';

async function write(...rows: string[]): Promise<string> {
  await stage.write('mapping.json', JSON.stringify(mapping));
  return stage.write('machines.csv', [headings, ...rows].join('\n'));
}

test('a dry run says what would be, and writes nothing', async () => {
  const file = await write(lathe, lathe.replace('L-1', 'L-2').replace('Drehen', 'Fräsen'));
  expect(await stage.run({ file, dryRun: true })).toMatchObject({ read: 2, created: 1, refused: 1 });
  expect(await stage.states()).toEqual({});
  expect(await stage.rejects()).toHaveLength(2);
  expect(existsSync(path.join(stage.folder, 'rejects.csv.checkpoint'))).toBe(false);
});

test('numbers are read by the decimal mark of the file, units by the heading, codes in their normal form', async () => {
  expect(await stage.run({ file: await write(lathe) })).toEqual({
    read: 1,
    created: 1,
    changed: 0,
    unchanged: 0,
    refused: 0,
    held: 0,
    resumedAfter: null,
  });
  const { attributes, priceTiers, translations, origin, hsCode, leadTimeDays, incoterms } = await stage.listing('L-1');
  expect(attributes).toMatchObject({
    weight: { min: '1.25', max: '1.25', unit: 't' },
    certifications: ['UL', 'ISO_9001'],
    machineType: 'LATHE',
  });
  expect(
    priceTiers.map(({ currency, fromQuantity, unitPrice }) => [
      currency.trim(),
      fromQuantity.toFixed(),
      unitPrice.toFixed(),
    ]),
  ).toEqual([
    ['USD', '1', '45900.5'],
    ['EUR', '10', '41000'],
  ]);
  expect({ origin, hsCode, leadTimeDays, incoterms }).toEqual({
    origin: 'DE',
    hsCode: '845811',
    leadTimeDays: 90,
    incoterms: ['FOB', 'CIF'],
  });
  expect(translations).toMatchObject({ en: { title: 'Weiler C30' }, de: { title: 'Drehmaschine C30' } });
});

test('a changed row changes its listing only', async () => {
  const file = await write(lathe.replace(';90;', ';60;'), lathe.replace('L-1', 'L-2'));
  expect(await stage.run({ file })).toMatchObject({ created: 1, changed: 1, unchanged: 0 });
  expect(await stage.run({ file })).toMatchObject({ created: 0, changed: 0, unchanged: 2 });
  expect((await stage.listing('L-1')).leadTimeDays).toBe(60);
});

test('the rejects file names line, column, value and reason; the good rows between are listed', async () => {
  const file = await write(
    lathe.replace('L-1', 'R-1').replace('1,25', '1,25 lg'),
    'R-2;too;short',
    lathe.replace('L-1', ''),
    lathe
      .replace('L-1', 'R-3')
      .replace('45.900,50', 'on request')
      .replace(';de;', ';Deutschland;')
      .replace('8458.11.20 00', '84'),
    lathe.replace('L-1', 'R-4'),
    lathe.replace('L-1', 'R-4').replace('90', '91'),
    lathe.replace('L-1', 'R-5').replace('Weiler', '').replace('Drehmaschine C30', '"unclosed'),
    lathe.replace('L-1', 'R-6').replace('Weiler', ''),
    lathe.replace('L-1', 'R-7').replace(';;45', ';0;45'),
    lathe.replace('L-1', 'R-8').replace('C30;D', 'C\u000730;D'),
  );
  expect(await stage.run({ file })).toMatchObject({ read: 10, created: 1, refused: 9 });
  const rejects = (await stage.rejects()).map(({ line, column, value, reason }) => [
    Number(line),
    column,
    value.slice(0, 12),
    reason,
  ]);
  expect(rejects).toEqual([
    [2, 'Weight (t)', '1,25 lg', expect.stringMatching(/weight cannot be read: "lg" is not a unit/)],
    [3, '', 'R-2;too;shor', expect.stringMatching(/3 cells, the headings are 13/)],
    [4, 'No', '', expect.stringMatching(/There is no SKU/)],
    [5, 'Price', 'on request', '"on request" is not a number.'],
    [5, 'Land', 'Deutschland', expect.stringMatching(/ISO 3166-1 alpha-2/)],
    [5, 'Tariff', '84', expect.stringMatching(/six digits/)],
    [7, 'No', 'R-4', 'The SKU "R-4" stands on line 6 already: a SKU names one listing, so only that row counts.'],
    [8, '', 'R-5;;C30;"un', expect.stringMatching(/quotation mark/)],
    [9, 'Maker', '', expect.stringMatching(/brand is missing/)],
    [10, 'Least', '0', expect.stringMatching(/above 0/)],
    [11, 'Maker + Type', expect.any(String), expect.stringMatching(/control characters/)],
    [11, 'Type', expect.any(String), expect.stringMatching(/control characters/)],
  ]);
});

test('terms that are no Incoterms of 2020 are refused by name', async () => {
  const file = await write(lathe.replace('L-1', 'T-1'));
  await stage.write('mapping.json', JSON.stringify({ ...mapping, incoterms: { constant: 'FOB, FOT' } }));
  expect(await stage.run({ file })).toMatchObject({ created: 0, refused: 1 });
  expect((await stage.rejects())[0]).toMatchObject({ reason: expect.stringMatching(/EXW, FCA.*write "FOB, CIF"/) });
});

test('what cannot begin says why before anything is written', async () => {
  const file = await write(lathe);
  const tried = (changes: object) =>
    stage.write('mapping.json', JSON.stringify({ ...mapping, ...changes })).then(() => stage.run({ file }));
  await expect(tried({ sku: 'Number' })).rejects.toThrow(
    /column "Number", which .*machines\.csv does not have\. It has: "No", "Maker"/,
  );
  await expect(tried({ category: { constant: 'lathe' } })).rejects.toThrow(
    /categories that this marketplace does not have: lathe\. It has: .*lathes/,
  );
  await expect(
    tried({ joins: { more: { file: 'none.csv', format: { type: 'csv' }, key: 'a', matches: 'No' } } }),
  ).rejects.toThrow(/none\.csv cannot be read/);
  await expect(stage.run({ file: path.join(stage.folder, 'none.csv') })).rejects.toThrow(/none\.csv cannot be read/);
});

test('JSONL, and an enrichment file beside it', async () => {
  await stage.write('weights.tsv', 'Id\tKilograms\nj 1\t900\n');
  const { format: _, priceTiers: __, ...rest } = mapping;
  const jsonl = {
    ...rest,
    format: { type: 'jsonl' },
    joins: { weights: { file: 'weights.tsv', format: { type: 'tsv' }, key: 'Id', matches: 'No', compare: 'lower' } },
    attributes: { ...mapping.attributes, weight: { column: 'weights.Kilograms', unit: 'kg' }, certifications: 'Marks' },
  };
  await stage.write('mapping.json', JSON.stringify(jsonl));
  const row = {
    No: 'J 1',
    Maker: 'Weiler',
    Type: 'C35',
    Name: 'Drehmaschine C35',
    Group: 'Drehen',
    Marks: ['UL', 'CSA'],
  };
  const file = await stage.write(
    'machines.jsonl',
    `${JSON.stringify(row)}\n{broken\n${JSON.stringify({ ...row, No: 'J 2' })}\n`,
  );
  expect(await stage.run({ file })).toMatchObject({ read: 3, created: 2, refused: 1 });
  expect((await stage.listing('J 1')).attributes).toMatchObject({
    weight: { min: '900', unit: 'kg' },
    certifications: ['UL', 'CSA'],
  });
  expect((await stage.listing('J 2')).attributes).not.toHaveProperty('weight');
});

test('an import that was stopped goes on after its last batch, and ends as if it had not been stopped', async () => {
  const rows = Array.from({ length: 1_200 }, (_, i) => lathe.replace('L-1', i % 100 === 7 ? '' : `S-${i}`));
  rows[1_150] = rows[100]!; // a SKU that stands in a batch which the second run does not put again
  const file = await write(...rows);
  const stop = new AbortController();
  const ctx = contextAs(stage.ctx, { signal: stop.signal });
  const stopped = stage.run({ file, ctx, onProgress: ({ read }) => read >= 500 && stop.abort(new Error('stopped')) });
  await expect(stopped).rejects.toThrow('stopped');
  expect(Object.values(await stage.states()).reduce((sum, count) => sum + count, 0)).toBeLessThan(1_000);
  const whole = { read: 1_200, created: 1_187, changed: 0, unchanged: 0, refused: 13, held: 0 };
  const { resumedAfter, ...counts } = await stage.run({ file });
  expect(counts).toEqual(whole);
  expect([501, 1_001]).toContain(resumedAfter); // the batch that was on its way to the database is finished first
  const rejects = await readFile(path.join(stage.folder, 'rejects.csv'), 'utf8');
  expect(await stage.run({ file })).toEqual({ ...whole, created: 0, unchanged: 1_187, resumedAfter: null });
  expect(await readFile(path.join(stage.folder, 'rejects.csv'), 'utf8')).toBe(rejects);
}, 60_000);

test('a file packed with gzip is read as it is; a damaged one ends the import with the reason', async () => {
  await write();
  const packed = gzipSync(
    [headings, ...Array.from({ length: 900 }, (_, i) => lathe.replace('L-1', `Z-${i}`))].join('\n'),
  );
  const shares: number[] = [];
  const onProgress = ({ share }: { share: number }) => shares.push(share);
  const file = await stage.write('machines.csv.gz', packed);
  expect(await stage.run({ file, onProgress })).toMatchObject({ read: 900, created: 900 });
  expect(shares).toEqual([expect.any(Number), 1]);
  await expect(stage.run({ file: await stage.write('cut.csv.gz', packed.subarray(0, -20)) })).rejects.toThrow(
    /cut\.csv\.gz cannot be unpacked to its end .* get it anew/,
  );
});

test('rows below the headings are skipped, cents are multiplied', async () => {
  const file = await write('unit;;;;;;cents;;;;;t;', lathe.replace('45.900,50', '4590050').replace('L-1', 'X-1'));
  const [first, ...others] = mapping.priceTiers;
  const priceTiers = [{ ...first, price: { column: 'Price', times: '0.01' } }, ...others];
  const format = { ...mapping.format, skip: 1 };
  await stage.write('mapping.json', JSON.stringify({ ...mapping, format, priceTiers }));
  expect(await stage.run({ file })).toMatchObject({ read: 1, created: 1 });
  expect((await stage.listing('X-1')).priceTiers.map(({ unitPrice }) => unitPrice.toFixed())).toEqual([
    '45900.5',
    '41000',
  ]);
});

test('a row that lacks only a document is kept as a draft, and the rejects file says what is missing', async () => {
  const file = await write(lathe.replace('L-1', 'H-1').replace('UL+', 'CE+'), lathe.replace('L-1', 'H-2'));
  expect(await stage.run({ file })).toMatchObject({ read: 2, created: 2, refused: 0, held: 1 });
  expect((await stage.listing('H-1')).status).toBe('DRAFT');
  expect(await stage.rejects()).toEqual([
    { line: '2', column: '', value: '', reason: expect.stringMatching(/^Kept as a draft\. .*\bCE\b/) },
  ]);
  expect(await stage.run({ file })).toMatchObject({ created: 0, unchanged: 2, held: 1 });
});

test('a finding about a price names its own column when an earlier price is left out', async () => {
  const file = await write(lathe.replace('45.900,50;41.000', ';0,12345678').replace('L-1', 'T-1'));
  expect(await stage.run({ file })).toMatchObject({ refused: 1 });
  expect(await stage.rejects()).toMatchObject([{ column: 'Price of 10', value: '0,12345678' }]);
});
