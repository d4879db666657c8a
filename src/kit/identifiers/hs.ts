// Subheadings of the Harmonized System, by which customs of all countries call goods.
import type { Scheme } from '../identifiers.ts';

/** What is wrong with a number in the form of an HS code, and how to mend it. */
function faultOf(normal: string): { message: string; hint: string } | null {
  if (normal.length > 6) {
    const subheading = `${normal.slice(0, 4)}.${normal.slice(4, 6)}`;
    const hint = `Give the first six digits, which all countries share: ${subheading}.`;
    return { message: `${normal} is a national tariff code.`, hint };
  }
  const chapter = Number(normal.slice(0, 2));
  if (chapter < 1 || chapter > 97 || chapter === 77) {
    return {
      message: `${normal} is in no chapter of the Harmonized System.`,
      hint: 'Chapters run from 01 to 97, and 77 is not in use: check for a typing error.',
    };
  }
  return normal.slice(2, 4) === '00'
    ? { message: `${normal} has no heading.`, hint: 'Headings of a chapter begin at 01: check for a typing error.' }
    : null;
}

/** HS subheading: six digits, kept without the point: '281511'. National codes are refused: whose they are they do not say. */
export const hs: Scheme = {
  name: 'HS',
  description: 'Harmonized System subheading (6 digits)',
  example: '2815.11',
  // Longer codes pass here, to be told what to leave out.
  form: /^\d{6}(\d{2,4})?$/,
  normalise: (text) =>
    text
      .normalize('NFKC')
      .replace(/^\s*(HS|HTS|TARIC|CN)(\s*(CODE|NO\.?|NUMBER))?\s*[:#]?\s*/i, '')
      .replace(/[\s.‐‑‒–—−-]+/g, ''),
  fault: faultOf,
  key: (normal) => normal,
  sample: (seed) => {
    const chapter = (seed % 76) + 1;
    const heading = (Math.floor(seed / 76) % 99) + 1;
    const subheading = Math.floor(seed / 7524) % 100;
    return [chapter, heading, subheading].map((part) => String(part).padStart(2, '0')).join('');
  },
};
