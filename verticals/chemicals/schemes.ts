// Numbers of chemical law that the kit has no scheme for: E numbers of food additives, and REACH registrations.
import type { Scheme } from '../../src/kit/identifiers.ts';

/** E number of a food additive in the EU, the same as its INS number in the Codex Alimentarius: 'E 330', 'E 160a(ii)'. */
export const eNumber: Scheme = {
  name: 'E',
  description: 'E or INS number of a food additive (Regulation (EC) 1333/2008, Codex CXG 36)',
  example: 'E 330',
  form: /^E \d{3,4}[a-k]?(\([ivx]+\))?$/,
  normalise: (written) => {
    const compact = written.normalize('NFKC').replace(/[\s.-]+/g, '');
    return compact.replace(/^(?:E|INS)?(\d.*)$/i, (_, number: string) => `E ${number.toLowerCase()}`);
  },
  fault: (normal) => {
    const number = Number.parseInt(normal.slice(2), 10);
    if (number >= 100 && number < 1600) return null;
    return { message: `${normal} is in no range of E numbers.`, hint: 'They run from E 100 to E 1599.' };
  },
  key: (normal) => normal,
  sample: (seed) => `E ${100 + (seed % 1500)}`,
};

/** REACH registration: type, number, check part, and the registrant's part where it is shown. */
export const reachNumber: Scheme = {
  name: 'REACH',
  description: 'EU REACH registration number',
  example: '01-2119457892-27-0000',
  form: /^0[1-9]-\d{10}-\d{2}(-(\d{4}|XXXX))?$/,
  normalise: (written) =>
    written
      .normalize('NFKC')
      .replace(/[‐‑‒–—−]/g, '-')
      .replace(/\s+/g, '')
      .toUpperCase(),
  fault: () => null,
  // Joint registrants differ in the last part; what they registered is the same.
  key: (normal) => normal.slice(0, 16),
  sample: (seed) => `01-${String(2_119_000_000 + (seed % 1_000_000))}-${String(seed % 97).padStart(2, '0')}`,
};
