// Numbers of registries in a query: however they are spelled, they are asked for as the index has them.
import { schemes } from '../../kit/identifiers.ts';

// Those that end in a check digit, so that a number is told from quantities and years.
const PROVEN = [schemes.CAS, schemes.EC, schemes.GTIN];
const DASH = '‐‑‒–—−-';
const NAMES = '(?:CAS|EC|EINECS|ELINCS|NLP|GTIN|EAN|JAN|UPC|HS|HTS)(?:-(?:8|12|13|14|A)(?!\\d))?';
const WORDS = '(?:RN|NO\\.?|NR\\.?|NUMBER|NUMMER|NÚMERO|CODE|番号|コード|号码?|编码)';
const ANNOUNCED = `${NAMES}(?:[\\s${DASH}]*${WORDS})?\\s*[:#.]*\\s*`;
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])(${ANNOUNCED})?(?<!\\d[.,])(\\d[\\d\\s./${DASH}]{3,}\\d)(?![\\p{L}\\p{N}])`,
  'giu',
);
/** The groups of a CAS or EC number, among other numbers too, and an HS subheading with its point. */
const GROUPED = new RegExp(
  `(?<![\\d.,])(?:\\d{2,7}[\\s./${DASH}]\\d{2}[\\s./${DASH}]\\d|\\d{3}[\\s./${DASH}]\\d{3}[\\s./${DASH}]\\d)(?![\\d]|[.,]\\d)`,
  'gu',
);
const SUBHEADING = /^\d{4}\.\d{2}(?:\.\d{2}){0,2}$/;
const CALLED_SUBHEADING = /^\d{4}[.\s]?\d{2}(?:[.\s]?\d{2}){0,2}$/;

/**
 * The query with its registry numbers joined and without what announces them: 'CAS no. 7647 14 5' is '7647145', which every
 * listing with that number has among its words. What its registry's own spelling has is left so: descriptions spell it likewise.
 */
export function joinNumbers(query: string): string {
  return query.normalize('NFKC').replace(NUMBER, (all, announced: string | undefined, written: string) => {
    const number = written.trim();
    const isCalledHs = /^HT?S/i.test(announced ?? '');
    if ((isCalledHs ? CALLED_SUBHEADING : SUBHEADING).test(number)) return number.replace(/\D/g, '').slice(0, 6);
    if (isCalledHs) return all;
    // With points and strokes, what nobody calls a registry's number is a date or an amount, unless its groups say otherwise.
    const joined = announced !== undefined || !/[./]/.test(number) ? proven(number) : null;
    if (joined !== null) return joined;
    const parts = number.replace(GROUPED, (group) => proven(group) ?? group);
    return announced === undefined ? all.replace(number, parts) : parts;
  });
}

/** What is typed so far without what announces a number: 'CAS 7647' is '7647'. */
export function withoutAnnouncement(typed: string): string {
  return typed.normalize('NFKC').replace(new RegExp(`^\\s*${ANNOUNCED}(?=\\d)`, 'iu'), '');
}

/** The number as the index has it; null for one that no registry gives out. */
function proven(number: string): string | null {
  const dashed = number.replace(/[./]/g, '-');
  for (const { form, normalise, fault } of PROVEN) {
    const normal = normalise(dashed);
    if (form.test(normal) && !fault(normal)) return normal === number ? number : number.replace(/\D/g, '');
  }
  return null;
}
