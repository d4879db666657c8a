// What a consumer goods listing states: identity, make, sizes, carton, orders, safety.
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { color } from '../../src/kit/kinds/color.ts';
import { date } from '../../src/kit/kinds/date.ts';
import { dimensions } from '../../src/kit/kinds/dimensions.ts';
import { documents } from '../../src/kit/kinds/documents.ts';
import { duration } from '../../src/kit/kinds/duration.ts';
import { identifier } from '../../src/kit/kinds/identifier.ts';
import { integer } from '../../src/kit/kinds/integer.ts';
import { longText } from '../../src/kit/kinds/long-text.ts';
import { money } from '../../src/kit/kinds/money.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { certifications, documentTypes } from './certificates.ts';
import * as list from './choices.ts';
import { technical } from './technical.ts';

const [facet, filter, search, sort] = [true, true, true, true];
const amount = { min: 0, filter, sort };
const span = { min: 0, range: true, filter };

/** Attributes of a consumer goods listing. */
export const attributes = {
  brand: text({ max: 80, facet, search, example: 'Norden', description: 'Brand on the goods; none if unbranded.' }),
  model: text({ max: 120, filter, search, example: 'VF-500', description: 'Model or article name by its maker.' }),
  gtin: identifier('GTIN', { label: 'GTIN', filter, search, description: 'GTIN-8, -12, -13 or -14 of one unit.' }),
  productType: choice(list.productTypes, { required: true, facet, description: 'What the law takes the goods for.' }),
  materials: choices(list.materials, { facet, search, description: 'Main materials.' }),
  composition: text({ max: 500, search, example: '100 % cotton', description: 'Fibres by weight, (EU) 1007/2011.' }),
  fabricWeight: quantity('g/m²', { ...span, max: 5000, example: '180–200 g/m²', description: 'Mass by area.' }),
  colour: color({ facet, search, description: 'Colour by its name, its hex value or a code such as RAL 3001.' }),
  size: text({ max: 60, facet, example: 'M', description: 'Size as on the label: M, 42, 135 × 200 cm.' }),
  gender: choice(list.genders, { facet, description: 'Whom it is cut or styled for.' }),
  ageGroup: choice(list.ageGroups, { facet, description: 'Whom it is made for.' }),
  ageGrade: quantity('year', { ...span, max: 120, example: '≥ 3 year', description: 'Ages it is graded for.' }),
  season: choice(list.seasons, { facet, description: 'Season it sells in.' }),
  style: text({ max: 80, search, example: 'Scandinavian', description: 'Style in words.' }),
  dimensions: dimensions('cm', { filter, example: '30 × 20 × 12 cm', description: 'Of one piece, ready for use.' }),
  netWeight: quantity('g', { ...amount, example: '310 g', description: 'Weight of one piece without packaging.' }),
  volume: quantity('mL', { ...amount, example: '500 mL', description: 'Net content or capacity of one piece.' }),
  unitsPerPack: integer({ min: 1, filter, label: 'Pieces in a pack', example: '10', description: 'Pieces in a unit.' }),
  unitsPerCarton: integer({ min: 1, filter, example: '24', description: 'Units in one export carton.' }),
  cartonDimensions: dimensions('cm', { example: '52 × 36 × 30 cm', description: 'Of the export carton, outside.' }),
  cartonWeight: quantity('kg', { min: 0, example: '9.2 kg', description: 'Gross weight of the full export carton.' }),
  privateLabel: choices(list.privateLabels, { facet, description: 'How it can be made under another brand.' }),
  customization: choices(list.customizations, { facet, description: 'What can be changed on order.' }),
  samplePrice: money({ filter, description: 'Price of one sample.' }),
  sampleTime: duration('d', { max: 365, filter, example: '7 days', description: 'Until a sample is sent.' }),
  compatibility: longText({ search, label: 'Compatible with', description: 'Devices and models it fits.' }),
  releaseDate: date({ filter, sort, label: 'On the market since', description: 'First day it was sold.' }),
  ingredients: longText({
    search,
    example: 'Green tea leaves',
    description: 'Heaviest first; INCI names in cosmetics.',
  }),
  allergens: choices(list.allergens, { facet, description: 'Contained allergens of (EU) No 1169/2011, Annex II.' }),
  shelfLife: duration('month', { ...amount, max: 1200, example: '18 months', description: 'From making, unopened.' }),
  periodAfterOpening: duration('month', { max: 120, filter, example: '12 months', description: 'Good once opened.' }),
  certifications: choices(certifications, { facet, description: 'Marks, test reports and audits it has.' }),
  documents: documents(documentTypes, { filter, description: 'Reports and certificates that prove it; manuals.' }),
  responsiblePerson: text({ max: 300, description: 'Who answers for it in the EU: (EU) 2023/988, Art. 16.' }),
  ...technical,
};
