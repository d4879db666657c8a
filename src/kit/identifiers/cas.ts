// CAS Registry Numbers of substances.
import type { Scheme } from '../identifiers.ts';
import { digitFault, digitsOf } from './check-digit.ts';

/** The sum of digits times weights that count up from the right, starting at 1, modulo 10. */
function checkDigitOf(body: readonly number[]): number {
  return body.reduceRight((sum, digit, index) => sum + digit * (body.length - index), 0) % 10;
}

/** CAS Registry Number: 5 to 10 digits, the last a check digit: '7647-14-5'. */
export const cas: Scheme = {
  name: 'CAS',
  description: 'CAS Registry Number',
  example: '7647-14-5',
  form: /^[1-9]\d{1,6}-\d{2}-\d$/,
  normalise: (text) => {
    const bare = text
      .normalize('NFKC')
      .replace(/^\s*CAS(\s*(RN|NO\.?|NUMBER))?\s*[:#.]?\s*/i, '')
      .replace(/[\s‐‑‒–—−]+/g, '-')
      .trim();
    const digits = bare.replace(/^0+/, '');
    const parts = digits.split('-').filter(Boolean);
    return /^\d{5,10}$/.test(digits)
      ? `${digits.slice(0, -3)}-${digits.slice(-3, -1)}-${digits.slice(-1)}`
      : parts.join('-');
  },
  fault: (normal) => digitFault(normal, checkDigitOf(digitsOf(normal).slice(0, -1))),
  key: (normal) => normal,
  sample: (seed) => {
    const body = String((seed % 999_999_899) + 1000);
    return `${body.slice(0, -2)}-${body.slice(-2)}-${checkDigitOf(digitsOf(body))}`;
  },
};
