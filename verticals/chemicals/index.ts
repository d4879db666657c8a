// The chemicals vertical: substances and mixtures traded by grade, purity and hazard class.
import { choice } from '../../src/kit/kinds/choice.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { defineVertical } from '../../src/kit/vertical.ts';
import { attributes } from './attributes.ts';
import { categories } from './categories.ts';
import { packages } from './choices.ts';
import { gates, rules } from './rules.ts';
import { tradeNames } from './trade-names.ts';
import { de } from './words/de.ts';
import { es } from './words/es.ts';
import { ja } from './words/ja.ts';
import { zh } from './words/zh.ts';

/** Substances and mixtures, by grade, purity and hazard. */
export const chemicals = defineVertical({
  name: 'chemicals',
  type: 'Chemical',
  description: 'Substances and mixtures traded by grade, purity and hazard class.',
  attributes,
  inquiry: {
    application: text({ description: 'What the substance will be used for.', max: 1000 }),
    packaging: choice(packages, { label: 'Wanted packaging', description: 'The package the buyer wants.' }),
    endUseDeclaration: flag({
      label: 'End-use declaration',
      description: 'The buyer will sign an end-use declaration where the substance is controlled.',
    }),
  },
  identity: ['casNumber', 'grade'],
  synonyms: tradeNames,
  categories,
  rules,
  gates,
  translations: { zh, ja, de, es },
});
