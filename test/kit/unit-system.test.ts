// Readers get the units they know: metric or US customary, near what was stated, and rounded as one writes it.
import * as check from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, plain } from '../../src/kit/number.ts';
import { quantityIn, unitFor } from '../../src/kit/unit-system.ts';
import { UNITS } from '../../src/kit/unit-table.ts';
import { convert, isConvertible } from '../../src/kit/units.ts';

const ALL = Object.values(UNITS).flatMap((rows) => Object.keys(rows));

describe('unitFor', () => {
  test.each([
    ['US', 'mm', undefined, 'in'],
    ['US', 'mm', '30', 'in'],
    ['US', 'mm', '30000', 'ft'],
    ['US', 'kg', '1', 'lb'],
    ['US', 't', '1', 'short ton'],
    ['US', 'TNE', '1', 'short ton'],
    ['US', '°C', '-5', '°F'],
    ['US', 'L', undefined, 'gal'],
    ['US', 'L', '0.5', 'fl oz'],
    ['US', 'bar', '6', 'psi'],
    ['US', 'kW', '75', 'hp'],
    ['US', 'm³/h', '3', 'gal/min'],
    ['US', 'km/h', '50', 'mph'],
    ['US', 'N·m', '10', 'lbf·ft'],
    ['US', 'g/m²', '180', 'g/m²'],
    ['US', 'K', '3000', 'K'],
    ['US', 'lb', '1', 'lb'],
    ['METRIC', 'kg', '1', 'kg'],
    ['METRIC', 'in', '2', 'mm'],
    ['METRIC', '°F', '68', '°C'],
    ['METRIC', 'mpg', '30', 'km/L'],
    ['METRIC', 'constructor', '30', 'constructor'],
    ['AS_STATED', 'in', '2', 'in'],
  ] as const)('%s reads %s (%s) in %s', (system, unit, magnitude, expected) => {
    expect(unitFor(system, unit, magnitude === undefined ? undefined : new Decimal(magnitude))).toBe(expected);
  });

  test('stays in the dimension, and one step is enough', () => {
    for (const system of ['METRIC', 'US', 'AS_STATED'] as const) {
      for (const unit of ALL) {
        const asked = unitFor(system, unit);
        expect(isConvertible(unit, asked)).toBe(true);
        expect(unitFor(system, asked)).toBe(asked);
      }
    }
  });
});

describe('quantityIn', () => {
  test.each([
    ['US', '20', '25', '°C', '68', '77', '°F'],
    ['US', '37.78', null, '°C', '100', null, '°F'],
    ['US', null, '0.02', 'mm', null, '0.000787', 'in'],
    ['US', '1795.5', '1795.5', 'kg', '3958.4', '3958.4', 'lb'],
    ['US', '97', '99', '%', '97', '99', '%'],
    ['METRIC', '14.5', '14.5', 'psi', '1', '1', 'bar'],
    ['METRIC', '17.3', '17.3', 'in', '439', '439', 'mm'],
    ['METRIC', '31.9', '31.9', '°F', '-0.1', '-0.1', '°C'],
    ['METRIC', '31.99', '31.99', '°F', '-0.01', '-0.01', '°C'],
    ['METRIC', '32', '32', '°F', '0', '0', '°C'],
  ] as const)('%s: %s to %s %s is %s to %s %s', (system, min, max, unit, low, high, asked) => {
    expect(quantityIn(system, { min, max, unit })).toEqual({ min: low, max: high, unit: asked });
  });

  const amounts = check
    .tuple(check.integer({ min: 1, max: 999_999 }), check.integer({ min: -3, max: 3 }), check.constantFrom(...ALL))
    .map(([digits, power, unit]) => ({ value: plain(new Decimal(`${digits}e${power}`)), unit }));

  test('as stated changes nothing', () => {
    check.assert(
      check.property(amounts, ({ value, unit }) => {
        const quantity = { min: value, max: null, unit };
        expect(quantityIn('AS_STATED', quantity)).toBe(quantity);
      }),
    );
  });

  test('the metric of the US of what was metric is near where it began', () => {
    check.assert(
      check.property(amounts, ({ value, unit }) => {
        const metric = quantityIn('METRIC', { min: value, max: value, unit });
        const again = quantityIn('METRIC', quantityIn('US', metric));
        const [before, after] = [metric, again].map((it) => convert(it.min ?? '', it.unit, metric.unit));
        // Two roundings to three digits at least, half a unit each; of a temperature, to a tenth of a degree.
        const near = metric.unit === '°C' ? new Decimal('0.15') : before!.abs().times('0.0101');
        expect(after!.minus(before!).abs().lte(near), `${value} ${unit}`).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the order of its ends', () => {
    check.assert(
      check.property(amounts, check.integer({ min: 0, max: 1000 }), ({ value, unit }, more) => {
        const { min, max } = quantityIn('US', { min: value, max: plain(new Decimal(value).plus(more)), unit });
        expect(new Decimal(min ?? 0).lte(max ?? 0)).toBe(true);
      }),
    );
  });
});
