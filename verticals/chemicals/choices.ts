// The lists a chemical is described by: grades, forms, packages, certificates, controls and documents.

/** Grades of the trade. */
export const grades = {
  TECHNICAL: {
    about: 'For industrial processing without a purity standard of its own.',
    aliases: ['tech', 'technical grade', '技术级'],
  },
  INDUSTRIAL: {
    about: 'For industrial use to a stated industrial standard.',
    aliases: ['industry', 'industrial grade', 'industry grade'],
  },
  FOOD: { about: 'Permitted as a food additive or processing aid.', aliases: ['food grade', 'FCC', 'edible'] },
  FEED: { about: 'Permitted in animal feed.', aliases: ['feed grade'] },
  PHARMACEUTICAL: {
    about: 'Conforms to a pharmacopoeia monograph.',
    aliases: ['pharma', 'pharma grade', 'pharmaceutical grade', 'USP', 'EP', 'BP', 'medicine grade'],
  },
  REAGENT: {
    about: 'For laboratory analysis and synthesis (AR, ACS, GR).',
    aliases: ['AR', 'ACS', 'GR', 'analytical', 'reagent grade', 'laboratory'],
  },
  ELECTRONIC: {
    about: 'With trace metals controlled for semiconductor and display making.',
    aliases: ['electronic grade', 'semiconductor'],
  },
  COSMETIC: { about: 'For cosmetics and personal care.', aliases: ['cosmetic grade', 'personal care'] },
  AGRICULTURAL: {
    about: 'For fertilizers and crop protection.',
    aliases: ['agriculture', 'agri', 'fertilizer grade', 'fertiliser grade'],
  },
} as const;

/** Pharmacopoeias of the main markets. */
export const pharmacopoeias = {
  USP: {
    label: 'USP-NF',
    about: 'United States Pharmacopeia and National Formulary.',
    aliases: ['NF'],
  },
  EP: { label: 'Ph. Eur.', about: 'European Pharmacopoeia.', aliases: ['PhEur'] },
  BP: { label: 'BP', about: 'British Pharmacopoeia.' },
  JP: { label: 'JP', about: 'Japanese Pharmacopoeia.' },
  CP: { label: 'ChP', about: 'Pharmacopoeia of the People’s Republic of China.' },
  IP: { label: 'IP', about: 'Indian Pharmacopoeia.' },
} as const;

/** Forms in which it is delivered. */
export const physicalForms = {
  POWDER: {},
  GRANULES: { aliases: ['granular', 'granule'] },
  CRYSTALS: { aliases: ['crystal', 'crystalline'] },
  FLAKES: { aliases: ['flake'] },
  PRILLS: { label: 'Prills or pearls', aliases: ['pearls', 'prill', 'beads', 'microbeads'] },
  PELLETS: { label: 'Pellets or tablets', aliases: ['pellet', 'tablets', 'tablet'] },
  LUMPS: { label: 'Lumps or blocks', aliases: ['lump', 'block', 'ingot'] },
  PASTE: { label: 'Paste or wax', aliases: ['wax', 'gel'] },
  LIQUID: { aliases: ['oil'] },
  SOLUTION: { aliases: ['aqueous solution'] },
  DISPERSION: { label: 'Dispersion, emulsion or slurry', aliases: ['emulsion', 'slurry', 'suspension'] },
  GAS: { aliases: ['liquefied gas', 'compressed gas'] },
} as const;

/** Packages it is delivered in. */
export const packages = {
  BAG: { aliases: ['bags', 'sack', 'paper bag', 'woven bag', '25 kg bag'] },
  JUMBO_BAG: { label: 'Jumbo bag (FIBC)', aliases: ['FIBC', 'big bag', 'ton bag', 'super sack'] },
  DRUM: { aliases: ['drums', 'steel drum', 'plastic drum', 'fibre drum', 'fiber drum'] },
  JERRICAN: { aliases: ['jerry can', 'can', 'canister'] },
  BOTTLE: { aliases: ['bottles'] },
  CARTON: { aliases: ['box', 'carton box'] },
  IBC: { label: 'Intermediate bulk container', aliases: ['IBC tank', 'tote'] },
  ISO_TANK: { label: 'ISO tank container', aliases: ['isotank', 'tank container'] },
  FLEXITANK: { aliases: ['flexi tank', 'flexibag'] },
  CYLINDER: { label: 'Gas cylinder', aliases: ['cylinders'] },
  BULK: { aliases: ['in bulk', 'bulk vessel', 'road tanker', 'rail tanker'] },
} as const;

/** Certificates of maker and product that buyers ask for. */
export const certifications = {
  GMP: { label: 'GMP', about: 'Good manufacturing practice; of active ingredients: ICH Q7.', aliases: ['cGMP'] },
  FSSC_22000: { label: 'FSSC 22000', about: 'Food safety, with ISO 22000.', aliases: ['ISO 22000'] },
  FAMI_QS: { label: 'FAMI-QS', about: 'Feed additives and premixtures.' },
  NSF_60: {
    label: 'NSF/ANSI/CAN 60',
    about: 'Drinking water treatment chemicals.',
    aliases: ['NSF 60', 'NSF/ANSI 60'],
  },
  ISO_9001: { label: 'ISO 9001', about: 'Quality management.' },
  ISO_14001: { label: 'ISO 14001', about: 'Environmental management.' },
  RESPONSIBLE_CARE: { label: 'Responsible Care', about: 'RC 14001, or the verified national programme.' },
  ISCC_PLUS: { label: 'ISCC PLUS', about: 'Bio-based and recycled feedstock by mass balance.' },
  RSPO: { label: 'RSPO', about: 'Sustainable palm oil supply chain.' },
  COSMOS: { label: 'COSMOS', about: 'Ingredient of natural and organic cosmetics.', aliases: ['ECOCERT COSMOS'] },
  ORGANIC: { about: 'Usable in organic production (EU 2018/848, USDA NOP).', aliases: ['OMRI'] },
  NON_GMO: { label: 'Non-GMO', about: 'Not made from or by genetically modified organisms.' },
} as const;

/** Regimes under which selling, shipping or exporting a substance needs a licence, a notification or a declaration. */
export const controls = {
  DRUG_PRECURSOR: { about: 'Tables I and II of the 1988 UN drug convention and national lists.' },
  EXPLOSIVES_PRECURSOR: { about: 'Regulation (EU) 2019/1148 and like laws.' },
  CWC_SCHEDULE: {
    label: 'CWC schedule',
    about: 'Schedules 1 to 3 of the Chemical Weapons Convention.',
    aliases: ['CWC'],
  },
  DUAL_USE: {
    label: 'Dual use',
    about: 'Export control of dual-use goods: Regulation (EU) 2021/821, EAR, and like laws.',
  },
  NARCOTIC: { label: 'Narcotic or psychotropic', about: 'Scheduled by the UN conventions of 1961 and 1971.' },
  ROTTERDAM_PIC: {
    label: 'Rotterdam Convention (PIC)',
    about: 'Prior informed consent before export.',
    aliases: ['PIC'],
  },
  STOCKHOLM_POP: { label: 'Stockholm Convention (POP)', about: 'Persistent organic pollutant.', aliases: ['POP'] },
  MINAMATA: { label: 'Minamata Convention', about: 'Mercury and its compounds.' },
  MONTREAL: { label: 'Montreal Protocol', about: 'Ozone-depleting substances and HFCs.', aliases: ['ODS'] },
  REACH_SVHC: { label: 'REACH candidate list (SVHC)', about: 'Substance of very high concern.', aliases: ['SVHC'] },
} as const;

/** Documents beside a listing. */
export const documentTypes = {
  SDS: {
    label: 'Safety data sheet',
    about: 'Safety data sheet in 16 sections: UN GHS, REACH annex II, GB/T 16483.',
    aliases: ['MSDS', 'material safety data sheet', '安全数据单', '安全数据表'],
  },
  COA: { label: 'Certificate of analysis', about: 'Results of the lot, or typical ones.', aliases: ['CoA'] },
  TDS: { label: 'Technical data sheet', about: 'Properties and use.', aliases: ['product data sheet', 'PDS'] },
  SPECIFICATION: { label: 'Specification', about: 'Guaranteed limits and test methods.', aliases: ['spec'] },
  CERTIFICATE: { label: 'Certificate', about: 'Kosher, halal, ISO, GMP and other certificates.' },
} as const;

/** Regulatory filings of active ingredients. */
export const filings = {
  US_DMF: { label: 'US DMF', about: 'Drug master file at the FDA.', aliases: ['DMF', 'USDMF'] },
  CEP: { label: 'CEP', about: 'EDQM certificate of suitability to the European Pharmacopoeia.', aliases: ['COS'] },
  ASMF: { label: 'ASMF', about: 'Active substance master file in the EU.', aliases: ['EDMF'] },
  JAPAN_MF: { label: 'Japan MF', about: 'Master file at the PMDA.', aliases: ['JDMF'] },
  CHINA_CDE: { label: 'China CDE registration', about: 'Registered at the CDE of the NMPA.', aliases: ['CDE'] },
  WRITTEN_CONFIRMATION: { about: 'GMP confirmation for import into the EU (2001/83/EC article 46b).', aliases: ['WC'] },
} as const;

/** Charge of a surfactant's active part. */
export const ionicCharacters = {
  ANIONIC: {},
  CATIONIC: {},
  NONIONIC: { label: 'Non-ionic' },
  AMPHOTERIC: { aliases: ['zwitterionic'] },
} as const;

/** Formulations of crop protection products: the two-letter codes of the CropLife catalogue (technical monograph 2). */
export const formulations = {
  TC: { label: 'TC technical material' },
  TK: { label: 'TK technical concentrate' },
  EC: { label: 'EC emulsifiable concentrate' },
  SL: { label: 'SL soluble concentrate' },
  SC: { label: 'SC suspension concentrate' },
  SE: { label: 'SE suspo-emulsion' },
  EW: { label: 'EW emulsion, oil in water' },
  CS: { label: 'CS capsule suspension' },
  OD: { label: 'OD oil dispersion' },
  FS: { label: 'FS flowable concentrate for seed treatment' },
  WP: { label: 'WP wettable powder' },
  SP: { label: 'SP water-soluble powder' },
  WG: { label: 'WG water-dispersible granules', aliases: ['WDG'] },
  SG: { label: 'SG water-soluble granules' },
  GR: { label: 'GR granules' },
  DP: { label: 'DP dustable powder' },
  UL: { label: 'UL ultra-low-volume liquid', aliases: ['ULV'] },
} as const;

/** What a crop protection product acts on. */
export const pesticides = [
  'HERBICIDE',
  'INSECTICIDE',
  'FUNGICIDE',
  'ACARICIDE',
  'NEMATICIDE',
  'MOLLUSCICIDE',
  'RODENTICIDE',
  'BACTERICIDE',
  'PLANT_GROWTH_REGULATOR',
] as const;
