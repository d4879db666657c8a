// UN numbers of dangerous goods.
import type { Scheme } from '../identifiers.ts';

/** UN number: four digits of the list in the UN Model Regulations: '1824'. */
export const un: Scheme = {
  name: 'UN',
  description: 'UN number of dangerous goods (UN Model Regulations)',
  example: '1824',
  form: /^\d{4}$/,
  normalise: (text) =>
    text
      .normalize('NFKC')
      .replace(/^\s*UN(\s*(NO\.?|NUMBER|ID))?\s*[:#.-]?\s*/i, '')
      .trim()
      .replace(/^(\d{1,3})$/, (digits) => digits.padStart(4, '0')),
  fault: (normal) => {
    const number = Number(normal);
    const listed = number >= 4 && number <= 3600;
    return listed
      ? null
      : {
          message: `${normal} is not in the UN list.`,
          hint: 'UN numbers run from 0004 to the 35xx entries: take it from section 14 of the safety data sheet.',
        };
  },
  key: (normal) => normal,
  sample: (seed) => String(1001 + (seed % 2500)).padStart(4, '0'),
};
