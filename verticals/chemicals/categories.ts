// The category tree of the chemicals vertical, and what only a part of it states.
import type { Category } from '../../src/kit/category.ts';

const root = (code: string, en: string): Category => ({ code, name: { en } });
const under = (parent: string, code: string, en: string, uses: Omit<Category, 'code' | 'name'> = {}): Category => ({
  ...{ code, name: { en }, parent },
  ...uses,
});

/** Parents stand before their children. */
export const categories: readonly Category[] = [
  root('inorganic', 'Inorganic chemicals'),
  under('inorganic', 'acids', 'Inorganic acids'),
  under('inorganic', 'alkalis', 'Alkalis'),
  under('inorganic', 'salts', 'Inorganic salts'),
  under('inorganic', 'oxides', 'Oxides and peroxides'),
  under('inorganic', 'gases', 'Industrial gases', { adds: ['fillingPressure'], hides: ['particleSize', 'ph'] }),
  root('organic', 'Organic chemicals'),
  under('organic', 'hydrocarbons', 'Hydrocarbons'),
  under('organic', 'alcohols', 'Alcohols and glycols'),
  under('organic', 'ketones-aldehydes', 'Ketones and aldehydes'),
  under('organic', 'organic-acids', 'Organic acids'),
  under('organic', 'esters-ethers', 'Esters and ethers'),
  under('organic', 'amines', 'Amines and amides'),
  under('organic', 'halogenated', 'Halogenated compounds'),
  under('organic', 'intermediates', 'Other intermediates'),
  root('specialties', 'Specialties'),
  under('specialties', 'polymers', 'Polymers and resins', {
    adds: ['meltFlowRate', 'kValue'],
    hides: ['boilingPoint'],
  }),
  under('specialties', 'surfactants', 'Surfactants', {
    adds: ['ionicCharacter', 'activeMatter', 'hlb'],
    requires: ['ionicCharacter'],
  }),
  under('specialties', 'pigments', 'Pigments and dyes', { adds: ['colourIndexName', 'shade'] }),
  under('specialties', 'water-treatment', 'Water treatment'),
  under('specialties', 'food-additives', 'Food and feed additives'),
  under('specialties', 'pharma', 'Pharmaceutical ingredients', { adds: ['filings'] }),
  under('specialties', 'agrochemicals', 'Fertilizers and agrochemicals'),
  under('agrochemicals', 'fertilizers', 'Fertilizers', { adds: ['nutrients'] }),
  under('agrochemicals', 'crop-protection', 'Crop protection', {
    adds: ['formulation', 'pesticideType'],
    requires: ['formulation', 'pesticideType'],
  }),
  under('specialties', 'reagents', 'Laboratory reagents', { requires: ['purity'] }),
];
