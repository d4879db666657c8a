// Quantities, numbers and choices are read as suppliers write them, and doubtful ones are refused.
import * as check from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attribute } from '../../src/kit/attribute.ts';
import { parseAttribute } from '../../src/kit/import.ts';
import { plain, readNumber, showNumber } from '../../src/kit/number.ts';
import { readQuantity } from '../../src/kit/reading.ts';
import { verticalOf } from '../../verticals/index.ts';
import { everything } from './kinds.ts';

describe('quantities', () => {
  test.each([
    ['0.020 mm', 'mm', '0.02', '0.02', 'mm'],
    ['1,795.5 kg', 'kg', '1795.5', '1795.5', 'kg'],
    ['1.795,5 kg', 'kg', '1795.5', '1795.5', 'kg'],
    ['1 450 kg', 'kg', '1450', '1450', 'kg'],
    ['97-99%', '%', '97', '99', '%'],
    ['97 % – 99 %', '%', '97', '99', '%'],
    ['≤ 0.5', '%', null, '0.5', '%'],
    ['NLT 98.5 % and NMT 101.0 %', '%', '98.5', '101', '%'],
    ['≥ 97, ≤ 99 %', '%', '97', '99', '%'],
    ['99.5 % min', '%', '99.5', null, '%'],
    ['99+ %', '%', '99', null, '%'],
    ['98% (GC)', '%', '98', '98', '%'],
    ['-20~60℃', '°C', '-20', '60', '°C'],
    ['−33.3 °C', '°C', '-33.3', '-33.3', '°C'],
    ['-10 - -5 °C', '°C', '-10', '-5', '°C'],
    ['20 °C to 25 °C', '°C', '20', '25', '°C'],
    ['68–104 °F', '°C', '68', '104', '°F'],
    ['380 V ±10 %', 'V', '342', '418', 'V'],
    ['99.5±0.2%', '%', '99.3', '99.7', '%'],
    ['±0.02 mm', 'mm', '0.02', '0.02', 'mm'],
    ['50/60 Hz', 'Hz', '50', '60', 'Hz'],
    ['220V/380V', 'V', '220', '380', 'V'],
    ['20m3-30m3/h', 'm³/h', '20', '30', 'm³/h'],
    ['1.83 g/cm3 at 20 °C', 'g/cm³', '1.83', '1.83', 'g/cm³'],
    ['10 g/100 mL', 'g/L', '10', '10', 'g/100 mL'],
    ['1.2×10⁻³ Pa·s', 'mPa·s', '0.0012', '0.0012', 'Pa·s'],
    ['１２ ｋＷ', 'kW', '12', '12', 'kW'],
    ['110 PS', 'kW', '110', '110', 'metric hp'],
    ['30 min', 'h', '30', '30', 'min'],
    ['18 Monate', 'month', '18', '18', 'month'],
    ['3~400 V', 'V', '400', '400', 'V'],
    ['3N~ 400 V', 'V', '400', '400', 'V'],
    ['3/N/PE 400 V', 'V', '400', '400', 'V'],
    ['1~ 230 V', 'V', '230', '230', 'V'],
    ['3-phase 380-415 V', 'V', '380', '415', 'V'],
    ['1~5 V', 'V', '1', '5', 'V'],
    ['220-240V~', 'V', '220', '240', 'V'],
    ['20...60 °C', '°C', '20', '60', '°C'],
    ['20..60', '°C', '20', '60', '°C'],
    ['-20…+60 °C', '°C', '-20', '60', '°C'],
    ['25 Kg.', 'kg', '25', '25', 'kg'],
    ['30 min.', 'h', '30', '30', 'min'],
    ['25 kg max. (typ.) at 20 °C', 'kg', null, '25', 'kg'],
  ])('%s', (text, own, min, max, unit) => {
    expect(readQuantity(text, { own, range: true })).toEqual({ raw: { min, max, unit } });
  });

  test('a number without unit takes the unit of its column', () => {
    expect(readQuantity('0.704', { own: 'mm', range: false, unit: 'm' })).toEqual({
      raw: { min: '0.704', max: '0.704', unit: 'm' },
    });
  });

  test.each(['abc', '', '12 kg/h', '1/2 in', '12 parsec', '5 kg 3', '∞', '20...', '1 max max max max max'])(
    '%j is refused',
    (text) => {
      expect(readQuantity(text, { own: 'kg', range: true })).toHaveProperty('hint');
    },
  );
});

describe('numbers', () => {
  test.each([
    ['1,795', undefined, '1795'],
    ['1,795', ',', '1.795'],
    ['1.795', undefined, '1.795'],
    ['1.795', ',', '1795'],
    ['0,500', undefined, '0.5'],
    ['1.234.567', undefined, '1234567'],
    ['12,34,56', undefined, undefined],
    ['1.2.3,4,5', undefined, undefined],
    ['', undefined, undefined],
    ['1e40', undefined, undefined],
  ] as const)('%s with decimal mark %s is %s', (text, mark, expected) => {
    const number = readNumber(text, mark);
    expect(number && plain(number)).toBe(expected);
  });

  test('what English and German show is read back, given the mark', () => {
    check.assert(
      check.property(check.integer(), check.nat(4), (digits, places) => {
        const value = readNumber(`${digits}e-${places}`, '.');
        const text = value && plain(value);
        expect(readNumber(showNumber(text ?? '', 'en'), '.')?.toString()).toBe(value?.toString());
        expect(readNumber(showNumber(text ?? '', 'de'), ',')?.toString()).toBe(value?.toString());
      }),
    );
  });
});

describe('attributes', () => {
  const { attributes } = verticalOf('chemicals');
  const read = (code: string, text: string) =>
    parseAttribute(attributes[code] ?? expect.fail(`no attribute ${code}`), text);

  test.each([
    ['casNumber', 'CAS No. 7647 14 5', '7647-14-5'],
    ['casNumber', '1310732', '1310-73-2'],
    ['ecNumber', '2315983', '231-598-3'],
    ['unNumber', 'UN 1824', '1824'],
    ['hazardClass', '8', 'CLASS_8'],
    ['hazardClass', '第8类 腐蚀性物质', 'CLASS_8'],
    ['hazardStatements', 'H302+H312, H314', ['H302', 'H312', 'H314']],
    ['packaging', 'Drum / IBC', ['DRUM', 'IBC']],
    ['physicalForm', 'Dispersion, emulsion or slurry', 'DISPERSION'],
    ['grade', 'food grade', 'FOOD'],
    ['pharmacopoeia', 'USP EP BP', ['USP', 'EP', 'BP']],
    ['kosher', '是', true],
    ['manufactureDate', '5 Mar 2024', '2024-03-05'],
    ['manufactureDate', '31.12.2024', '2024-12-31'],
    ['appearance', '   ', undefined],
  ])('%s %j', (code, text, value) => {
    expect(read(code, text)).toEqual({ value });
  });

  test('a wrong check digit says which digit would be right', () => {
    expect(read('casNumber', '7647-14-6')).toEqual({
      problem: {
        path: ['casNumber'],
        code: 'INVALID',
        message: 'casNumber 7647-14-6 fails its check digit.',
        hint: 'The last digit must be 5: check for a typing error.',
        severity: 'error',
      },
    });
  });

  test.each(['03/04/2024', '2024-02-30', 'soon', '2025-11', '2025/12', '202511', '2025123', '2025-1105'])(
    '%s leaves the day in doubt',
    (text) => {
      expect(read('manufactureDate', text)).toHaveProperty('problem.hint');
    },
  );
});

describe('a text that is no value', () => {
  const endless = ['1 max ', '#fff ', '1 ', '1', ' ', '1,', '"', '“', '(', 'a: ', 'a; ', '-'].map((part) =>
    `x1 ${part.repeat(20_000)}x`.slice(part.startsWith('1') ? 3 : 0),
  );
  const attributes: readonly Attribute[] = Object.values(everything.attributes);

  test.each(attributes.map((attribute) => [attribute.code, attribute] as const))(
    'blocks nobody: %s',
    (_, attribute) => {
      const { longest = 500 } = attribute.kind;
      for (const text of endless) {
        const begun = performance.now();
        expect(parseAttribute(attribute, text)).toMatchObject({
          problem: { code: 'INVALID', message: expect.stringContaining(`${longest} are the most`) },
        });
        parseAttribute(attribute, text.slice(0, longest));
        expect(performance.now() - begun).toBeLessThan(1000);
      }
    },
  );

  test('is refused within a list and a group as well', () => {
    const { ratings, battery } = everything.attributes;
    const long = '9'.repeat(501);
    for (const [attribute, text] of [
      [ratings, `5 kW; ${long}`],
      [battery, `cell: ${long}`],
    ] as const)
      expect(parseAttribute(attribute as Attribute, text)).toHaveProperty(
        'problem.message',
        expect.stringContaining('has 501 characters, and 500 are the most'),
      );
  });
});

describe('whole numbers', () => {
  const axes = everything.attributes.axes as Attribute;

  test.each(['10 thousand', '5 dozen', '3 million', '2 Dutzend', '4 Millionen', '5 docenas'])(
    '%s is not taken without its multiplier',
    (text) => {
      expect(parseAttribute(axes, text)).toMatchObject({
        problem: { code: 'INVALID', hint: 'Write the whole number in digits, such as 12000.' },
      });
    },
  );

  test('what is counted may be named', () => {
    expect(parseAttribute(axes, '5 axes')).toEqual({ value: 5 });
  });
});
