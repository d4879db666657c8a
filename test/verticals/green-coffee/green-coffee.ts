// Green coffee, as an outsider declares it: nothing but the kit, and not a line of it changed.
import { choice, choices } from 'entrepot/kit/kinds/choice.ts';
import { country } from 'entrepot/kit/kinds/country.ts';
import { decimal } from 'entrepot/kit/kinds/decimal.ts';
import { documents } from 'entrepot/kit/kinds/documents.ts';
import { integer } from 'entrepot/kit/kinds/integer.ts';
import { listOf } from 'entrepot/kit/kinds/list-of.ts';
import { quantity } from 'entrepot/kit/kinds/quantity.ts';
import { text } from 'entrepot/kit/kinds/text.ts';
import { year } from 'entrepot/kit/kinds/year.ts';
import { refuse, warn } from 'entrepot/kit/problem.ts';
import { highest, lowest } from 'entrepot/kit/range.ts';
import { defineVertical } from 'entrepot/kit/vertical.ts';

const processes = {
  WASHED: { label: { en: 'Washed', de: 'Gewaschen' }, aliases: ['wet', 'fully washed', 'lavado'] },
  HONEY: { about: 'Pulped natural: dried with its mucilage.', aliases: ['pulped natural'] },
  NATURAL: { label: { en: 'Natural', de: 'Trocken' }, aliases: ['dry', 'unwashed'] },
  WET_HULLED: { about: 'Giling basah: hulled while still at 30–40 % moisture.', aliases: ['giling basah'] },
} as const;
const certificates = ['ORGANIC', 'FAIRTRADE', 'RAINFOREST_ALLIANCE', 'BIRD_FRIENDLY', 'COMMON_CODE_4C'] as const;
const kindsOfPaper = ['CERTIFICATE_OF_ORIGIN', 'PHYTOSANITARY', 'QUALITY_REPORT', 'EU_DUE_DILIGENCE'] as const;
const markForm = /^\d{1,3}\/\d{1,4}\/\d{1,4}$/;
const facet = { facet: true } as const;
const needed = { facet: true, required: true } as const;
const words = { facet: true, search: true } as const;
const scale = { facet: true, sort: true } as const;

/** Green coffee, as exporters and importers offer it. */
export const greenCoffee = defineVertical({
  name: 'greenCoffee',
  type: 'GreenCoffee',
  label: 'Green coffee',
  description: 'Green coffee, traded by origin, process and cup.',
  attributes: {
    origin: country({ ...needed, search: true, description: 'Country where it grew.' }),
    region: text({ ...words, description: 'Growing region.', example: 'Huila' }),
    altitude: quantity('m', { ...scale, range: true, min: 0, max: 3000, description: 'Height where it grew.' }),
    species: choice(['ARABICA', 'CANEPHORA', 'LIBERICA'], { ...needed, description: 'Robusta is Coffea canephora.' }),
    varieties: listOf(text({ ...words, description: 'Botanical varieties.', example: 'Caturra' }), { most: 12 }),
    process: choice(processes, { ...needed, description: 'How the cherry became green coffee.' }),
    quality: choice(['SPECIALTY', 'PREMIUM', 'COMMERCIAL', 'OFF_GRADE'], { ...needed, description: 'Its class.' }),
    grade: text({ ...words, description: 'Grade by the rules of its origin.', example: 'Excelso EP' }),
    screenSize: integer({ ...scale, min: 8, max: 20, description: 'Screen in 64ths of an inch (ISO 4150).' }),
    cupScore: decimal({ ...scale, min: 0, max: 100, description: 'Cup score by the SCA protocol.' }),
    cropYear: year({ ...scale, required: true, min: 2000, description: 'Year in which the harvest began.' }),
    moisture: quantity('%', { filter: true, range: true, min: 0, max: 20, description: 'By mass (ISO 6673).' }),
    defects: integer({ filter: true, sort: true, min: 0, description: 'Full defects in 350 g, as the SCA counts.' }),
    certifications: choices(certificates, { ...facet, description: 'Certifications of this lot.' }),
    bag: quantity('kg', { ...scale, min: 1, max: 1500, example: '60 kg', description: 'Net weight of a bag.' }),
    icoMark: text({ private: 'parties', pattern: markForm, example: '3/0123/0456', description: 'Its ICO mark.' }),
    papers: documents(kindsOfPaper, { ...facet, description: 'Papers of the lot.' }),
  },
  inquiry: {
    use: choice(['FILTER', 'ESPRESSO', 'BLEND', 'INSTANT'], { description: 'What it is roasted for.' }),
    sample: quantity('g', { description: 'Sample wanted before shipment.', example: '300 g', min: 50 }),
  },
  identity: [
    ['origin', 'region', 'process', 'grade', 'cropYear'],
    ['origin', 'species', 'process', 'quality', 'cropYear'],
  ],
  synonyms: { robusta: ['canephora', 'conilon'], geisha: ['gesha'], natural: ['unwashed', 'dry processed'] },
  categories: [
    { code: 'green', name: { en: 'Green coffee' } },
    { code: 'lots', parent: 'green', name: { en: 'Single lots' }, requires: ['region', 'cupScore', 'moisture'] },
    { code: 'commodity', parent: 'green', name: { en: 'Commodity' }, requires: ['grade'], hides: ['varieties'] },
  ],
  rules: ({ quality, cupScore = 0, defects = 0, moisture, altitude, species }) => [
    quality === 'SPECIALTY' &&
      Number(cupScore) < 80 &&
      refuse('cupScore', 'Specialty coffee scores 80 or more.', 'State its score, or sell it as premium.'),
    quality === 'SPECIALTY' &&
      defects > 5 &&
      refuse('defects', 'Specialty coffee has 5 full defects at most.', 'Count again, or sell it as premium.'),
    quality !== 'OFF_GRADE' &&
      moisture &&
      (lowest(moisture, '%').lt(8) || highest(moisture, '%').gt(12.5)) &&
      refuse('moisture', 'Export coffee has 8 to 12.5 % of moisture (ICO 420).', 'Sell it as off grade.'),
    species === 'ARABICA' &&
      altitude &&
      highest(altitude, 'm').lt(400) &&
      warn('altitude', 'Arabica seldom grows below 400 m.', 'Check the unit: is it feet?'),
  ],
  gates: ({ papers = [] }, today) => [
    papers.some(({ type, expiresOn = today }) => type === 'PHYTOSANITARY' && expiresOn < today) &&
      refuse('papers', 'The phytosanitary certificate has expired.', 'Attach one that is valid.'),
  ],
  translations: {
    de: {
      label: 'Rohkaffee',
      attributes: { origin: 'Ursprung', altitude: 'Anbauhöhe', process: 'Aufbereitung', moisture: 'Feuchte' },
      choices: { species: { ARABICA: 'Arabica', CANEPHORA: 'Robusta', LIBERICA: 'Liberica' } },
      categories: { green: 'Rohkaffee', lots: 'Einzelne Partien', commodity: 'Handelsware' },
      findings: { 'Specialty coffee scores 80 or more.': 'Spezialitätenkaffee hat 80 Punkte oder mehr.' },
    },
  },
});
