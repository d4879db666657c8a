// What electrical goods state: power, battery, light, computing and printing.
import { choice, choices } from '../../src/kit/kinds/choice.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { group } from '../../src/kit/kinds/group.ts';
import { integer } from '../../src/kit/kinds/integer.ts';
import { listOf } from '../../src/kit/kinds/list-of.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import * as list from './choices.ts';

const [facet, filter, search, sort] = [true, true, true, true];
const amount = { min: 0, filter, sort };
const span = { range: true, filter };
const share = { ...span, min: 0, max: 100 };

/** Attributes of the battery that goods run on. */
export const battery = {
  type: choice(list.batteryTypes, { required: true, facet, description: 'Chemistry of the battery.' }),
  included: flag({ filter, description: 'Whether it is in the box or built in.' }),
  capacity: quantity('mAh', { min: 0, filter, example: '10000 mAh', description: 'Rated charge.' }),
  energy: quantity('Wh', { min: 0, filter, example: '37 Wh', description: 'Rated energy; flights limit it.' }),
  un383: flag({ filter, label: 'UN 38.3 tested', description: 'Passed UN Manual of Tests and Criteria, 38.3.' }),
};

/** Attributes of goods with a plug, a battery or a chip. */
export const technical = {
  powerSource: choice(list.powerSources, { facet, description: 'What drives it.' }),
  power: quantity('W', { ...amount, label: 'Rated power', example: '850 W', description: 'Highest power it takes.' }),
  voltage: quantity('V', { ...span, min: 0, max: 1000, example: '220–240 V', description: 'Rated voltage or range.' }),
  battery: group(battery, { description: 'The battery it runs on.' }),
  cableLength: quantity('m', { ...amount, example: '1.8 m', description: 'Length of the cable or cord.' }),
  ingressProtection: choice(list.ipCodes, { facet, label: 'IP rating', description: 'Tightness by IEC 60529.' }),
  energyClass: choice(list.energyClasses, { facet, description: 'Class of the EU energy label, A to G.' }),
  luminousFlux: quantity('lm', { ...amount, example: '806 lm', description: 'Useful light of the lamp.' }),
  lightColour: choices(list.lightColours, { facet, description: 'Colour of the light.' }),
  lampBase: choice(list.lampBases, { facet, description: 'Base of the lamp by IEC 60061.' }),
  dimmable: flag({ filter, description: 'Whether it dims on usual dimmers.' }),
  connectors: listOf(text({ max: 80, facet, search, example: 'RJ-45', description: 'Plugs and sockets.' })),
  wireless: choices(list.radios, { facet, description: 'Radio by which it speaks with other devices.' }),
  displayDiagonal: quantity('in', { ...amount, label: 'Screen diagonal', example: '15.6 in', description: 'Visible.' }),
  displayResolution: text({
    max: 40,
    facet,
    label: 'Screen resolution',
    example: '1920 x 1080',
    description: 'Pixels.',
  }),
  operatingSystem: text({ max: 80, facet, search, example: 'Windows 11 Pro', description: 'System installed.' }),
  processor: text({ max: 120, search, example: 'Intel Core i7-10750H', description: 'Processor by its full name.' }),
  processorCores: integer({ min: 1, max: 1024, filter, example: '8', description: 'Cores of the processor.' }),
  processorFrequency: quantity('GHz', { ...amount, example: '2.6 GHz', description: 'Base clock of the processor.' }),
  memory: quantity('GB', { ...amount, example: '16 GB', description: 'Working memory (RAM) built in.' }),
  storageCapacity: quantity('GB', { ...amount, example: '512 GB', description: 'Capacity of its drives.' }),
  operatingTemperature: quantity('°C', { ...span, example: '0–40 °C', description: 'Air around it in use.' }),
  storageTemperature: quantity('°C', { ...span, example: '-20–60 °C', description: 'Air around it in store.' }),
  operatingHumidity: quantity('%', { ...share, example: '20–80 %', description: 'Relative humidity in use.' }),
  printTechnology: choice(list.printTechnologies, { facet, description: 'How it, or the printer it is for, prints.' }),
  pageYield: integer({ min: 1, filter, sort, example: '6000', description: 'Pages by ISO/IEC 19752, 19798, 24711.' }),
};
