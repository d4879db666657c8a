// Units convert exactly, and every everyday spelling finds its unit.
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import * as check from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/kit/number.ts';
import { UNITS, type UnitLike } from '../../src/kit/unit-table.ts';
import { convert, UnitError, unitOf, unitsLike } from '../../src/kit/units.ts';
import { convertByUcum, ucumCodes } from './ucum.ts';

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

const ALL = Object.values(UNITS).flatMap((rows) => Object.keys(rows));

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
    ['1.609344', 'km/L', 'mpg', '3.785411784'],
    ['1', 'in', 'mil', '1000'],
    ['1', 'yd²', 'ft²', '9'],
    ['1', 'acre', 'yd²', '4840'],
    ['1', 'TR', 'BTU/h', '12000'],
    ['1', 'Gbit/s', 'MB/s', '125'],
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

describe('the table', () => {
  // Alone in their dimension, or of no physical quantity: nothing to convert.
  const unlisted = [
    'dB(A)',
    'lm',
    'cd/m²',
    'lm/W',
    'dpi',
    'set',
    'roll',
    'lot',
    'kWh/year',
    'pH',
    'g/(m²·d)',
    'W/(m·K)',
    'mg KOH/g',
    'g I₂/100 g',
    'Hazen',
  ];

  test('is held against UCUM as a whole: what is left out has no other unit beside it', () => {
    expect(ALL.filter((symbol) => !ucumCodes.has(symbol))).toEqual(unlisted);
    expect([...ucumCodes.keys()].filter((symbol) => !ALL.includes(symbol))).toEqual([]);
    for (const symbol of unlisted) expect(unitsLike(symbol)).toEqual([symbol]);
    expect(new Set(ALL).size).toBe(ALL.length);
  });

  test.each(Object.entries(UNITS).filter(([, rows]) => Object.keys(rows).length > 1))(
    'of %s converts as UCUM does, to 12 digits',
    (_, rows) => {
      for (const from of Object.keys(rows)) {
        for (const to of Object.keys(rows)) {
          for (const value of ['1', '37.25', '-459.67', '0.000123456789']) {
            const theirs = convertByUcum(Number(value), ucumCodes.get(from)!, ucumCodes.get(to)!);
            const ours = convert(value, from, to);
            // Half a unit of the 12th digit; of a temperature near its zero, of the number that was converted.
            const size = Decimal.max(ours.abs(), rows === UNITS.temperature ? 1000 : 0);
            expect(ours.minus(theirs).abs().lte(size.times('5e-13')), `${value} ${from} in ${to}: ${theirs}`).toBe(
              true,
            );
          }
        }
      }
    },
  );

  test('knows its units at compile time', () => {
    const ratio: UnitLike<'%'> = 'ppm';
    // @ts-expect-error kg measures mass
    const mass: UnitLike<'%'> = 'kg';
    // @ts-expect-error there is no such unit
    const none: UnitLike<'cubit'> = 'kg';
    expect([ratio, mass, none]).toEqual(['ppm', 'kg', 'kg']);
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
    ['Nm', 'N·m'],
    ['nm', 'nm'],
    ['Mbps', 'Mbit/s'],
    ['g', 'g'],
    ['G', 'g'],
    ['Cal', 'kcal'],
    ['m.a.s.l.', 'm'],
    ['mmH2O', 'mmH₂O'],
    ['constructor', undefined],
    ['', undefined],
  ])('%j is %s', (text, symbol) => {
    expect(unitOf(text)?.symbol).toBe(symbol);
  });

  test('a name with two meanings is settled by what is expected: PS is the code of psi, and horsepower', () => {
    expect(unitOf('PS')?.symbol).toBe('psi');
    expect(unitOf('PS', 'bar')?.symbol).toBe('psi');
    expect(unitOf('PS', 'kW')?.symbol).toBe('metric hp');
    expect(unitOf('nm', 'N·m')?.symbol).toBe('N·m');
    expect(unitOf('Nm', 'Ne')?.symbol).toBe('Nm (yarn)');
    expect(unitOf('g', 'm/s²')?.symbol).toBe('gₙ');
    expect(unitOf('mil', 'pc')?.symbol).toBe('thousand');
  });

  test('every symbol and code means itself', () => {
    for (const symbol of ALL) {
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

  test.skipIf(!existsSync(REC_20))(`sizes are those of UN/ECE Rec 20 (skipped without ${REC_20})`, () => {
    const rows: string[][] = parse(readFileSync(REC_20), { bom: true, relax_column_count: true });
    const factors = new Map(rows.map((row) => [row[6], row[8]]));
    let compared = 0;
    const different = Object.values(UNITS).flatMap((units) => {
      const first = new Map<string, Decimal>();
      return Object.keys(units).filter((symbol) => {
        const unit = unitOf(symbol);
        const stated = factors.get(unit?.code ?? '');
        if (!unit || !stated) return false;
        const factor = factorOf(stated);
        const ratio = unit.factor.div(unit.divisor).div(factor.size);
        const before = first.get(factor.base);
        first.set(factor.base, before ?? ratio);
        if (before) compared++;
        return before && ratio.div(before).minus(1).abs().gt('0.00002');
      });
    });
    // Misprints of the recommendation: a troy ounce of 3.1 g, a megavar of 1000 var, 1/60 cut to 1.67 × 10⁻² and to 0.016 666.
    expect(different).toEqual(['oz t', 'Mvar', 'r/s', 'm/min']);
    expect(compared).toBeGreaterThan(150);
  });
});

/** '4,448 222 x 10³ N' as 4448.222 and 'N'. */
function factorOf(text: string): { size: Decimal; base: string } {
  const [, digits, power, ten, base = ''] =
    /^(\d[\d ,]*?(?=\s*[×x/]|\s+[^\d\s]|$))?\s*[×x]?\s*(?:10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(10)(?=\s))?\s*[×x]?\s*(.*)$/.exec(
      text.replaceAll('\u00a0', ' ').trim(),
    ) ?? [];
  const exponent = power === undefined ? Number(ten !== undefined) : power.normalize('NFKC').replace('−', '-');
  const mantissa = digits?.replaceAll(' ', '').replace(',', '.') ?? '1';
  return { size: new Decimal(`${mantissa}e${exponent}`), base };
}
