// The lists a consumer product is described by: types, materials, power, batteries, light, food.

/** Kind of goods. */
export const productTypes = {
  ELECTRONICS: { label: 'Consumer electronics', aliases: ['electronic'] },
  APPLIANCE: { label: 'Household appliance', aliases: ['home appliance'] },
  LIGHTING: { aliases: ['lamp'] },
  FURNITURE: {},
  HOMEWARE: { label: 'Homeware and kitchenware', aliases: ['kitchenware', 'home'] },
  TEXTILE: { label: 'Home textile', aliases: ['home textile'] },
  APPAREL: { aliases: ['clothing', 'garment'] },
  FOOTWEAR: { aliases: ['shoes'] },
  BAG: { label: 'Bags and luggage', aliases: ['bags', 'luggage'] },
  ACCESSORY: { label: 'Fashion accessory', aliases: ['jewellery', 'watch'] },
  TOY: { label: 'Toys and games', about: 'Made for play by children under 14.', aliases: ['toys', 'game'] },
  BABY: { label: 'Baby product', about: 'For children under three years.' },
  SPORT: { label: 'Sport and outdoor', aliases: ['sports', 'outdoor'] },
  STATIONERY: { label: 'Stationery, office and gifts', aliases: ['gift', 'office'] },
  PET: { label: 'Pet product' },
  TOOL: { label: 'Hand and garden tool', aliases: ['tools', 'garden'] },
  COSMETIC: { label: 'Cosmetics and personal care', aliases: ['cosmetics', 'personal care'] },
  FOOD: { label: 'Food and beverage', aliases: ['beverage', 'drink', 'snack'] },
} as const;

/** Main materials. */
export const materials = {
  COTTON: {},
  ORGANIC_COTTON: {},
  LINEN: { aliases: ['flax'] },
  HEMP: {},
  WOOL: { aliases: ['merino'] },
  CASHMERE: {},
  SILK: {},
  POLYESTER: {},
  RECYCLED_POLYESTER: { aliases: ['rPET'] },
  NYLON: { about: 'Polyamide fibre or plastic.', aliases: ['polyamide', 'PA'] },
  ACRYLIC: { label: 'Acrylic fibre' },
  ELASTANE: { aliases: ['spandex', 'lycra'] },
  VISCOSE: { aliases: ['rayon'] },
  LYOCELL: { aliases: ['tencel'] },
  LEATHER: { aliases: ['genuine leather'] },
  PU_LEATHER: { label: 'PU leather', aliases: ['faux leather', 'leatherette'] },
  DOWN: { label: 'Down and feathers', aliases: ['feather'] },
  RUBBER: { aliases: ['TPR'] },
  SILICONE: {},
  TPU: { label: 'TPU' },
  EVA: { label: 'EVA' },
  ABS: { label: 'ABS' },
  PP: { label: 'Polypropylene' },
  PE: { label: 'Polyethylene' },
  PC: { label: 'Polycarbonate' },
  PET: { label: 'PET' },
  PVC: { label: 'PVC' },
  PMMA: { label: 'Acrylic glass', aliases: ['PMMA', 'plexiglass'] },
  TRITAN: { label: 'Tritan copolyester' },
  STAINLESS_STEEL: { aliases: ['304 stainless steel', '18/8 stainless steel', '18/10 stainless steel'] },
  STEEL: { aliases: ['iron', 'carbon steel'] },
  CAST_IRON: {},
  ALUMINIUM: { aliases: ['aluminum'] },
  ZINC_ALLOY: {},
  BRASS: {},
  COPPER: {},
  GLASS: {},
  BOROSILICATE_GLASS: {},
  CERAMIC: { aliases: ['stoneware'] },
  PORCELAIN: { aliases: ['bone china'] },
  SOLID_WOOD: { aliases: ['wood', 'beech', 'oak', 'acacia'] },
  MDF: { label: 'Wood-based panel', aliases: ['MDF', 'plywood', 'particle board'] },
  BAMBOO: {},
  RATTAN: { aliases: ['wicker'] },
  CORK: {},
  PAPER: { label: 'Paper or cardboard', aliases: ['cardboard', 'paper'] },
} as const;

/** Whom it is cut or styled for. */
export const genders = {
  WOMEN: { aliases: ['female', 'girls', 'ladies'] },
  MEN: { aliases: ['male', 'boys'] },
  UNISEX: {},
} as const;

/** Whom it is made for. */
export const ageGroups = {
  BABY: { label: 'Baby (under 3 years)', aliases: ['infant', 'toddler'] },
  CHILD: { label: 'Child (3–13 years)', aliases: ['children', 'kids'] },
  TEEN: { label: 'Teenager (14–17 years)', aliases: ['teenager'] },
  ADULT: { aliases: ['adults'] },
  ALL: { label: 'All ages' },
} as const;

/** How it can be made under another brand. */
export const privateLabels = {
  OEM: { label: 'OEM', about: 'Made to the buyer’s design, under the buyer’s brand.' },
  ODM: { label: 'ODM', about: 'The supplier’s design, under the buyer’s brand.' },
  OBM: { label: 'OBM', about: 'The supplier’s design and brand.' },
} as const;

/** What can be changed on order. */
export const customizations = {
  LOGO: {},
  PACKAGING: {},
  DESIGN: {},
  COLOUR: { aliases: ['color'] },
  SIZE: {},
  MATERIAL: {},
} as const;

/** Season it sells in. */
export const seasons = {
  SPRING_SUMMER: { label: 'Spring and summer', aliases: ['SS', 'summer', 'spring'] },
  AUTUMN_WINTER: { label: 'Autumn and winter', aliases: ['AW', 'FW', 'winter', 'autumn', 'fall'] },
  CHRISTMAS: { aliases: ['Xmas'] },
  EASTER: {},
  HALLOWEEN: {},
  BACK_TO_SCHOOL: {},
  ALL_YEAR: { aliases: ['all season', 'four seasons'] },
} as const;

/** What drives it. */
export const powerSources = {
  MAINS: { aliases: ['AC', 'electric'] },
  USB: { label: 'USB', aliases: ['USB-C'] },
  BATTERY: { label: 'Replaceable battery', aliases: ['batteries'] },
  RECHARGEABLE: { label: 'Built-in rechargeable battery', aliases: ['rechargeable battery'] },
  SOLAR: {},
  MANUAL: { label: 'By hand' },
} as const;

/** Chemistry of the battery. */
export const batteryTypes = {
  LITHIUM_ION: {
    label: 'Lithium-ion',
    about: 'UN 3480, or UN 3481 with equipment.',
    aliases: ['li-ion', 'lithium ion', 'Lithium-Ion (Li-Ion)'],
  },
  LITHIUM_POLYMER: {
    about: 'UN 3480, or UN 3481 with equipment.',
    aliases: ['li-po', 'lipo', 'Lithium Polymer (LiPo)'],
  },
  LITHIUM_METAL: {
    about: 'UN 3090, or UN 3091 with equipment; includes coin cells.',
    aliases: ['lithium', 'CR2032', 'coin cell'],
  },
  SODIUM_ION: { label: 'Sodium-ion', about: 'UN 3551, or UN 3552 with equipment.', aliases: ['na-ion'] },
  NIMH: { label: 'Nickel–metal hydride', aliases: ['Ni-MH', 'Nickel-Metal Hydride (NiMH)'] },
  NICD: { label: 'Nickel–cadmium', aliases: ['Ni-Cd', 'Nickel-Cadmium (NiCd)'] },
  ALKALINE: { aliases: ['AA', 'AAA', 'alkaline-manganese'] },
  ZINC_CARBON: { label: 'Zinc–carbon', aliases: ['zinc-carbon'] },
  SILVER_OXIDE: { aliases: ['Silver-Oxide (S)'] },
  ZINC_AIR: { label: 'Zinc–air', aliases: ['zinc-air'] },
  LEAD_ACID: { label: 'Lead–acid', aliases: ['VRLA', 'AGM', 'sealed lead acid', 'Sealed Lead Acid (VRLA)'] },
} as const;

/** Classes of the EU energy label, as rescaled by Regulation (EU) 2017/1369. */
export const energyClasses = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;

/** Codes of IEC 60529: the first digit is dust, the second water; X is not tested. */
export const ipCodes = {
  IP20: { label: 'IP20', about: 'Fingers are kept out, water is not.' },
  IP44: { label: 'IP44', about: 'Wires of 1 mm and splashing water.' },
  IP54: { label: 'IP54', about: 'Harmful dust and splashing water.' },
  IP55: { label: 'IP55', about: 'Harmful dust and jets of water.' },
  IP65: { label: 'IP65', about: 'All dust and jets of water.' },
  IP66: { label: 'IP66', about: 'All dust and strong jets of water.' },
  IP67: { label: 'IP67', about: 'All dust, and 30 minutes 1 m under water.' },
  IP68: { label: 'IP68', about: 'All dust, and lasting immersion as the maker states.' },
  IP69: { label: 'IP69', about: 'All dust, and hot jets of water at high pressure.', aliases: ['IP69K'] },
  IPX4: { label: 'IPX4', about: 'Splashing water.' },
  IPX5: { label: 'IPX5', about: 'Jets of water.' },
  IPX6: { label: 'IPX6', about: 'Strong jets of water.' },
  IPX7: { label: 'IPX7', about: '30 minutes 1 m under water.' },
  IPX8: { label: 'IPX8', about: 'Lasting immersion as the maker states.' },
} as const;

/** Radio by which it speaks with other devices. */
export const radios = {
  BLUETOOTH: {},
  WIFI: { label: 'Wi-Fi', aliases: ['WLAN'] },
  CELLULAR: { label: 'Mobile network', aliases: ['4G', '5G', 'LTE'] },
  NFC: { label: 'NFC' },
  ZIGBEE: {},
  THREAD: { label: 'Thread (Matter)', aliases: ['Matter'] },
  GHZ_2_4: { label: '2.4 GHz dongle', aliases: ['2.4G wireless', '2.4GHz', 'RF wireless'] },
  INFRARED: { about: 'Light, not radio: for remote controls.', aliases: ['IR'] },
} as const;

/** How it prints. */
export const printTechnologies = {
  LASER: { aliases: ['laser printing'] },
  LED: { label: 'LED', aliases: ['LED printing'] },
  INKJET: { aliases: ['inkjet printing', 'thermal inkjet'] },
  DOT_MATRIX: { aliases: ['impact'] },
  THERMAL: { about: 'Direct thermal, or thermal transfer.', aliases: ['direct thermal', 'thermal transfer'] },
  DYE_SUBLIMATION: { label: 'Dye sublimation', aliases: ['dye-sublimation printing'] },
} as const;

/** Bases of lamps by IEC 60061. */
export const lampBases = {
  E27: {},
  E26: {},
  E14: {},
  E12: {},
  B22D: { label: 'B22d' },
  GU10: { label: 'GU10' },
  GU5_3: { label: 'GU5.3', aliases: ['MR16'] },
  G4: {},
  G9: {},
  G13: { aliases: ['T8'] },
  R7S: { label: 'R7s' },
} as const;

/** Whites of light, by correlated colour temperature. */
export const lightColours = {
  WARM_WHITE: { about: '2,200 to 3,300 K.' },
  NEUTRAL_WHITE: { about: '3,300 to 5,300 K.', aliases: ['natural white'] },
  DAYLIGHT: { about: 'Above 5,300 K.', aliases: ['cool white', 'cold white'] },
  TUNABLE: { label: 'Tunable white', about: 'Set by the user between warm and cold.', aliases: ['CCT'] },
  RGB: { label: 'Colours (RGB)', about: 'Any colour.', aliases: ['RGBW', 'RGB'] },
} as const;

/** Allergens to be named on food: Annex II of Regulation (EU) No 1169/2011. */
export const allergens = {
  GLUTEN: { label: 'Cereals containing gluten', aliases: ['wheat', 'gluten'] },
  CRUSTACEANS: { aliases: ['shrimp', 'crab'] },
  EGGS: { aliases: ['egg'] },
  FISH: {},
  PEANUTS: { aliases: ['peanut'] },
  SOYBEANS: { aliases: ['soy', 'soya'] },
  MILK: { aliases: ['lactose', 'dairy'] },
  NUTS: { label: 'Nuts', about: 'Tree nuts: almonds, hazelnuts, walnuts, cashews and others.', aliases: ['tree nuts'] },
  CELERY: {},
  MUSTARD: {},
  SESAME: { label: 'Sesame seeds' },
  SULPHITES: { about: 'More than 10 mg/kg of SO₂.', aliases: ['sulfites', 'sulphur dioxide'] },
  LUPIN: {},
  MOLLUSCS: { aliases: ['mollusks', 'shellfish'] },
} as const;
