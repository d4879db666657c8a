// Identifier schemes of chemistry, transport and retail, each with its own check: CAS, EC, UN, GTIN.

/** A registry of identifiers. */
export interface Scheme {
  readonly name: string;
  /** The registry in words. */
  readonly description: string;
  readonly example: string;
  /** Shape of the normal form. */
  readonly form: RegExp;
  /** The normal form of what was typed (separators, prefixes and spaces put right); it may still be wrong. */
  normalise(text: string): string;
  /** Null when right; else what is wrong (read after the value) and how to mend it. */
  fault(normal: string): { message: string; hint: string } | null;
  /** One key for different spellings of the same thing: what filters and identity compare. */
  key(normal: string): string;
  /** A right identifier made from any non-negative number, for tests. */
  sample(seed: number): string;
}

const digitsOf = (text: string) => [...text.replace(/\D/g, '')].map(Number);

/** The sum of digits times weights that count up from the right, starting at 1: the CAS rule. */
function casCheck(body: readonly number[]): number {
  return body.reduceRight((sum, digit, index) => sum + digit * (body.length - index), 0) % 10;
}

/** The GS1 rule: weights 3 and 1 in turn from the right, up to the next ten. */
function gtinCheck(body: readonly number[]): number {
  const sum = body.reduceRight((so, digit, index) => so + digit * ((body.length - index) % 2 === 1 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** The EC rule: six digits times 1 to 6, modulo 11; 10 is not issued. */
function ecCheck(body: readonly number[]): number {
  return body.reduce((sum, digit, index) => sum + digit * (index + 1), 0) % 11;
}

/** The finding for a last digit that does not follow from the others. */
function digitFault(normal: string, expected: number): { message: string; hint: string } | null {
  const stated = digitsOf(normal).at(-1);
  return stated === expected
    ? null
    : {
        message: `${normal} fails its check digit.`,
        hint:
          expected > 9
            ? 'No such number is issued: check for a typing error.'
            : `The last digit must be ${expected}: check for a typing error.`,
      };
}

const cas: Scheme = {
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
  fault: (normal) => digitFault(normal, casCheck(digitsOf(normal).slice(0, -1))),
  key: (normal) => normal,
  sample: (seed) => {
    const body = String((seed % 999_999_899) + 1000);
    return `${body.slice(0, -2)}-${body.slice(-2)}-${casCheck(digitsOf(body))}`;
  },
};

const ec: Scheme = {
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
  fault: (normal) => digitFault(normal, ecCheck(digitsOf(normal).slice(0, -1))),
  key: (normal) => normal,
  sample: (seed) => {
    let body = String(200_000 + (seed % 700_000));
    while (ecCheck(digitsOf(body)) === 10) body = String(Number(body) + 1);
    return `${body.slice(0, 3)}-${body.slice(3)}-${ecCheck(digitsOf(body))}`;
  },
};

const un: Scheme = {
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

const gtin: Scheme = {
  name: 'GTIN',
  description: 'Global Trade Item Number (GTIN-8, -12, -13 or -14)',
  example: '4006381333931',
  form: /^(\d{8}|\d{12,14})$/,
  normalise: (text) =>
    text
      .normalize('NFKC')
      .replace(/^\s*(GTIN|EAN|UPC)(-?\d{1,2}(?!\d))?\s*[:#]?\s*/i, '')
      .replace(/[\s‐‑‒–—−-]+/g, ''),
  fault: (normal) => digitFault(normal, gtinCheck(digitsOf(normal).slice(0, -1))),
  key: (normal) => normal.padStart(14, '0'),
  sample: (seed) => {
    const lengths = [7, 11, 12, 13];
    const body = String(seed % 10_000_000).padStart(lengths[seed % 4] ?? 12, '2');
    return body + gtinCheck(digitsOf(body));
  },
};

/** The schemes the kit knows. A vertical may bring its own. */
export const schemes = { CAS: cas, EC: ec, UN: un, GTIN: gtin } satisfies Record<string, Scheme>;
