// EC numbers of substances in European law.
import type { Scheme } from '../identifiers.ts';
import { digitFault, digitsOf } from './check-digit.ts';

/** Six digits times 1 to 6, modulo 11; 10 is not issued. */
function checkDigitOf(body: readonly number[]): number {
  return body.reduce((sum, digit, index) => sum + digit * (index + 1), 0) % 11;
}

/** EC number: EINECS, ELINCS, NLP or list number: '231-598-3'. */
export const ec: Scheme = {
  name: 'EC',
  description: 'EC number (EINECS, ELINCS, NLP or list number)',
  example: '231-598-3',
  form: /^\d{3}-\d{3}-\d$/,
  normalise: (text) => {
    const digits = text
      .normalize('NFKC')
      .replace(/^\s*(EC|EINECS|ELINCS|NLP)(\s*(NO\.?|NUMBER))?\s*[:#.]?\s*/i, '')
      .replace(/[\s‐‑‒–—−-]+/g, '');
    return /^\d{7}$/.test(digits) ? `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}` : text.trim();
  },
  fault: (normal) => digitFault(normal, checkDigitOf(digitsOf(normal).slice(0, -1))),
  key: (normal) => normal,
  sample: (seed) => {
    let body = String(200_000 + (seed % 700_000));
    while (checkDigitOf(digitsOf(body)) === 10) body = String(Number(body) + 1);
    return `${body.slice(0, 3)}-${body.slice(3)}-${checkDigitOf(digitsOf(body))}`;
  },
};
