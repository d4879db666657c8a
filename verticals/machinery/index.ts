// The machinery vertical: machines, robots and vehicles for industry, new and used.
import { flag } from '../../src/kit/kinds/flag.ts';
import { quantity } from '../../src/kit/kinds/quantity.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { defineVertical } from '../../src/kit/vertical.ts';
import { attributes } from './attributes.ts';
import { categories } from './categories.ts';
import { mainsAdvice } from './mains.ts';
import { gates, rules } from './rules.ts';
import { de } from './words/de.ts';
import { es } from './words/es.ts';
import { ja } from './words/ja.ts';
import { synonyms } from './words/synonyms.ts';
import { zh } from './words/zh.ts';

/** Machines, robots and vehicles, new and used. */
export const machinery = defineVertical({
  name: 'machinery',
  type: 'Machinery',
  description: 'Industrial machines, robots, construction equipment, inverters and vehicles, new and used.',
  attributes,
  inquiry: {
    siteVoltage: quantity('V', { description: 'Mains on site.', example: '400 V', min: 0, range: true }),
    siteFrequency: quantity('Hz', { description: 'Mains on site.', example: '50 Hz', min: 0 }),
    installationNeeded: flag({ description: 'Whether the supplier shall install and commission.' }),
    material: text({ label: 'Material to be processed', description: 'With its form and hardness.', max: 500 }),
    outputWanted: text({ description: 'With its unit, such as: 1200 bottles an hour.' }),
  },
  identity: ['brand', 'model'],
  synonyms,
  categories,
  rules,
  gates,
  advice: mainsAdvice,
  translations: { zh, ja, de, es },
});
