// The lists a consumer product is described by: types, materials, colours, certificates.

/** Kind of goods. */
export const productTypes = {
  ELECTRONICS: { label: { en: 'Consumer electronics', zh: '消费电子' }, aliases: ['electronic'] },
  APPLIANCE: { label: { en: 'Household appliance', zh: '家用电器' }, aliases: ['home appliance'] },
  LIGHTING: { label: { en: 'Lighting', zh: '照明' }, aliases: ['lamp'] },
  FURNITURE: { label: { en: 'Furniture', zh: '家具' } },
  HOMEWARE: { label: { en: 'Homeware and kitchenware', zh: '家居厨具' }, aliases: ['kitchenware', 'home'] },
  TEXTILE: { label: { en: 'Home textile', zh: '家纺' }, aliases: ['home textile'] },
  APPAREL: { label: { en: 'Apparel', zh: '服装' }, aliases: ['clothing', 'garment'] },
  FOOTWEAR: { label: { en: 'Footwear', zh: '鞋类' }, aliases: ['shoes'] },
  BAG: { label: { en: 'Bags and luggage', zh: '箱包' }, aliases: ['bags', 'luggage'] },
  ACCESSORY: { label: { en: 'Fashion accessory', zh: '时尚配饰' }, aliases: ['jewellery', 'watch'] },
  TOY: { label: { en: 'Toys and games', zh: '玩具' }, aliases: ['toys', 'game'] },
  BABY: { label: { en: 'Baby product', zh: '母婴用品' } },
  SPORT: { label: { en: 'Sport and outdoor', zh: '运动户外' }, aliases: ['sports', 'outdoor'] },
  STATIONERY: { label: { en: 'Stationery and gifts', zh: '文具礼品' }, aliases: ['gift', 'office'] },
  PET: { label: { en: 'Pet product', zh: '宠物用品' } },
  TOOL: { label: { en: 'Hand and garden tool', zh: '工具' }, aliases: ['tools', 'garden'] },
  COSMETIC: {
    label: { en: 'Cosmetics and personal care', zh: '化妆品和个人护理' },
    aliases: ['cosmetics', 'personal care'],
  },
  FOOD: { label: { en: 'Food and beverage', zh: '食品饮料' }, aliases: ['beverage', 'drink', 'snack'] },
} as const;

/** Main materials. */
export const materials = {
  COTTON: { label: { en: 'Cotton', zh: '棉' } },
  ORGANIC_COTTON: { label: { en: 'Organic cotton', zh: '有机棉' } },
  LINEN: { label: { en: 'Linen', zh: '亚麻' } },
  WOOL: { label: { en: 'Wool', zh: '羊毛' }, aliases: ['merino'] },
  SILK: { label: { en: 'Silk', zh: '真丝' } },
  POLYESTER: { label: { en: 'Polyester', zh: '聚酯纤维' } },
  RECYCLED_POLYESTER: { label: { en: 'Recycled polyester', zh: '再生聚酯' }, aliases: ['rPET'] },
  NYLON: { label: { en: 'Nylon', zh: '尼龙' }, aliases: ['polyamide'] },
  ELASTANE: { label: { en: 'Elastane', zh: '氨纶' }, aliases: ['spandex'] },
  VISCOSE: { label: { en: 'Viscose', zh: '粘胶纤维' }, aliases: ['rayon'] },
  LEATHER: { label: { en: 'Leather', zh: '真皮' } },
  PU_LEATHER: { label: { en: 'PU leather', zh: 'PU革' }, aliases: ['faux leather'] },
  RUBBER: { label: { en: 'Rubber', zh: '橡胶' }, aliases: ['TPR'] },
  SILICONE: { label: { en: 'Silicone', zh: '硅胶' } },
  EVA: { label: { en: 'EVA', zh: 'EVA' } },
  ABS: { label: { en: 'ABS', zh: 'ABS塑料' } },
  PP: { label: { en: 'Polypropylene', zh: '聚丙烯' } },
  PE: { label: { en: 'Polyethylene', zh: '聚乙烯' } },
  PC: { label: { en: 'Polycarbonate', zh: '聚碳酸酯' } },
  PET: { label: { en: 'PET', zh: 'PET塑料' } },
  TRITAN: { label: { en: 'Tritan copolyester', zh: 'Tritan共聚酯' } },
  STAINLESS_STEEL: {
    label: { en: 'Stainless steel', zh: '不锈钢' },
    aliases: ['304 stainless steel', '18/8 stainless steel'],
  },
  STEEL: { label: { en: 'Steel', zh: '钢' }, aliases: ['iron', 'carbon steel'] },
  CAST_IRON: { label: { en: 'Cast iron', zh: '铸铁' } },
  ALUMINIUM: { label: { en: 'Aluminium', zh: '铝' }, aliases: ['aluminum'] },
  ZINC_ALLOY: { label: { en: 'Zinc alloy', zh: '锌合金' } },
  GLASS: { label: { en: 'Glass', zh: '玻璃' } },
  BOROSILICATE_GLASS: { label: { en: 'Borosilicate glass', zh: '高硼硅玻璃' } },
  CERAMIC: { label: { en: 'Ceramic', zh: '陶瓷' }, aliases: ['stoneware'] },
  PORCELAIN: { label: { en: 'Porcelain', zh: '瓷' }, aliases: ['bone china'] },
  SOLID_WOOD: { label: { en: 'Solid wood', zh: '实木' }, aliases: ['wood', 'beech', 'oak', 'acacia'] },
  MDF: { label: { en: 'Wood-based panel', zh: '人造板' }, aliases: ['MDF', 'plywood', 'particle board'] },
  BAMBOO: { label: { en: 'Bamboo', zh: '竹' } },
  PAPER: { label: { en: 'Paper or cardboard', zh: '纸' }, aliases: ['cardboard', 'paper'] },
} as const;

/** Colour groups. */
export const colours = {
  BLACK: { label: { en: 'Black', zh: '黑' } },
  WHITE: { label: { en: 'White', zh: '白' } },
  GREY: { label: { en: 'Grey', zh: '灰' }, aliases: ['gray'] },
  SILVER: { label: { en: 'Silver', zh: '银' } },
  GOLD: { label: { en: 'Gold', zh: '金' } },
  RED: { label: { en: 'Red', zh: '红' } },
  PINK: { label: { en: 'Pink', zh: '粉' } },
  ORANGE: { label: { en: 'Orange', zh: '橙' } },
  YELLOW: { label: { en: 'Yellow', zh: '黄' } },
  GREEN: { label: { en: 'Green', zh: '绿' } },
  BLUE: { label: { en: 'Blue', zh: '蓝' } },
  NAVY: { label: { en: 'Navy', zh: '藏青' } },
  PURPLE: { label: { en: 'Purple', zh: '紫' } },
  BROWN: { label: { en: 'Brown', zh: '棕' } },
  BEIGE: { label: { en: 'Beige', zh: '米' } },
  NATURAL: { label: { en: 'Natural', zh: '原色' } },
  TRANSPARENT: { label: { en: 'Transparent', zh: '透明' }, aliases: ['clear'] },
  MULTICOLOUR: { label: { en: 'Multicolour', zh: '多色' }, aliases: ['multicolor', 'assorted'] },
} as const;

/** Whom it is cut for. */
export const genders = {
  WOMEN: { label: { en: 'Women', zh: '女' }, aliases: ['female', 'girls'] },
  MEN: { label: { en: 'Men', zh: '男' }, aliases: ['male', 'boys'] },
  UNISEX: { label: { en: 'Unisex', zh: '中性' } },
} as const;

/** Whom it is made for. */
export const ageGroups = {
  BABY: { label: { en: 'Baby (0–2 years)', zh: '婴儿（0–2岁）' }, aliases: ['infant'] },
  CHILD: { label: { en: 'Child (3–13 years)', zh: '儿童（3–13岁）' }, aliases: ['children', 'kids'] },
  TEEN: { label: { en: 'Teenager (14–17 years)', zh: '青少年（14–17岁）' }, aliases: ['teenager'] },
  ADULT: { label: { en: 'Adult', zh: '成人' }, aliases: ['adults'] },
  ALL: { label: { en: 'All ages', zh: '全年龄' }, aliases: ['all ages'] },
} as const;

/** How it can be made under another brand. */
export const privateLabels = {
  OEM: { label: 'OEM', about: 'Made to the buyer’s design, under the buyer’s brand.' },
  ODM: { label: 'ODM', about: 'The supplier’s design, under the buyer’s brand.' },
  OBM: { label: 'OBM', about: 'The supplier’s design and brand.' },
} as const;

/** What can be changed on order. */
export const customizations = {
  LOGO: { label: { en: 'Logo', zh: '标志' } },
  PACKAGING: { label: { en: 'Packaging', zh: '包装' } },
  DESIGN: { label: { en: 'Design', zh: '设计' } },
  COLOUR: { label: { en: 'Colour', zh: '颜色' }, aliases: ['color'] },
  SIZE: { label: { en: 'Size', zh: '尺寸' } },
  MATERIAL: { label: { en: 'Material', zh: '材质' } },
} as const;

/** Season it sells in. */
export const seasons = {
  SPRING_SUMMER: { label: { en: 'Spring and summer', zh: '春夏' }, aliases: ['SS', 'summer', 'spring'] },
  AUTUMN_WINTER: { label: { en: 'Autumn and winter', zh: '秋冬' }, aliases: ['AW', 'FW', 'winter', 'autumn'] },
  CHRISTMAS: { label: { en: 'Christmas', zh: '圣诞' } },
  ALL_YEAR: { label: { en: 'All year', zh: '全年' }, aliases: ['all season', 'four seasons'] },
} as const;

/** What drives it. */
export const powerSources = {
  MAINS: { label: { en: 'Mains', zh: '市电' }, aliases: ['AC', 'electric'] },
  USB: { label: { en: 'USB', zh: 'USB供电' }, aliases: ['USB-C'] },
  BATTERY: { label: { en: 'Replaceable battery', zh: '可更换电池' }, aliases: ['batteries'] },
  RECHARGEABLE: {
    label: { en: 'Built-in rechargeable battery', zh: '内置可充电电池' },
    aliases: ['rechargeable battery'],
  },
  SOLAR: { label: { en: 'Solar', zh: '太阳能' } },
  MANUAL: { label: { en: 'By hand', zh: '手动' } },
} as const;

/** Chemistry of the battery. */
export const batteryTypes = {
  LITHIUM_ION: {
    label: { en: 'Lithium-ion', zh: '锂离子' },
    about: 'UN 3480, or UN 3481 with equipment.',
    aliases: ['li-ion', 'lithium ion'],
  },
  LITHIUM_POLYMER: {
    label: { en: 'Lithium polymer', zh: '锂聚合物' },
    about: 'UN 3480, or UN 3481 with equipment.',
    aliases: ['li-po', 'lipo'],
  },
  LITHIUM_METAL: {
    label: { en: 'Lithium metal', zh: '锂金属' },
    about: 'UN 3090, or UN 3091 with equipment; includes coin cells.',
    aliases: ['CR2032', 'coin cell'],
  },
  NIMH: { label: { en: 'Nickel–metal hydride', zh: '镍氢' }, aliases: ['Ni-MH'] },
  ALKALINE: { label: { en: 'Alkaline', zh: '碱性' }, aliases: ['AA', 'AAA'] },
  ZINC_CARBON: { label: { en: 'Zinc–carbon', zh: '碳性' } },
  LEAD_ACID: { label: { en: 'Lead–acid', zh: '铅酸' } },
} as const;

/** EU energy label classes. */
export const energyClasses = {
  A: { label: 'A' },
  B: { label: 'B' },
  C: { label: 'C' },
  D: { label: 'D' },
  E: { label: 'E' },
  F: { label: 'F' },
  G: { label: 'G' },
} as const;

/** Marks, test reports and audits. */
export const certifications = {
  CE: { label: 'CE', about: 'EU conformity mark.' },
  UKCA: { label: 'UKCA', about: 'United Kingdom conformity mark.' },
  FCC: { label: 'FCC', about: 'US radio interference rules.' },
  ROHS: { label: 'RoHS', about: 'EU limits on hazardous substances in electronics.' },
  REACH: { label: 'REACH', about: 'Tested for EU REACH restricted substances.' },
  CCC: { label: 'CCC', about: 'China Compulsory Certification.' },
  UL: { label: 'UL', about: 'UL listed or recognized, United States.' },
  ETL: { label: 'ETL', about: 'Intertek listed, North America.' },
  PSE: { label: 'PSE', about: 'Japan electrical safety.' },
  UN38_3: { label: 'UN 38.3', about: 'Transport test of lithium batteries.', aliases: ['UN38.3'] },
  EN71: { label: 'EN 71', about: 'EU toy safety.', aliases: ['EN 71', 'EN71-1'] },
  CPC: { label: 'CPC', about: 'US Children’s Product Certificate.' },
  ASTM_F963: { label: 'ASTM F963', about: 'US toy safety.' },
  FDA: { label: 'FDA', about: 'US food contact, food or cosmetics rules.' },
  LFGB: { label: 'LFGB', about: 'German food contact rules.' },
  OEKO_TEX: {
    label: 'OEKO-TEX Standard 100',
    about: 'Textiles tested for harmful substances.',
    aliases: ['OEKO-TEX', 'Oeko Tex 100'],
  },
  GOTS: { label: 'GOTS', about: 'Global Organic Textile Standard.' },
  GRS: { label: 'GRS', about: 'Global Recycled Standard.' },
  FSC: { label: 'FSC', about: 'Forest Stewardship Council chain of custody.' },
  BSCI: { label: 'amfori BSCI', about: 'Social audit of the factory.', aliases: ['amfori BSCI'] },
  SEDEX: { label: 'Sedex SMETA', about: 'Social audit of the factory.', aliases: ['SMETA'] },
  ISO_9001: { label: 'ISO 9001', about: 'Maker’s quality management.', aliases: ['ISO9001'] },
  ISO_22716: { label: 'ISO 22716', about: 'Cosmetics good manufacturing practice.', aliases: ['cosmetics GMP'] },
  HACCP: { label: 'HACCP', about: 'Food hazard analysis.' },
  BRCGS: { label: 'BRCGS', about: 'Food safety audit.', aliases: ['BRC'] },
  HALAL: { label: 'Halal', about: 'Certified halal.' },
  KOSHER: { label: 'Kosher', about: 'Certified kosher.' },
} as const;
