// The lists a chemical is described by: grades, forms, hazard classes, packages.

/** Grades of the trade. */
export const grades = {
  TECHNICAL: {
    label: { en: 'Technical', zh: '工业级（技术级）' },
    about: 'For industrial processing without a purity standard of its own.',
    aliases: ['tech', 'technical grade'],
  },
  INDUSTRIAL: {
    label: { en: 'Industrial', zh: '工业级' },
    about: 'For industrial use to a stated industrial standard.',
    aliases: ['industry', 'industrial grade', 'industry grade'],
  },
  FOOD: {
    label: { en: 'Food', zh: '食品级' },
    about: 'Permitted as a food additive or processing aid.',
    aliases: ['food grade', 'FCC', 'edible'],
  },
  FEED: { label: { en: 'Feed', zh: '饲料级' }, about: 'Permitted in animal feed.', aliases: ['feed grade'] },
  PHARMACEUTICAL: {
    label: { en: 'Pharmaceutical', zh: '医药级' },
    about: 'Conforms to a pharmacopoeia monograph.',
    aliases: ['pharma', 'pharma grade', 'pharmaceutical grade', 'USP', 'EP', 'BP', 'medicine grade'],
  },
  REAGENT: {
    label: { en: 'Reagent', zh: '试剂级' },
    about: 'For laboratory analysis and synthesis (AR, ACS, GR).',
    aliases: ['AR', 'ACS', 'GR', 'analytical', 'reagent grade', 'laboratory'],
  },
  ELECTRONIC: {
    label: { en: 'Electronic', zh: '电子级' },
    about: 'With trace metals controlled for semiconductor and display making.',
    aliases: ['electronic grade', 'semiconductor'],
  },
  COSMETIC: {
    label: { en: 'Cosmetic', zh: '化妆品级' },
    about: 'For cosmetics and personal care.',
    aliases: ['cosmetic grade', 'personal care'],
  },
  AGRICULTURAL: {
    label: { en: 'Agricultural', zh: '农业级' },
    about: 'For fertilizers and crop protection.',
    aliases: ['agriculture', 'agri', 'fertilizer grade', 'fertiliser grade'],
  },
} as const;

/** Pharmacopoeias of the main markets. */
export const pharmacopoeias = {
  USP: {
    label: { en: 'USP-NF', zh: '美国药典' },
    about: 'United States Pharmacopeia and National Formulary.',
    aliases: ['NF', 'USP-NF'],
  },
  EP: {
    label: { en: 'Ph. Eur.', zh: '欧洲药典' },
    about: 'European Pharmacopoeia.',
    aliases: ['Ph. Eur.', 'PhEur'],
  },
  BP: { label: { en: 'BP', zh: '英国药典' }, about: 'British Pharmacopoeia.' },
  JP: { label: { en: 'JP', zh: '日本药局方' }, about: 'Japanese Pharmacopoeia.' },
  CP: {
    label: { en: 'ChP', zh: '中国药典' },
    about: 'Pharmacopoeia of the People’s Republic of China.',
    aliases: ['ChP'],
  },
  IP: { label: { en: 'IP', zh: '印度药典' }, about: 'Indian Pharmacopoeia.' },
} as const;

/** Forms in which it is delivered. */
export const physicalForms = {
  POWDER: { label: { en: 'Powder', zh: '粉末' } },
  GRANULES: { label: { en: 'Granules', zh: '颗粒' }, aliases: ['granular', 'granule'] },
  CRYSTALS: { label: { en: 'Crystals', zh: '晶体' }, aliases: ['crystal', 'crystalline'] },
  FLAKES: { label: { en: 'Flakes', zh: '片状' }, aliases: ['flake'] },
  PRILLS: { label: { en: 'Prills or pearls', zh: '珠状' }, aliases: ['pearls', 'prill', 'beads', 'microbeads'] },
  PELLETS: { label: { en: 'Pellets or tablets', zh: '丸粒' }, aliases: ['pellet', 'tablets', 'tablet'] },
  LUMPS: { label: { en: 'Lumps or blocks', zh: '块状' }, aliases: ['lump', 'block', 'ingot'] },
  PASTE: { label: { en: 'Paste or wax', zh: '膏状' }, aliases: ['wax', 'gel'] },
  LIQUID: { label: { en: 'Liquid', zh: '液体' }, aliases: ['oil'] },
  SOLUTION: { label: { en: 'Solution', zh: '溶液' }, aliases: ['aqueous solution'] },
  DISPERSION: {
    label: { en: 'Dispersion, emulsion or slurry', zh: '分散体' },
    aliases: ['emulsion', 'slurry', 'suspension'],
  },
  GAS: { label: { en: 'Gas', zh: '气体' }, aliases: ['liquefied gas', 'compressed gas'] },
} as const;

/** Pictograms of UN GHS. */
export const pictograms = {
  GHS01: { label: { en: 'Exploding bomb', zh: '爆炸弹' }, about: 'Explosives, self-reactives.' },
  GHS02: { label: { en: 'Flame', zh: '火焰' }, about: 'Flammables, pyrophorics, self-heating.' },
  GHS03: { label: { en: 'Flame over circle', zh: '圆圈上火焰' }, about: 'Oxidizers.' },
  GHS04: { label: { en: 'Gas cylinder', zh: '高压气瓶' }, about: 'Gases under pressure.' },
  GHS05: { label: { en: 'Corrosion', zh: '腐蚀' }, about: 'Corrosive to metals, skin or eyes.' },
  GHS06: { label: { en: 'Skull and crossbones', zh: '骷髅和交叉骨' }, about: 'Acute toxicity, fatal or toxic.' },
  GHS07: {
    label: { en: 'Exclamation mark', zh: '感叹号' },
    about: 'Irritant, harmful, skin sensitizer, ozone layer.',
  },
  GHS08: {
    label: { en: 'Health hazard', zh: '健康危害' },
    about: 'Carcinogens, respiratory sensitizers, organ damage.',
  },
  GHS09: { label: { en: 'Environment', zh: '环境' }, about: 'Toxic to aquatic life.' },
} as const;

/** Packing groups by danger. */
export const packingGroups = {
  I: { label: { en: 'I (great danger)', zh: 'I类包装' }, aliases: ['PG I', '1'] },
  II: { label: { en: 'II (medium danger)', zh: 'II类包装' }, aliases: ['PG II', '2'] },
  III: { label: { en: 'III (minor danger)', zh: 'III类包装' }, aliases: ['PG III', '3'] },
} as const;

/** Transport hazard classes (UN Model Regulations 2.0.1). */
export const transportClasses = {
  CLASS_1: {
    label: { en: 'Class 1 Explosives', zh: '第1类 爆炸品' },
    aliases: ['1', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.1D', '1.3C', '1.4S'],
  },
  CLASS_2_1: { label: { en: 'Class 2.1 Flammable gases', zh: '第2.1类 易燃气体' }, aliases: ['2.1'] },
  CLASS_2_2: {
    label: { en: 'Class 2.2 Non-flammable, non-toxic gases', zh: '第2.2类 非易燃无毒气体' },
    aliases: ['2.2'],
  },
  CLASS_2_3: { label: { en: 'Class 2.3 Toxic gases', zh: '第2.3类 毒性气体' }, aliases: ['2.3'] },
  CLASS_3: { label: { en: 'Class 3 Flammable liquids', zh: '第3类 易燃液体' }, aliases: ['3'] },
  CLASS_4_1: { label: { en: 'Class 4.1 Flammable solids', zh: '第4.1类 易燃固体' }, aliases: ['4.1'] },
  CLASS_4_2: { label: { en: 'Class 4.2 Spontaneously combustible', zh: '第4.2类 易于自燃的物质' }, aliases: ['4.2'] },
  CLASS_4_3: { label: { en: 'Class 4.3 Dangerous when wet', zh: '第4.3类 遇水放出易燃气体的物质' }, aliases: ['4.3'] },
  CLASS_5_1: { label: { en: 'Class 5.1 Oxidizing substances', zh: '第5.1类 氧化性物质' }, aliases: ['5.1'] },
  CLASS_5_2: { label: { en: 'Class 5.2 Organic peroxides', zh: '第5.2类 有机过氧化物' }, aliases: ['5.2'] },
  CLASS_6_1: { label: { en: 'Class 6.1 Toxic substances', zh: '第6.1类 毒性物质' }, aliases: ['6.1'] },
  CLASS_6_2: { label: { en: 'Class 6.2 Infectious substances', zh: '第6.2类 感染性物质' }, aliases: ['6.2'] },
  CLASS_7: { label: { en: 'Class 7 Radioactive material', zh: '第7类 放射性物质' }, aliases: ['7'] },
  CLASS_8: { label: { en: 'Class 8 Corrosive substances', zh: '第8类 腐蚀性物质' }, aliases: ['8'] },
  CLASS_9: { label: { en: 'Class 9 Miscellaneous dangerous substances', zh: '第9类 杂项危险物质' }, aliases: ['9'] },
} as const;

/** Packages it is delivered in. */
export const packages = {
  BAG: { label: { en: 'Bag', zh: '袋' }, aliases: ['bags', 'sack', 'paper bag', 'woven bag', '25 kg bag'] },
  JUMBO_BAG: { label: { en: 'Jumbo bag (FIBC)', zh: '吨袋' }, aliases: ['FIBC', 'big bag', 'ton bag', 'super sack'] },
  DRUM: {
    label: { en: 'Drum', zh: '桶' },
    aliases: ['drums', 'steel drum', 'plastic drum', 'fibre drum', 'fiber drum'],
  },
  JERRICAN: { label: { en: 'Jerrican', zh: '方桶' }, aliases: ['jerry can', 'can', 'canister'] },
  BOTTLE: { label: { en: 'Bottle', zh: '瓶' }, aliases: ['bottles'] },
  CARTON: { label: { en: 'Carton', zh: '纸箱' }, aliases: ['box', 'carton box'] },
  IBC: { label: { en: 'Intermediate bulk container', zh: '吨桶' }, aliases: ['IBC tank', 'tote'] },
  ISO_TANK: { label: { en: 'ISO tank container', zh: '罐式集装箱' }, aliases: ['isotank', 'tank container'] },
  FLEXITANK: { label: { en: 'Flexitank', zh: '液袋' }, aliases: ['flexi tank', 'flexibag'] },
  CYLINDER: { label: { en: 'Gas cylinder', zh: '气瓶' }, aliases: ['gas cylinder', 'cylinders'] },
  BULK: { label: { en: 'Bulk', zh: '散装' }, aliases: ['in bulk', 'bulk vessel', 'road tanker', 'rail tanker'] },
} as const;
