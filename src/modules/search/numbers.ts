// Numbers of registries in a query: however they are spelled, they are asked for as the index has them.
import { schemes } from '../../kit/identifiers.ts';

// Those that end in a check digit, so that a number is told from quantities and years.
const PROVEN = [schemes.CAS, schemes.EC, schemes.GTIN];
const DASH = '‐‑‒–—−-';
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:CAS|EC|EINECS|ELINCS|NLP|GTIN|EAN|UPC)(?:\\s*(?:RN|NO\\.?|NUMBER))?\\s*[:#.]?\\s*)?(\\d[\\d\\s${DASH}]{3,}\\d)(?![\\p{L}\\p{N}])`,
  'giu',
);

/**
 * The query with its registry numbers joined and without what announces them: 'CAS no. 7647 14 5' is '7647145', which every
 * listing with that number has among its words. What its registry's own spelling has is left so: descriptions spell it likewise.
 */
export function joinNumbers(query: string): string {
  return query.replace(NUMBER, (all, announced: string | undefined, written: string) => {
    const number = written.trim();
    for (const { form, normalise, fault } of PROVEN) {
      const normal = normalise(number);
      if (form.test(normal) && !fault(normal)) return normal === number ? number : number.replace(/\D/g, '');
    }
    return announced === undefined ? all : number;
  });
}
