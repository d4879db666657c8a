// Global Trade Item Numbers of GS1, once called EAN and UPC.
import type { Scheme } from '../identifiers.ts';
import { digitFault, digitsOf } from './check-digit.ts';

/** The GS1 rule: weights 3 and 1 in turn from the right, up to the next ten. */
function checkDigitOf(body: readonly number[]): number {
  const sum = body.reduceRight((so, digit, index) => so + digit * ((body.length - index) % 2 === 1 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** A scheme of numbers of these lengths. The same article has one key in all of them, as GS1 has it: filled with zeros to 14 digits. */
function gtinOf(name: string, description: string, example: string, lengths: readonly number[]): Scheme {
  return {
    name,
    description,
    example,
    form: new RegExp(`^(${lengths.map((length) => `\\d{${length}}`).join('|')})$`),
    normalise: (text) =>
      text
        .normalize('NFKC')
        .replace(/^\s*(GTIN|EAN|UPC)(-?A(?![a-z])|-?\d{1,2}(?!\d))?\s*[:#]?\s*/i, '')
        .replace(/[\s‐‑‒–—−-]+/g, ''),
    fault: (normal) => digitFault(normal, checkDigitOf(digitsOf(normal).slice(0, -1))),
    key: (normal) => normal.padStart(14, '0'),
    sample: (seed) => {
      const body = String(seed % 10_000_000).padStart((lengths[seed % lengths.length] ?? 13) - 1, '2');
      return body + checkDigitOf(digitsOf(body));
    },
  };
}

/** A GTIN of any length. */
export const gtin = gtinOf(
  'GTIN',
  'Global Trade Item Number (GTIN-8, -12, -13 or -14)',
  '4006381333931',
  [8, 12, 13, 14],
);
/** GTIN-8 of small articles, once EAN-8. */
export const gtin8 = gtinOf('GTIN-8', 'Global Trade Item Number of 8 digits (EAN-8)', '40123455', [8]);
/** GTIN-12 of North America, once UPC-A. */
export const gtin12 = gtinOf('GTIN-12', 'Global Trade Item Number of 12 digits (UPC-A)', '036000291452', [12]);
/** GTIN-13, once EAN-13. */
export const gtin13 = gtinOf('GTIN-13', 'Global Trade Item Number of 13 digits (EAN-13)', '4006381333931', [13]);
/** GTIN-14 of cartons and pallets (ITF-14): its first digit is the level of packing. */
export const gtin14 = gtinOf('GTIN-14', 'Global Trade Item Number of 14 digits (ITF-14)', '14006381333938', [14]);
