// Units convert exactly, and every everyday spelling finds its unit.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as check from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/kit/number.ts';
import { convert, UnitError, unitOf, unitsLike } from '../../src/kit/units.ts';

const REC_20 = '../shared/data/sample/reference/unece-rec20-annexI.csv';
const FAMILIES = [
  'kg',
  'mm',
  '°C',
  '%',
  'kW',
  'bar',
  'm³/h',
  'g/cm³',
  'mPa·s',
  'L',
  'h',
  'kN',
  'pc',
  'm²',
  'rpm',
  'mAh',
  'g/m²',
];

describe('convert', () => {
  test.each([
    ['68', '°F', '°C', '20'],
    ['104', '°F', '°C', '40'],
    ['-40', '°C', '°F', '-40'],
    ['0', 'K', '°C', '-273.15'],
    ['1', 'in', 'mm', '25.4'],
    ['1', 'gal', 'L', '3.785411784'],
    ['100', 'lb', 'kg', '45.359237'],
    ['99.5', '%', 'ppm', '995000'],
    ['2', 'year', 'month', '24'],
    ['1.2', 'g/mL', 'kg/m³', '1200'],
    ['60', 'L/min', 'm³/h', '3.6'],
    ['2.5', 'TNE', 'KGM', '2500'],
    ['3', 'dozen', 'H87', '36'],
  ])('%s %s is exactly the right number of %s', (value, from, to, expected) => {
    expect(convert(value, from, to).toString()).toBe(expected);
  });

  test.each([
    ['1', 'psi', 'kPa', '6.894757'],
    ['1', 'hp', 'kW', '0.7457'],
    ['1', 'metric hp', 'kW', '0.73549875'],
    ['1', 'lbf·ft', 'N·m', '1.355818'],
  ])('%s %s in %s agrees with the published factor', (value, from, to, expected) => {
    const digits = expected.split('.')[1]?.length ?? 0;
    expect(convert(value, from, to).toDecimalPlaces(digits).toString()).toBe(expected);
  });

  test('there and back is where it was', () => {
    for (const unit of FAMILIES) {
      const amounts = check
        .integer({ min: -1_000_000, max: 1_000_000 })
        .map((thousandths) => new Decimal(thousandths).div(1000));
      check.assert(
        check.property(amounts, check.constantFrom(...unitsLike(unit)), (amount, other) => {
          const back = convert(convert(amount, unit, other), other, unit);
          expect(back.minus(amount).abs().lte(new Decimal('1e-20'))).toBe(true);
        }),
      );
    }
  });

  test('keeps order', () => {
    check.assert(
      check.property(check.integer(), check.integer(), check.constantFrom(...unitsLike('°C')), (one, other, unit) => {
        expect(convert(String(one), '°C', unit).cmp(convert(String(other), '°C', unit))).toBe(Math.sign(one - other));
      }),
    );
  });

  test('refuses another dimension, and says what would do', () => {
    expect(() => convert('1', 'kg', '°C')).toThrow(UnitError);
    expect(() => convert('1', 'kg', '°C')).toThrow('kg measures mass, °C measures temperature');
    expect(() => convert('1', 'parsec', 'm')).toThrow('There is no unit "parsec".');
    expect(() => convert('many', 'kg', 'g')).toThrow('"many" is not a number.');
  });
});

describe('unitOf', () => {
  test.each([
    ['KGM', 'kg'],
    ['kgs', 'kg'],
    ['m3/h', 'm³/h'],
    ['℃', '°C'],
    ['º C', undefined],
    ['µm', 'µm'],
    ['μm', 'µm'],
    ['㎜', 'mm'],
    ['KG', 'kg'],
    ['MW', 'MW'],
    ['mW', 'mW'],
    ['mw', undefined],
    ['Pa*s', 'Pa·s'],
    ['pcs.', 'pc'],
    ['constructor', undefined],
    ['', undefined],
  ])('%j is %s', (text, symbol) => {
    expect(unitOf(text)?.symbol).toBe(symbol);
  });

  test('a name with two meanings is settled by what is expected: PS is the code of psi, and horsepower', () => {
    expect(unitOf('PS')?.symbol).toBe('psi');
    expect(unitOf('PS', 'bar')?.symbol).toBe('psi');
    expect(unitOf('PS', 'kW')?.symbol).toBe('metric hp');
  });

  test('every symbol and code means itself', () => {
    for (const symbol of FAMILIES.flatMap((unit) => unitsLike(unit))) {
      const unit = unitOf(symbol);
      expect(unit?.symbol).toBe(symbol);
      if (unit?.code) expect(unitOf(unit.code)?.symbol).toBe(symbol);
    }
  });

  test.skipIf(!existsSync(REC_20))(`codes are those of UN/ECE Rec 20 (skipped without ${REC_20})`, () => {
    const rows: string[][] = parse(readFileSync(REC_20), { bom: true, relax_column_count: true });
    const names = new Map(rows.map((row) => [row[6], row[7]?.trim()]));
    expect(names.get(unitOf('kg')?.code ?? '')).toBe('kilogram');
    expect(names.get(unitOf('g/h')?.code ?? '')).toBe('gram per hour');
    expect(names.get(unitOf('m³/h')?.code ?? '')).toBe('cubic metre per hour');
    expect(names.get(unitOf('mPa·s')?.code ?? '')).toBe('millipascal second');
    expect(names.get(unitOf('den')?.code ?? '')).toBe('denier');
    expect(names.get(unitOf('kgf/cm²')?.code ?? '')).toBe('kilogram-force per square centimetre');
  });
});
