// Rows of CSV, TSV and JSONL files as they are found in the wild: quotes, marks, encodings, and lines that are broken.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import * as check from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Format } from '../../src/modules/import/mapping.ts';
import { openTable } from '../../src/modules/import/reader.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-reader-'));
afterAll(() => rmSync(folder, { recursive: true }));
const csv: Format = { type: 'csv', header: true, skip: 0, encoding: 'utf-8' };

/** Every row as `line: cells`, every fault as `line! reason`. */
async function read(content: string | Buffer, format: Partial<Format> = {}, asked: string[] = []): Promise<string[]> {
  const file = path.join(folder, 'rows');
  writeFileSync(file, content);
  const { rows } = await openTable(file, { ...csv, ...format });
  const found: string[] = [];
  for await (const row of rows) {
    if ('fault' in row) found.push(`${row.line}! ${row.fault}`);
    else found.push(`${row.line}: ${(asked.length ? asked.map((column) => row.get(column)) : row.cells).join('|')}`);
  }
  return found;
}

test('a row has the number of the line it begins on; quoted fields may hold delimiters, quotes and line ends', async () => {
  const rows = await read('sku,name\n1,"a, ""b"""\n2,"two\nlines"\n\n3,c\n');
  expect(rows).toEqual(['2: 1|a, "b"', '3: 2|two\nlines', '6: 3|c']);
});

test('headings and cells lose their padding, also no-break spaces and line ends of Windows', async () => {
  expect(await read('sku ,the  name\u00a0\r\n 1 ,x\u00a0\r\n', {}, ['sku', 'the name'])).toEqual(['2: 1|x']);
});

test('a row with too few or too many cells is a fault, and the next one is read', async () => {
  const rows = await read('a,b\n1\n1,2\n1,2,3\n3,4');
  expect(rows).toEqual(['2! ' + fewer(1, 'cell'), '3: 1|2', '4! ' + fewer(3, 'cells'), '5: 3|4']);
  function fewer(count: number, word: string) {
    return `The row has ${count} ${word}, the headings are 2: look for a missing or extra delimiter.`;
  }
});

test('a quotation mark that is never closed costs one row, not the rest of the file', async () => {
  const rest = Array.from({ length: 300 }, (_, i) => `${i},x`).join('\n');
  const rows = await read(`a,b\n1,"open\n${rest}\n7,5" pipe\n8,y\n`);
  expect(rows).toHaveLength(303);
  expect(rows.filter((row) => row.includes('!'))).toEqual([
    expect.stringMatching(/^2! A quotation mark is opened/),
    expect.stringMatching(/^303! A quotation mark is opened/),
  ]);
  expect(rows.at(-1)).toBe('304: 8|y');
});

test('in TSV a quotation mark is a character, and rows without headings may be ragged', async () => {
  expect(await read('1\t5" pipe\n2\tx\ty\n', { type: 'tsv', header: false })).toEqual(['1: 1|5" pipe', '2: 2|x|y']);
});

test('a byte order mark decides the encoding and is no part of the first heading', async () => {
  const text = 'sku,name\n1,Größe 钠\n';
  expect(await read(Buffer.from(`\uFEFF${text}`), { encoding: 'windows-1252' }, ['sku', 'name'])).toEqual([
    '2: 1|Größe 钠',
  ]);
  expect(await read(Buffer.from(`\uFEFF${text}`, 'utf16le'), {}, ['sku', 'name'])).toEqual(['2: 1|Größe 钠']);
});

test('bytes that are not of the stated encoding spoil their line only, and the fault says what to do', async () => {
  const latin = Buffer.from('sku,name\n1,Gr\u00f6\u00dfe\n2,x\n', 'latin1');
  expect(await read(latin)).toEqual([
    expect.stringMatching(/^2! The line is not valid UTF-8: .*"encoding": "windows-1252"/),
    '3: 2|x',
  ]);
  expect(await read(latin, { encoding: 'windows-1252' })).toEqual(['2: 1|Größe', '3: 2|x']);
  const chinese = Buffer.from([0x31, 0x2c, 0xc4, 0xc6, 0x0a]); // "1,钠" in GB 18030
  expect(await read(chinese, { encoding: 'gb18030', header: false })).toEqual(['1: 1|钠']);
});

test('a line without end is a fault of bounded size', async () => {
  const rows = await read(`a,b\n${'x'.repeat(3_000_000)}\n1,2\n`);
  expect(rows).toEqual([expect.stringMatching(/^2! The line is longer than 1,000,000 bytes/), '3: 1|2']);
});

test('JSONL: nested keys are named with points, lists become one text, a broken line is a fault', async () => {
  const lines = ['{"sku":1,"size":{"width":"5 mm"},"marks":["CE","UL"]}', '{"sku":', '[1]', '{"sku":true}'].join('\n');
  expect(await read(lines, { type: 'jsonl' }, ['sku', 'size.width', 'marks', 'none'])).toEqual([
    '1: 1|5 mm|CE; UL|',
    expect.stringMatching(/^2! The line is not JSON/),
    expect.stringMatching(/^3! The line is not a JSON object/),
    '4: true|||',
  ]);
});

test('an empty file, a missing file and a heading that stands twice are refused with the reason', async () => {
  await expect(read('')).rejects.toThrow(/is empty: its first line should have the headings/);
  await expect(read('a,a\n1,2')).rejects.toThrow(/has the heading "a" twice/);
  await expect(openTable(path.join(folder, 'none'), csv)).rejects.toThrow(/none cannot be read: ENOENT/);
});

test('quoted cells are read as csv-parse reads them, whatever stands in them', async () => {
  const texts = (letters: string, maxLength: number) =>
    check.string({ unit: check.constantFrom(...letters), maxLength });
  const good = texts('a", \né', 6).map((text) => `"${text.replaceAll('"', '""')}"`);
  const messy = check.oneof(texts('a", é', 6), texts('a" ', 3));
  const some = (cell: check.Arbitrary<string>) => check.array(cell, { minLength: 2, maxLength: 4 });
  await check.assert(
    check.asyncProperty(check.oneof(some(check.oneof(good, texts('a é', 4))), some(messy)), async (cells) => {
      const record = cells.join(',');
      const [first] = await read(record, { header: false });
      const expected = judge(record);
      if (!expected) expect(first).toMatch(/^1!/);
      else expect(first).toBe(`1: ${expected.map((one) => one.trim()).join('|')}`);
    }),
    { numRuns: 400 },
  );
  function judge(record: string): string[] | undefined {
    try {
      const found: string[][] = parse(record, { relax_column_count: true, record_delimiter: ['\n'] });
      return found.length === 1 ? found[0] : undefined;
    } catch {
      return undefined;
    }
  }
});

test('rows that are none are skipped, below the headings and without them', async () => {
  expect(await read('a,b\nkg,mm\n[0],[1]\n1,2\n', { skip: 2 })).toEqual(['4: 1|2']);
  expect(await read('kg\tmm\n1\t2\n', { type: 'tsv', header: false, skip: 1 })).toEqual(['2: 1|2']);
});

test('a packed file is read like any other, by what is in it and not by its name', async () => {
  expect(await read(gzipSync('\uFEFFsku,name\n1,Größe\n'), {}, ['sku', 'name'])).toEqual(['2: 1|Größe']);
});
