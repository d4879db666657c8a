// How the attributes of a machine hang together: condition, age, hours, kind of machine.
import { refuse, warn } from '../../src/kit/problem.ts';
import { highest } from '../../src/kit/range.ts';
import type { ValuesIn } from '../../src/kit/vertical.ts';
import type { attributes } from './attributes.ts';

/** Findings about a listing; falsy entries are none. */
export function rules(it: ValuesIn<typeof attributes>) {
  const hours = it.operatingHours && highest(it.operatingHours, 'h');
  const robot = it.machineType === 'ARTICULATED_ROBOT' || it.machineType === 'COLLABORATIVE_ROBOT';
  return [
    it.condition === 'USED' &&
      it.yearBuilt === undefined &&
      refuse('yearBuilt', 'A used machine states the year it was built.', 'Take it from the rating plate.'),
    it.condition === 'USED' &&
      !hours &&
      refuse(
        'operatingHours',
        'A used machine states its operating hours.',
        'Read the hour meter; state 0 h only when it never ran.',
      ),
    it.condition === 'NEW' &&
      hours?.gt(50) &&
      refuse(
        'operatingHours',
        `A new machine has run 50 hours at most, this one ${hours}.`,
        'Offer it as USED or REFURBISHED, or correct the hours.',
      ),
    it.yearBuilt !== undefined &&
      it.yearBuilt > new Date().getUTCFullYear() + 1 &&
      refuse('yearBuilt', `The year ${it.yearBuilt} lies in the future.`, 'State the year on the rating plate.'),
    robot &&
      it.payload === undefined &&
      warn('payload', 'Buyers choose robots by payload, and none is stated.', 'Add the rated payload at the flange.'),
    robot &&
      it.reach === undefined &&
      warn('reach', 'Buyers choose robots by reach, and none is stated.', 'Add the greatest horizontal reach.'),
    it.phases === 2 && refuse('phases', 'Mains supplies have one or three phases.', 'State 1 or 3.'),
  ];
}
