// What a machine listing states: identity, age, performance, conformity, service.
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { country } from '../../src/kit/kinds/country.ts';
import { documents } from '../../src/kit/kinds/documents.ts';
import { duration } from '../../src/kit/kinds/duration.ts';
import { longText } from '../../src/kit/kinds/long-text.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { year } from '../../src/kit/kinds/year.ts';
import { afterSales, automationLevels, certifications, conditions, documentTypes, machineTypes } from './choices.ts';
import { drive } from './drive.ts';
import { counted, performance, sorted } from './performance.ts';

const named = { required: true, search: true };
const [pattern, example] = [/^IP[0-6X][0-9X]K?[A-Z]?( ?\/ ?IP[0-6X][0-9X]K?[A-Z]?)*$/, 'IP67'];

/** Attributes of a machine listing. */
export const attributes = {
  brand: text({ description: 'Maker’s brand.', example: 'KUKA', max: 80, facet: true, ...named }),
  model: text({ description: 'As its maker writes it.', example: 'KR 10 R1100-2', max: 120, filter: true, ...named }),
  machineType: choice(machineTypes, { description: 'What kind of machine it is.', facet: true, ...named }),
  condition: choice(conditions, { description: 'New, used or refurbished.', required: true, facet: true }),
  yearBuilt: year({ description: 'Year of manufacture; of cars the model year.', min: 1900, facet: true, sort: true }),
  operatingHours: quantity('h', { description: 'Hours on the meter.', example: '6450 h', ...counted, max: 500_000 }),
  location: country({ description: 'Country where the machine stands.', facet: true }),
  ...performance,
  ...drive,
  controlSystem: text({ description: 'Controller, version.', example: 'SINUMERIK 840D sl', facet: true, search: true }),
  automationLevel: choice(automationLevels, { description: 'How much of the work it does alone.', facet: true }),
  protectionRating: text({ description: 'Against dust and water (IEC 60529).', pattern, example, filter: true }),
  equipment: longText({ description: 'Options, tools and spare parts that come with it.', search: true }),
  certifications: choices(certifications, { description: 'Conformity marks and certificates it has.', facet: true }),
  documents: documents(documentTypes, { description: 'Data sheets, declarations, reports.', facet: true }),
  warranty: duration('month', { description: 'From delivery or commissioning.', ...sorted, max: 600 }),
  afterSales: choices(afterSales, { label: 'After-sales service', description: 'After the sale.', facet: true }),
  serialNumber: text({ description: 'Or PIN (ISO 10261), VIN (ISO 3779).', example: 'A23-004711', private: 'parties' }),
};
