// The category tree of the chemicals vertical.
import type { Category } from '../../src/kit/vertical.ts';

/** Roots first; every other node names its parent. */
export const categories: readonly Category[] = [
  { code: 'inorganic', name: { en: 'Inorganic chemicals', zh: '无机化工' } },
  { code: 'acids', name: { en: 'Inorganic acids', zh: '无机酸' }, parent: 'inorganic' },
  { code: 'alkalis', name: { en: 'Alkalis', zh: '无机碱' }, parent: 'inorganic' },
  { code: 'salts', name: { en: 'Inorganic salts', zh: '无机盐' }, parent: 'inorganic' },
  { code: 'oxides', name: { en: 'Oxides and peroxides', zh: '氧化物和过氧化物' }, parent: 'inorganic' },
  { code: 'gases', name: { en: 'Industrial gases', zh: '工业气体' }, parent: 'inorganic' },
  { code: 'organic', name: { en: 'Organic chemicals', zh: '有机化工' } },
  { code: 'hydrocarbons', name: { en: 'Hydrocarbons', zh: '烃类' }, parent: 'organic' },
  { code: 'alcohols', name: { en: 'Alcohols and glycols', zh: '醇类' }, parent: 'organic' },
  { code: 'ketones-aldehydes', name: { en: 'Ketones and aldehydes', zh: '酮和醛' }, parent: 'organic' },
  { code: 'organic-acids', name: { en: 'Organic acids', zh: '有机酸' }, parent: 'organic' },
  { code: 'esters-ethers', name: { en: 'Esters and ethers', zh: '酯和醚' }, parent: 'organic' },
  { code: 'amines', name: { en: 'Amines and amides', zh: '胺和酰胺' }, parent: 'organic' },
  { code: 'halogenated', name: { en: 'Halogenated compounds', zh: '卤代物' }, parent: 'organic' },
  { code: 'intermediates', name: { en: 'Other intermediates', zh: '其他中间体' }, parent: 'organic' },
  { code: 'specialties', name: { en: 'Specialties', zh: '专用化学品' } },
  { code: 'polymers', name: { en: 'Polymers and resins', zh: '聚合物和树脂' }, parent: 'specialties' },
  { code: 'surfactants', name: { en: 'Surfactants', zh: '表面活性剂' }, parent: 'specialties' },
  { code: 'pigments', name: { en: 'Pigments and dyes', zh: '颜料和染料' }, parent: 'specialties' },
  { code: 'water-treatment', name: { en: 'Water treatment', zh: '水处理剂' }, parent: 'specialties' },
  { code: 'food-additives', name: { en: 'Food and feed additives', zh: '食品和饲料添加剂' }, parent: 'specialties' },
  { code: 'pharma', name: { en: 'Pharmaceutical ingredients', zh: '医药原料' }, parent: 'specialties' },
  { code: 'agrochemicals', name: { en: 'Fertilizers and agrochemicals', zh: '化肥和农药' }, parent: 'specialties' },
  { code: 'reagents', name: { en: 'Laboratory reagents', zh: '实验室试剂' }, parent: 'specialties' },
];
