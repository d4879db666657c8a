// Amounts of order units in the index: as exact arithmetic says, rounded once, whichever way they are made.
import * as check from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal, toDouble } from '../../src/kit/number.ts';
import { requireUnit } from '../../src/kit/units.ts';
import { baseScale } from '../../src/modules/search/scale.ts';

test.each(['KGM', 'TNE', 'GRM', 'LBR', 'LTR', 'MTK', 'C62', 'DZN'])('in %s', (code) => {
  const unit = requireUnit(code);
  const stored = check.stringMatching(/^(0|[1-9]\d{0,17})(\.\d{0,5}[1-9])?$/);
  check.assert(
    check.property(stored, (text) => {
      expect(baseScale(unit).quantity(text)).toBe(toDouble(new Decimal(text).times(unit.size)));
      expect(baseScale(unit).price(text)).toBe(toDouble(new Decimal(text).div(unit.size)));
    }),
    { numRuns: 300 },
  );
});
