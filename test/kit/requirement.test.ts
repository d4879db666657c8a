// Requirements of buyers: what they may be compared with, and what becomes of those that an older declaration took.
import { describe, expect, test } from 'vitest';
import {
  checkRequirement,
  complianceOf,
  type Requirement,
  showRequirement,
  type WrittenRequirement,
} from '../../src/kit/requirement.ts';
import { everything } from './kinds.ts';

const { attributes } = everything;
const weight = attributes.weight ?? expect.fail();

/** What is made of a requirement that must be met. */
function checked(attribute: string, operator: WrittenRequirement['operator'], values: string[], unit?: string) {
  return checkRequirement(attributes, { attribute, operator, values, unit: unit ?? null, level: 'MUST' });
}

describe('an order compares with single amounts', () => {
  test.each([
    ['LE', ['97-99 %']],
    ['GE', ['≥ 97 %']],
    ['GT', ['≤ 5 %']],
    ['LT', ['98 ± 1 %']],
    ['BETWEEN', ['90 %', '97-99 %']],
  ] as const)('%s %j is refused', (operator, values) => {
    expect(checked('purity', operator, [...values])).toMatchObject({
      problem: { path: ['values'], code: 'INVALID', hint: expect.stringContaining('one amount') },
    });
  });

  test('one amount is taken, and a range by equality', () => {
    expect(checked('purity', 'GE', ['97 %'])).toHaveProperty('requirement');
    expect(checked('purity', 'BETWEEN', ['97 %', '99 %'])).toHaveProperty('requirement');
    expect(checked('purity', 'EQ', ['97-99 %'])).toHaveProperty('requirement');
    expect(checked('made', 'LE', ['2025-03-31'])).toHaveProperty('requirement');
  });
});

describe('a unit', () => {
  test.each(['axes', 'made', 'name', 'grade', 'factor'])('is refused for %s, which has none', (code) => {
    const example = attributes[code]?.kind.example;
    expect(checked(code, 'EQ', [example || 'Lye'], 'kg')).toMatchObject({
      problem: { path: ['unit'], code: 'INVALID', hint: 'Leave the unit out.' },
    });
  });

  test.each(['parsec', 'V', 'x'.repeat(10_000)])('of something else is refused: %.10s', (unit) => {
    expect(checked('weight', 'LE', ['5'], unit)).toMatchObject({ problem: { path: ['unit'] } });
  });

  test('is taken where amounts have one', () => {
    expect(checked('weight', 'LE', ['5'], 'lb')).toMatchObject({ requirement: { values: [{ max: '5', unit: 'lb' }] } });
    expect(checked('warranty', 'GE', ['6'], 'month')).toHaveProperty('requirement');
    expect(checked('price', 'LE', ['5'], 'USD')).toMatchObject({ requirement: { values: [{ currency: 'USD' }] } });
  });
});

test('a value as long as a book is refused, not read', () => {
  expect(checked('weight', 'LE', [`1 ${'max '.repeat(4990)}`])).toMatchObject({
    problem: { path: ['values'], code: 'INVALID' },
  });
});

describe('what no longer conforms to the declaration', () => {
  const required = (...values: unknown[]): Requirement => ({
    attribute: 'weight',
    operator: 'LE',
    values,
    level: 'MUST',
  });
  const good = { min: '5', max: '5', unit: 'kg' };

  test.each([{ min: '5', max: '5', unit: 'firkin' }, '5 kg', 5, null, { min: '9999', max: '9999', unit: 'kg' }])(
    '%j is unknown on either side, and shown as nothing',
    (stale) => {
      expect(complianceOf(attributes, { weight: stale }, required(good))).toBe('UNKNOWN');
      expect(complianceOf(attributes, { weight: good }, required(stale))).toBe('UNKNOWN');
      expect(showRequirement(weight, required(stale), 'en')).toBe('');
    },
  );

  test('what conforms is compared', () => {
    expect(complianceOf(attributes, { weight: good }, required(good))).toBe('MET');
    expect(showRequirement(weight, required(good), 'en')).toBe('≤ 5 kg');
  });
});
