// Identifiers: what each scheme takes and refuses, and the public lists of hundreds of thousands of them as its oracle.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import * as check from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Scheme, schemes } from '../../src/kit/identifiers.ts';
import { identifier } from '../../src/kit/kinds/identifier.ts';

const BENCH = '../shared/data/bench';

const kinds = new Map(Object.values(schemes).map((it) => [it as Scheme, identifier(it, { description: 'x' }).kind]));

/** What the kind makes of a text: the stored value, or its findings. */
function read(scheme: Scheme, text: string): { value: unknown } | { refused: string } {
  const answer = kinds.get(scheme)!.schema.safeParse(text);
  return answer.success
    ? { value: answer.data }
    : { refused: answer.error.issues.map((issue) => issue.message).join(' ') };
}

/** The texts that a scheme refuses. */
function refused(scheme: Scheme, texts: readonly string[]): string[] {
  return texts.filter((text) => 'refused' in read(scheme, text));
}

/** Every text that differs from this one in one digit. */
function misprints(text: string): string[] {
  return [...text].flatMap((sign, at) =>
    /\d/.test(sign)
      ? [...'0123456789'].filter((d) => d !== sign).map((d) => text.slice(0, at) + d + text.slice(at + 1))
      : [],
  );
}

/**
 * Whether the check digit of CAS cannot tell a misprint: weights 2, 4, 6 and 8 do not see a digit that is off by 5, nor weight 5 one
 * that is off by an even number, for both are 0 modulo 10. A leading zero makes another, shorter number, if five digits are left.
 */
function unseen(right: string, wrong: string): boolean {
  if (wrong.replaceAll('-', '').replace(/^0+/, '').length < 5) return false;
  const [digits, others] = [right, wrong].map((text) => [...text.replaceAll('-', '')].map(Number).reverse());
  const weight = digits!.findIndex((digit, index) => digit !== others![index]);
  return weight > 0 && (weight * (digits![weight]! - others![weight]!)) % 10 === 0;
}

describe('a scheme', () => {
  test.each([
    ['CAS', 'CAS RN: 7647-14-5', '7647-14-5'],
    ['CAS', '0000050-00-0', '50-00-0'],
    ['CAS', '7647145', '7647-14-5'],
    ['CAS', '1000000-00-1', undefined],
    ['EC', 'EINECS 231-598-3', '231-598-3'],
    ['EC', '000-000-0', undefined],
    ['GTIN', '0000000000000', undefined],
    ['GTIN-8', '00000000', undefined],
    ['UN', 'UN1824', '1824'],
    ['UN', '9999', undefined],
    ['GTIN', 'EAN-13: 4006381333931', '4006381333931'],
    ['GTIN', '0 36000 29145 2', '036000291452'],
    ['GTIN-8', '40123455', '40123455'],
    ['GTIN-8', '4006381333931', undefined],
    ['GTIN-12', 'UPC-A 036000291452', '036000291452'],
    ['GTIN-12', '0036000291452', undefined],
    ['GTIN-13', '4006381333931', '4006381333931'],
    ['GTIN-13', '14006381333938', undefined],
    ['GTIN-14', '14006381333938', '14006381333938'],
    ['GTIN-14', '4006381333931', undefined],
    ['HS', '2815.11', '281511'],
    ['HS', 'HS code 2815 11', '281511'],
    ['HS', '0901.11', '090111'],
    ['HS', '2815', undefined],
    ['HS', '7701.00', undefined],
    ['HS', '9801.00', undefined],
    ['HS', '0001.00', undefined],
    ['HS', '2800.10', undefined],
    ['LEI', '506700GE1G29325QX363', '506700GE1G29325QX363'],
    ['LEI', 'LEI: hwupkr0mpou8fgxbt394', 'HWUPKR0MPOU8FGXBT394'],
    ['LEI', '7LTW FZYI CNSX 8D62 1K86', '7LTWFZYICNSX8D621K86'],
    ['LEI', '7LTWFZYICNSX8D621K8', undefined],
    // Congruent to right numbers modulo 97, and never issued: check digits run from 02 to 98.
    ['LEI', `${'0'.repeat(18)}01`, undefined],
  ] as const)('%s: %j is %s', (scheme, text, expected) => {
    const found = read(schemes[scheme], text);
    expect('value' in found ? found.value : undefined).toBe(expected);
  });

  test('tells how to mend', () => {
    expect(read(schemes.CAS, '7647-14-6')).toEqual({ refused: expect.stringContaining('fails its check digit') });
    for (const national of ['28151100', '281511000', '2815.11.00.00'])
      expect(schemes.HS.fault(schemes.HS.normalise(national))?.hint).toContain('first six digits');
    expect(schemes.LEI.fault('506700GE1G29325QX364')?.hint).toContain('must be 63');
  });

  test.each(Object.entries(schemes))('%s takes its example and its samples, in every spelling', (_, scheme) => {
    expect(refused(scheme, [scheme.example])).toEqual([]);
    check.assert(
      check.property(check.nat(), (seed) => {
        const right = scheme.sample(seed);
        const spellings = [right, ` ${right} `, `${scheme.name} ${right}`, right.normalize('NFKC')];
        for (const spelling of spellings) expect(scheme.normalise(spelling)).toBe(right);
        expect(refused(scheme, spellings)).toEqual([]);
      }),
    );
  });

  test('the same article has one key in every GTIN', () => {
    expect(schemes.GTIN.key('036000291452')).toBe(schemes['GTIN-14'].key('00036000291452'));
    expect(schemes.GTIN.key('036000291452')).toBe(schemes['GTIN-13'].key('0036000291452'));
  });
});

describe('one wrong digit', () => {
  test.each(['EC', 'GTIN', 'GTIN-8', 'GTIN-12', 'GTIN-13', 'GTIN-14', 'LEI'] as const)('of %s is refused', (name) => {
    const scheme = schemes[name];
    check.assert(
      check.property(check.nat(), (seed) => {
        const wrong = misprints(scheme.sample(seed));
        expect(refused(scheme, wrong)).toEqual(wrong);
      }),
    );
  });

  test('of CAS is refused, except where the registry’s weights cannot see it', () => {
    check.assert(
      check.property(check.nat(), (seed) => {
        const right = schemes.CAS.sample(seed);
        const wrong = misprints(right);
        expect(refused(schemes.CAS, wrong)).toEqual(wrong.filter((text) => !unseen(right, text)));
      }),
    );
  });
});

describe.skipIf(!existsSync(BENCH))(`public lists (skipped without ${BENCH})`, () => {
  const chemicals = `${BENCH}/chemicals`;
  const linesOf = (file: string) => {
    const bytes = readFileSync(`${chemicals}/${file}`);
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trimEnd().split(/\r?\n/);
  };
  const columnOf = (file: string, column: number, headings: number) =>
    linesOf(file)
      .slice(headings)
      .map((line) => line.split(/[\t,]/, column + 1)[column] ?? '');

  test.each([
    ['einecs-2015-03.csv.gz', 100_203],
    ['tsca-inventory-2016-01.csv.gz', 67_635],
    ['canada-dsl-2015-02-11.csv.gz', 73_036],
    ['epa-2012-chemical-data-reporting.tsv', 7_236], // with the three above 248,110
    ['wikidata_properties.tsv', 10_122],
  ])('every CAS number of %s: %d', (file, count) => {
    const numbers = columnOf(file, 0, 1);
    expect(numbers).toHaveLength(count);
    expect(refused(schemes.CAS, numbers)).toEqual([]);
  });

  test.each([
    ['chemical-identifiers-pubchem-small.tsv', 1_815, []],
    ['chemical-identifiers-example-user-db.tsv', 2_326, []],
    // 13 digits and no check digit: numbers that the list's author made up for what has none.
    ['inorganic-db.tsv', 607, [437, 453, 458, 474, 479, 490, 990].map((part) => `2099${part}000-00-0`)],
    ['anion-db.tsv', 203, []],
    ['cation-db.tsv', 202, ['2099995000-00-0']],
  ])('CAS numbers of %s: %d, and the made-up ones refused', (file, count, fakes) => {
    const numbers = linesOf(file).map((line) => line.split('\t')[1] ?? '');
    expect(numbers).toHaveLength(count);
    expect(refused(schemes.CAS, numbers)).toEqual(fakes);
  });

  test('10,767 CAS numbers of DrugBank, and of their misprints only those that the check digit cannot see', () => {
    const rows: Record<string, string>[] = parse(linesOf('drugbank-vocabulary.csv').join('\n'), { columns: true });
    const numbers = rows.flatMap((row) => row.CAS || []);
    expect(numbers).toHaveLength(10_767);
    expect(refused(schemes.CAS, numbers)).toEqual([]);
    const pairs = numbers
      .filter((_, at) => at % 40 === 0)
      .flatMap((right) => misprints(right).map((wrong) => [right, wrong] as const));
    const wrong = pairs.filter(([right, misprint]) => !unseen(right, misprint)).map(([, misprint]) => misprint);
    expect(refused(schemes.CAS, wrong)).toHaveLength(wrong.length);
  });

  test('51,458 of 51,459 EANs of Icecat, and no misprint of them', () => {
    const folder = `${BENCH}/consumer-goods/icecat`;
    const products = readdirSync(folder)
      .filter((file) => file.endsWith('.json.zip'))
      .flatMap((file) => JSON.parse(unzipped(readFileSync(`${folder}/${file}`))) as { ean?: string[] }[]);
    const numbers = products.flatMap(({ ean = [] }) => ean);
    expect(numbers).toHaveLength(51_459);
    expect(refused(schemes.GTIN, numbers)).toEqual(['85896333746']); // 11 digits: its leading zero was lost
    const wrong = numbers.filter((_, at) => at % 200 === 0).flatMap(misprints);
    expect(refused(schemes.GTIN, wrong)).toHaveLength(wrong.length);
  });

  test('every subheading of the Harmonized System', () => {
    const rows: Record<string, string>[] = parse(readFileSync(`${BENCH}/reference/harmonized-system.csv`), {
      columns: true,
      bom: true,
    });
    const codes = rows.flatMap(({ hscode = '', level }) => (level === '6' ? hscode : []));
    expect(codes.length).toBeGreaterThan(5000);
    // The list's own "commodities not specified".
    expect(refused(schemes.HS, codes)).toEqual(['999999']);
  });
});

/** The one file of a zip archive, found by its central directory (PKWARE APPNOTE 4.3). */
function unzipped(zip: Buffer): string {
  const entry = zip.readUInt32LE(zip.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  const [packed, start] = [zip.readUInt32LE(entry + 20), zip.readUInt32LE(entry + 42)];
  const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  return inflateRawSync(zip.subarray(data, data + packed)).toString('utf8');
}
