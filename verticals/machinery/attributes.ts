// What a machine listing states: identity, age, performance, conformity, service.
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { integer } from '../../src/kit/kinds/integer.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { afterSales, automationLevels, certifications, conditions, emissionStages, machineTypes } from './choices.ts';
import { performance } from './performance.ts';

/** Attributes of a machine listing. */
export const attributes = {
  brand: text({
    label: { en: 'Brand', de: 'Marke' },
    description: 'Maker’s brand.',
    example: 'KUKA',
    required: true,
    max: 80,
    facet: true,
    search: true,
  }),
  model: text({
    label: { en: 'Model', de: 'Modell' },
    description: 'Model as the maker writes it.',
    example: 'KR 10 R1100-2',
    required: true,
    max: 120,
    filter: true,
    search: true,
  }),
  machineType: choice(machineTypes, {
    label: { en: 'Machine type', de: 'Maschinenart' },
    description: 'What kind of machine it is.',
    required: true,
    facet: true,
    search: true,
  }),
  condition: choice(conditions, {
    label: { en: 'Condition', de: 'Zustand' },
    description: 'Whether it is new, used or refurbished.',
    required: true,
    facet: true,
  }),
  yearBuilt: integer({
    label: { en: 'Year built', de: 'Baujahr' },
    description: 'Year of manufacture.',
    example: '2021',
    min: 1900,
    max: 2100,
    facet: true,
    sort: true,
  }),
  operatingHours: quantity('h', {
    label: { en: 'Operating hours', de: 'Betriebsstunden' },
    description: 'Hours on the meter.',
    example: '6450 h',
    min: 0,
    max: 500_000,
    facet: true,
    sort: true,
  }),
  ...performance,
  controlSystem: text({
    label: { en: 'Control system', de: 'Steuerung' },
    description: 'Controller and version, such as: Siemens SINUMERIK 840D sl.',
    example: 'Siemens SINUMERIK 840D sl',
    max: 120,
    facet: true,
    search: true,
  }),
  automationLevel: choice(automationLevels, {
    label: { en: 'Automation', de: 'Automatisierungsgrad' },
    description: 'How much of the work it does alone.',
    facet: true,
  }),
  emissionStage: choice(emissionStages, {
    label: { en: 'Emission stage', de: 'Abgasstufe' },
    description: 'Exhaust emission stage of its combustion engine.',
    facet: true,
  }),
  noise: quantity('dB(A)', {
    label: { en: 'Noise', de: 'Schalldruckpegel' },
    description: 'Sound pressure level at the operator’s place (EN ISO 11201).',
    example: '72 dB(A)',
    range: true,
    min: 0,
    max: 200,
    filter: true,
  }),
  airPressure: quantity('bar', {
    label: { en: 'Air pressure', de: 'Luftdruck' },
    description: 'Compressed air it needs, or delivers when it is a compressor.',
    example: '6–7 bar',
    range: true,
    min: 0,
    max: 1000,
    filter: true,
  }),
  protectionRating: text({
    label: { en: 'Protection', de: 'Schutzart' },
    description: 'Ingress protection code (IEC 60529).',
    max: 20,
    pattern: /^IP[0-6X][0-9X]K?[A-Z]?( ?\/ ?IP[0-6X][0-9X]K?[A-Z]?)*$/,
    example: 'IP67',
    filter: true,
  }),
  certifications: choices(certifications, {
    label: { en: 'Certifications', de: 'Zertifizierungen' },
    description: 'Conformity marks and certificates it has.',
    facet: true,
  }),
  warranty: quantity('month', {
    label: { en: 'Warranty', de: 'Gewährleistung' },
    description: 'Warranty from delivery or commissioning.',
    example: '12 month',
    min: 0,
    max: 600,
    filter: true,
    sort: true,
  }),
  afterSales: choices(afterSales, {
    label: { en: 'After-sales service', de: 'Kundendienst' },
    description: 'Services offered after the sale.',
    facet: true,
  }),
  serialNumber: text({
    label: { en: 'Serial number', de: 'Seriennummer' },
    description: 'Serial number, shown only to the parties of an inquiry.',
    example: 'A23-004711',
    max: 60,
    private: 'parties',
  }),
};
