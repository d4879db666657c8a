// Listings that the coffee vertical must take, and listings that it must refuse.
import type { Samples } from 'entrepot/testing';
import type { greenCoffee } from './green-coffee.ts';

const huila = {
  origin: 'CO',
  region: 'Huila, Pitalito',
  altitude: '1650–1850 m',
  species: 'ARABICA',
  varieties: ['Caturra', 'Castillo'],
  process: 'WASHED',
  quality: 'SPECIALTY',
  grade: 'Excelso EP',
  screenSize: 15,
  cupScore: '86.25',
  cropYear: 2025,
  moisture: '10.8 %',
  defects: 3,
  certifications: ['ORGANIC', 'FAIRTRADE'],
  bag: '70 kg',
  icoMark: '3/0123/0456',
} as const;
const robusta = {
  origin: 'VN',
  species: 'CANEPHORA',
  process: 'NATURAL',
  quality: 'COMMERCIAL',
  grade: 'Grade 1, screen 18, cleaned',
  screenSize: 18,
  cropYear: 2025,
  moisture: '≤ 12.5 %',
  bag: '60 kg',
} as const;
const certificate = { type: 'PHYTOSANITARY', url: 'https://papers.example/phyto.pdf', language: 'en' } as const;

/** Good and bad listings. */
export const samples: Samples<typeof greenCoffee> = {
  good: [
    {
      name: 'a washed microlot from Huila',
      category: 'lots',
      attributes: { ...huila, papers: [{ ...certificate, expiresOn: '2099-12-31' }] },
    },
    {
      name: 'robusta of Vietnam in bags',
      category: 'commodity',
      attributes: { ...robusta, altitude: '500–800 m', defects: 90, certifications: ['COMMON_CODE_4C'] },
    },
    {
      name: 'a Sidama natural whose height is told in feet',
      category: 'lots',
      attributes: {
        ...huila,
        origin: 'ET',
        region: 'Sidama',
        altitude: '6200 ft',
        varieties: ['Heirloom'],
        process: 'NATURAL',
        cupScore: 88,
        grade: 'Grade 1',
        bag: '132 lb',
      },
    },
    {
      name: 'Mandheling, giling basah, damp and sold as off grade',
      category: 'green',
      attributes: {
        origin: 'ID',
        region: 'Sumatra, Lintong',
        species: 'ARABICA',
        process: 'WET_HULLED',
        quality: 'OFF_GRADE',
        cropYear: 2024,
        moisture: '13–14 %',
        papers: [{ type: 'QUALITY_REPORT', url: 'https://papers.example/quality.pdf' }],
      },
    },
  ],
  bad: [
    {
      name: 'specialty that scores 78',
      category: 'lots',
      attributes: { ...huila, cupScore: '78' },
      finds: { path: 'cupScore', code: 'RULE', says: '80 or more' },
    },
    {
      name: 'specialty with a dozen defects',
      category: 'lots',
      attributes: { ...huila, defects: 12 },
      finds: { path: 'defects', code: 'RULE', says: '5 full defects' },
    },
    {
      name: 'too moist to ship',
      category: 'commodity',
      attributes: { ...robusta, moisture: '14 %' },
      finds: { path: 'moisture', code: 'RULE', says: '8 to 12.5 %' },
    },
    {
      name: 'moisture of a wet cherry',
      category: 'commodity',
      attributes: { ...robusta, moisture: '45 %' },
      finds: { path: 'moisture', code: 'OUT_OF_RANGE', says: '45' },
    },
    {
      name: 'a height in kilograms',
      category: 'lots',
      attributes: huila,
      wrong: { altitude: '1700 kg' },
      finds: { path: 'altitude', code: 'INVALID', says: 'kg' },
    },
    {
      name: 'a process nobody knows',
      category: 'lots',
      attributes: huila,
      wrong: { process: 'MICROWAVED' },
      finds: { path: 'process', code: 'INVALID', says: 'MICROWAVED' },
    },
    {
      name: 'no year of harvest',
      category: 'lots',
      attributes: huila,
      wrong: { cropYear: undefined },
      finds: { path: 'cropYear', code: 'REQUIRED', says: 'missing' },
    },
    {
      name: 'a single lot of no region',
      category: 'lots',
      attributes: huila,
      wrong: { region: undefined },
      finds: { path: 'region', code: 'REQUIRED' },
    },
    {
      name: 'a mark that is not the ICO’s',
      category: 'lots',
      attributes: { ...huila, icoMark: 'CO-123' },
      finds: { path: 'icoMark', code: 'INVALID', says: 'form' },
    },
    {
      name: 'an expired phytosanitary certificate',
      category: 'lots',
      attributes: { ...huila, papers: [{ ...certificate, expiresOn: '2024-01-31' }] },
      finds: { path: 'papers', code: 'GATE', says: 'expired' },
    },
  ],
};
