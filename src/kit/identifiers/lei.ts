// Legal Entity Identifiers of companies, ISO 17442.
import type { Scheme } from '../identifiers.ts';

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The remainder modulo 97 (ISO 7064), letters counting as 10 to 35. */
function remainderOf(text: string): number {
  return [...text].reduce((so, sign) => {
    const value = SIGNS.indexOf(sign);
    return (so * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}

/** The two digits that follow 18 signs; 02 to 98. */
function checkDigitsOf(body: string): string {
  return String(98 - remainderOf(`${body}00`)).padStart(2, '0');
}

/** LEI: 18 letters and digits, then two check digits: '506700GE1G29325QX363'. */
export const lei: Scheme = {
  name: 'LEI',
  description: 'Legal Entity Identifier (ISO 17442)',
  example: '506700GE1G29325QX363',
  form: /^[0-9A-Z]{18}\d{2}$/,
  normalise: (text) =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/^\s*LEI(\s*(CODE|NO\.?|NUMBER))?\s*[\s:#]\s*/, '')
      .replace(/[\s‐‑‒–—−-]+/g, ''),
  fault: (normal) => {
    const expected = checkDigitsOf(normal.slice(0, 18));
    return normal.endsWith(expected)
      ? null
      : {
          message: `${normal} fails its check digits.`,
          hint: `The last two digits must be ${expected}: check for a typing error.`,
        };
  },
  key: (normal) => normal,
  sample: (seed) => {
    const body = `5493${seed.toString(36).toUpperCase().slice(-14).padStart(14, '0')}`;
    return body + checkDigitsOf(body);
  },
};
