// The chemicals vertical: substances and mixtures traded by grade, purity and hazard class.
import { choice } from '../../src/kit/kinds/choice.ts';
import { flag } from '../../src/kit/kinds/flag.ts';
import { text } from '../../src/kit/kinds/text.ts';
import { defineVertical } from '../../src/kit/vertical.ts';
import { attributes } from './attributes.ts';
import { categories } from './categories.ts';
import { packages } from './choices.ts';
import { rules } from './rules.ts';

/** Substances and mixtures, by grade, purity and hazard. */
export const chemicals = defineVertical({
  name: 'chemicals',
  type: 'Chemical',
  label: { en: 'Chemicals', zh: '化工' },
  description: 'Substances and mixtures traded by grade, purity and hazard class.',
  attributes,
  inquiry: {
    application: text({
      label: { en: 'Application', zh: '用途' },
      description: 'What the substance will be used for.',
      max: 1000,
    }),
    packaging: choice(packages, {
      label: { en: 'Wanted packaging', zh: '所需包装' },
      description: 'Wanted packaging.',
    }),
    endUseDeclaration: flag({
      label: { en: 'End-use declaration', zh: '最终用途声明' },
      description: 'The buyer will sign an end-use declaration where the substance is controlled.',
    }),
  },
  identity: ['casNumber', 'grade'],
  synonyms: {
    'caustic soda': ['sodium hydroxide', 'NaOH', 'lye', '烧碱', '氢氧化钠'],
    'caustic potash': ['potassium hydroxide', 'KOH', '氢氧化钾'],
    'soda ash': ['sodium carbonate', 'Na2CO3', '纯碱', '碳酸钠'],
    'baking soda': ['sodium bicarbonate', 'sodium hydrogen carbonate', '小苏打', '碳酸氢钠'],
    'muriatic acid': ['hydrochloric acid', 'HCl', '盐酸'],
    'oil of vitriol': ['sulfuric acid', 'sulphuric acid', 'H2SO4', '硫酸'],
    IPA: ['isopropanol', 'isopropyl alcohol', '2-propanol', '异丙醇'],
    MEK: ['methyl ethyl ketone', '2-butanone', '丁酮'],
    MEG: ['ethylene glycol', 'monoethylene glycol', '乙二醇'],
    'titanium white': ['titanium dioxide', 'TiO2', '钛白粉'],
    'vitamin c': ['ascorbic acid', '抗坏血酸', '维生素C'],
    SLES: ['sodium laureth sulfate', 'sodium lauryl ether sulfate'],
    DMF: ['dimethylformamide', 'N,N-dimethylformamide', '二甲基甲酰胺'],
    DMSO: ['dimethyl sulfoxide', 'dimethyl sulphoxide', '二甲基亚砜'],
    THF: ['tetrahydrofuran', '四氢呋喃'],
  },
  categories,
  rules,
});
