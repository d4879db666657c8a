/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a token is good for; each fails on the others’ fields. */
export type Audience =
  /** Acting for an organization. */
  | 'MEMBER'
  /** Running the marketplace. */
  | 'OPERATOR';

/** What a company does for a living. */
export type BusinessType =
  /** Sells for stated makers. */
  | 'DISTRIBUTOR'
  /** Makes what it sells. */
  | 'MANUFACTURER'
  /** Sells to consumers. */
  | 'RETAILER'
  /** Sells services. */
  | 'SERVICE'
  /** Buys and sells. */
  | 'TRADER';

/** What a company may do in a marketplace. */
export type Capability =
  /** May send inquiries and follow them up. */
  | 'BUYER'
  /** May list products and answer inquiries. */
  | 'SUPPLIER';

/** Attributes of chemicals; null removes one. */
export type ChemicalAttributesInput = {
  /** Colour and look, as on the certificate of analysis. */
  appearance?: string | null | undefined;
  /** Boiling point or range at 1 atm. */
  boilingPoint?: QuantityRangeInput | null | undefined;
  /** CAS Registry Number of the main substance. */
  casNumber?: string | null | undefined;
  /** Density at 20 °C unless the description says otherwise. */
  density?: QuantityRangeInput | null | undefined;
  /** EC number (EINECS, ELINCS or NLP) of the main substance. */
  ecNumber?: string | null | undefined;
  /** Flash point, closed cup. */
  flashPoint?: QuantityRangeInput | null | undefined;
  /** Pictograms on the label, under UN GHS. */
  ghsPictograms?: Array<ChemicalGhsPictograms> | null | undefined;
  /** The grade sold. */
  grade?: ChemicalGrade | null | undefined;
  /** Certified halal. */
  halal?: boolean | null | undefined;
  /** Primary transport hazard class. */
  hazardClass?: ChemicalHazardClass | null | undefined;
  /** H-statements on the label, under UN GHS. */
  hazardStatements?: Array<ChemicalHazardStatements> | null | undefined;
  /** Certified kosher. */
  kosher?: boolean | null | undefined;
  /** Date of manufacture of the lot on offer. */
  manufactureDate?: string | null | undefined;
  /** Melting or freezing point at 1 atm. */
  meltingPoint?: QuantityRangeInput | null | undefined;
  /** Molecular formula in Hill order. */
  molecularFormula?: string | null | undefined;
  /** Molar mass. */
  molecularWeight?: QuantityRangeInput | null | undefined;
  /** Packages in which it can be delivered. */
  packaging?: Array<ChemicalPackaging> | null | undefined;
  /** Transport packing group. */
  packingGroup?: ChemicalPackingGroup | null | undefined;
  /** Particle size (D50, or the sieve range). */
  particleSize?: QuantityRangeInput | null | undefined;
  /** pH of the product, or of the solution its specification states. */
  ph?: QuantityRangeInput | null | undefined;
  /** Pharmacopoeias whose monograph the product meets. */
  pharmacopoeia?: Array<ChemicalPharmacopoeia> | null | undefined;
  /** Form in which it is delivered. */
  physicalForm?: ChemicalPhysicalForm | null | undefined;
  /** Assay of the main substance, by mass; on a dried basis it may exceed 100 %. */
  purity?: QuantityRangeInput | null | undefined;
  /** EU REACH registration number. */
  reachRegistration?: string | null | undefined;
  /** Shelf life from the day of manufacture, unopened. */
  shelfLife?: QuantityInput | null | undefined;
  /** Signal word on the label, under UN GHS. */
  signalWord?: ChemicalSignalWord | null | undefined;
  /** Solubility in words, such as: miscible with water and ethanol. */
  solubility?: string | null | undefined;
  /** Temperatures at which it must be stored. */
  storageTemperature?: QuantityRangeInput | null | undefined;
  /** Further transport hazard classes. */
  subsidiaryHazards?: Array<ChemicalSubsidiaryHazards> | null | undefined;
  /** Other names the substance is traded under, separated by semicolons. */
  synonyms?: string | null | undefined;
  /** UN number for transport; leave out when not dangerous goods. */
  unNumber?: string | null | undefined;
  /** Dynamic viscosity at 25 °C unless the description says otherwise. */
  viscosity?: QuantityRangeInput | null | undefined;
  /** Water by Karl Fischer or loss on drying, by mass. */
  waterContent?: QuantityRangeInput | null | undefined;
  /** Solubility in water at 20 °C. */
  waterSolubility?: QuantityRangeInput | null | undefined;
};

/** Pictograms on the label, under UN GHS. */
export type ChemicalGhsPictograms =
  /** Explosives, self-reactives. */
  | 'GHS01'
  /** Flammables, pyrophorics, self-heating. */
  | 'GHS02'
  /** Oxidizers. */
  | 'GHS03'
  /** Gases under pressure. */
  | 'GHS04'
  /** Corrosive to metals, skin or eyes. */
  | 'GHS05'
  /** Acute toxicity, fatal or toxic. */
  | 'GHS06'
  /** Irritant, harmful, skin sensitizer, ozone layer. */
  | 'GHS07'
  /** Carcinogens, respiratory sensitizers, organ damage. */
  | 'GHS08'
  /** Toxic to aquatic life. */
  | 'GHS09';

/** The grade sold. */
export type ChemicalGrade =
  /** For fertilizers and crop protection. */
  | 'AGRICULTURAL'
  /** For cosmetics and personal care. */
  | 'COSMETIC'
  /** With trace metals controlled for semiconductor and display making. */
  | 'ELECTRONIC'
  /** Permitted in animal feed. */
  | 'FEED'
  /** Permitted as a food additive or processing aid. */
  | 'FOOD'
  /** For industrial use to a stated industrial standard. */
  | 'INDUSTRIAL'
  /** Conforms to a pharmacopoeia monograph. */
  | 'PHARMACEUTICAL'
  /** For laboratory analysis and synthesis (AR, ACS, GR). */
  | 'REAGENT'
  /** For industrial processing without a purity standard of its own. */
  | 'TECHNICAL';

/** Primary transport hazard class. */
export type ChemicalHazardClass =
  /** Class 1 Explosives. */
  | 'CLASS_1'
  /** Class 2.1 Flammable gases. */
  | 'CLASS_2_1'
  /** Class 2.2 Non-flammable, non-toxic gases. */
  | 'CLASS_2_2'
  /** Class 2.3 Toxic gases. */
  | 'CLASS_2_3'
  /** Class 3 Flammable liquids. */
  | 'CLASS_3'
  /** Class 4.1 Flammable solids. */
  | 'CLASS_4_1'
  /** Class 4.2 Spontaneously combustible. */
  | 'CLASS_4_2'
  /** Class 4.3 Dangerous when wet. */
  | 'CLASS_4_3'
  /** Class 5.1 Oxidizing substances. */
  | 'CLASS_5_1'
  /** Class 5.2 Organic peroxides. */
  | 'CLASS_5_2'
  /** Class 6.1 Toxic substances. */
  | 'CLASS_6_1'
  /** Class 6.2 Infectious substances. */
  | 'CLASS_6_2'
  /** Class 7 Radioactive material. */
  | 'CLASS_7'
  /** Class 8 Corrosive substances. */
  | 'CLASS_8'
  /** Class 9 Miscellaneous dangerous substances. */
  | 'CLASS_9';

/** H-statements on the label, under UN GHS. */
export type ChemicalHazardStatements =
  /** Reacts violently with water (EU). */
  | 'EUH014'
  /** May form explosive peroxides (EU). */
  | 'EUH019'
  /** Contact with water liberates toxic gas (EU). */
  | 'EUH029'
  /** Contact with acids liberates toxic gas (EU). */
  | 'EUH031'
  /** Contact with acids liberates very toxic gas (EU). */
  | 'EUH032'
  /** Repeated exposure may cause skin dryness or cracking (EU). */
  | 'EUH066'
  /** Corrosive to the respiratory tract (EU). */
  | 'EUH071'
  /** Unstable explosive. */
  | 'H200'
  /** Explosive; mass explosion hazard. */
  | 'H201'
  /** Explosive; severe projection hazard. */
  | 'H202'
  /** Explosive; fire, blast or projection hazard. */
  | 'H203'
  /** Fire or projection hazard. */
  | 'H204'
  /** May mass explode in fire. */
  | 'H205'
  /** Fire, blast or projection hazard; increased risk of explosion if desensitizing agent is reduced. */
  | 'H206'
  /** Fire or projection hazard; increased risk of explosion if desensitizing agent is reduced. */
  | 'H207'
  /** Fire hazard; increased risk of explosion if desensitizing agent is reduced. */
  | 'H208'
  /** Extremely flammable gas. */
  | 'H220'
  /** Flammable gas. */
  | 'H221'
  /** Extremely flammable aerosol. */
  | 'H222'
  /** Flammable aerosol. */
  | 'H223'
  /** Extremely flammable liquid and vapour. */
  | 'H224'
  /** Highly flammable liquid and vapour. */
  | 'H225'
  /** Flammable liquid and vapour. */
  | 'H226'
  /** Combustible liquid. */
  | 'H227'
  /** Flammable solid. */
  | 'H228'
  /** Pressurized container: may burst if heated. */
  | 'H229'
  /** May react explosively even in the absence of air. */
  | 'H230'
  /** May react explosively even in the absence of air at elevated pressure and/or temperature. */
  | 'H231'
  /** May ignite spontaneously if exposed to air. */
  | 'H232'
  /** Heating may cause an explosion. */
  | 'H240'
  /** Heating may cause a fire or explosion. */
  | 'H241'
  /** Heating may cause a fire. */
  | 'H242'
  /** Catches fire spontaneously if exposed to air. */
  | 'H250'
  /** Self-heating; may catch fire. */
  | 'H251'
  /** Self-heating in large quantities; may catch fire. */
  | 'H252'
  /** In contact with water releases flammable gases which may ignite spontaneously. */
  | 'H260'
  /** In contact with water releases flammable gases. */
  | 'H261'
  /** May cause or intensify fire; oxidizer. */
  | 'H270'
  /** May cause fire or explosion; strong oxidizer. */
  | 'H271'
  /** May intensify fire; oxidizer. */
  | 'H272'
  /** Contains gas under pressure; may explode if heated. */
  | 'H280'
  /** Contains refrigerated gas; may cause cryogenic burns or injury. */
  | 'H281'
  /** May be corrosive to metals. */
  | 'H290'
  /** Fatal if swallowed. */
  | 'H300'
  /** Toxic if swallowed. */
  | 'H301'
  /** Harmful if swallowed. */
  | 'H302'
  /** May be harmful if swallowed. */
  | 'H303'
  /** May be fatal if swallowed and enters airways. */
  | 'H304'
  /** May be harmful if swallowed and enters airways. */
  | 'H305'
  /** Fatal in contact with skin. */
  | 'H310'
  /** Toxic in contact with skin. */
  | 'H311'
  /** Harmful in contact with skin. */
  | 'H312'
  /** May be harmful in contact with skin. */
  | 'H313'
  /** Causes severe skin burns and eye damage. */
  | 'H314'
  /** Causes skin irritation. */
  | 'H315'
  /** Causes mild skin irritation. */
  | 'H316'
  /** May cause an allergic skin reaction. */
  | 'H317'
  /** Causes serious eye damage. */
  | 'H318'
  /** Causes serious eye irritation. */
  | 'H319'
  /** Causes eye irritation. */
  | 'H320'
  /** Fatal if inhaled. */
  | 'H330'
  /** Toxic if inhaled. */
  | 'H331'
  /** Harmful if inhaled. */
  | 'H332'
  /** May be harmful if inhaled. */
  | 'H333'
  /** May cause allergy or asthma symptoms or breathing difficulties if inhaled. */
  | 'H334'
  /** May cause respiratory irritation. */
  | 'H335'
  /** May cause drowsiness or dizziness. */
  | 'H336'
  /** May cause genetic defects. */
  | 'H340'
  /** Suspected of causing genetic defects. */
  | 'H341'
  /** May cause cancer. */
  | 'H350'
  /** Suspected of causing cancer. */
  | 'H351'
  /** May damage fertility or the unborn child. */
  | 'H360'
  /** Suspected of damaging fertility or the unborn child. */
  | 'H361'
  /** May cause harm to breast-fed children. */
  | 'H362'
  /** Causes damage to organs. */
  | 'H370'
  /** May cause damage to organs. */
  | 'H371'
  /** Causes damage to organs through prolonged or repeated exposure. */
  | 'H372'
  /** May cause damage to organs through prolonged or repeated exposure. */
  | 'H373'
  /** Very toxic to aquatic life. */
  | 'H400'
  /** Toxic to aquatic life. */
  | 'H401'
  /** Harmful to aquatic life. */
  | 'H402'
  /** Very toxic to aquatic life with long lasting effects. */
  | 'H410'
  /** Toxic to aquatic life with long lasting effects. */
  | 'H411'
  /** Harmful to aquatic life with long lasting effects. */
  | 'H412'
  /** May cause long lasting harmful effects to aquatic life. */
  | 'H413'
  /** Harms public health and the environment by destroying ozone in the upper atmosphere. */
  | 'H420';

/** Packages in which it can be delivered. */
export type ChemicalPackaging =
  /** Bag. */
  | 'BAG'
  /** Bottle. */
  | 'BOTTLE'
  /** Bulk. */
  | 'BULK'
  /** Carton. */
  | 'CARTON'
  /** Gas cylinder. */
  | 'CYLINDER'
  /** Drum. */
  | 'DRUM'
  /** Flexitank. */
  | 'FLEXITANK'
  /** Intermediate bulk container. */
  | 'IBC'
  /** ISO tank container. */
  | 'ISO_TANK'
  /** Jerrican. */
  | 'JERRICAN'
  /** Jumbo bag (FIBC). */
  | 'JUMBO_BAG';

/** Transport packing group. */
export type ChemicalPackingGroup =
  /** I (great danger). */
  | 'I'
  /** II (medium danger). */
  | 'II'
  /** III (minor danger). */
  | 'III';

/** Pharmacopoeias whose monograph the product meets. */
export type ChemicalPharmacopoeia =
  /** British Pharmacopoeia. */
  | 'BP'
  /** Pharmacopoeia of the People’s Republic of China. */
  | 'CP'
  /** European Pharmacopoeia. */
  | 'EP'
  /** Indian Pharmacopoeia. */
  | 'IP'
  /** Japanese Pharmacopoeia. */
  | 'JP'
  /** United States Pharmacopeia and National Formulary. */
  | 'USP';

/** Form in which it is delivered. */
export type ChemicalPhysicalForm =
  /** Crystals. */
  | 'CRYSTALS'
  /** Dispersion, emulsion or slurry. */
  | 'DISPERSION'
  /** Flakes. */
  | 'FLAKES'
  /** Gas. */
  | 'GAS'
  /** Granules. */
  | 'GRANULES'
  /** Liquid. */
  | 'LIQUID'
  /** Lumps or blocks. */
  | 'LUMPS'
  /** Paste or wax. */
  | 'PASTE'
  /** Pellets or tablets. */
  | 'PELLETS'
  /** Powder. */
  | 'POWDER'
  /** Prills or pearls. */
  | 'PRILLS'
  /** Solution. */
  | 'SOLUTION';

/** Signal word on the label, under UN GHS. */
export type ChemicalSignalWord =
  /** Danger. */
  | 'DANGER'
  /** Warning. */
  | 'WARNING';

/** Further transport hazard classes. */
export type ChemicalSubsidiaryHazards =
  /** Class 1 Explosives. */
  | 'CLASS_1'
  /** Class 2.1 Flammable gases. */
  | 'CLASS_2_1'
  /** Class 2.2 Non-flammable, non-toxic gases. */
  | 'CLASS_2_2'
  /** Class 2.3 Toxic gases. */
  | 'CLASS_2_3'
  /** Class 3 Flammable liquids. */
  | 'CLASS_3'
  /** Class 4.1 Flammable solids. */
  | 'CLASS_4_1'
  /** Class 4.2 Spontaneously combustible. */
  | 'CLASS_4_2'
  /** Class 4.3 Dangerous when wet. */
  | 'CLASS_4_3'
  /** Class 5.1 Oxidizing substances. */
  | 'CLASS_5_1'
  /** Class 5.2 Organic peroxides. */
  | 'CLASS_5_2'
  /** Class 6.1 Toxic substances. */
  | 'CLASS_6_1'
  /** Class 6.2 Infectious substances. */
  | 'CLASS_6_2'
  /** Class 7 Radioactive material. */
  | 'CLASS_7'
  /** Class 8 Corrosive substances. */
  | 'CLASS_8'
  /** Class 9 Miscellaneous dangerous substances. */
  | 'CLASS_9';

/** Whom it is made for. */
export type ConsumerGoodAgeGroup =
  /** Adult. */
  | 'ADULT'
  /** All ages. */
  | 'ALL'
  /** Baby (0–2 years). */
  | 'BABY'
  /** Child (3–13 years). */
  | 'CHILD'
  /** Teenager (14–17 years). */
  | 'TEEN';

/** Attributes of consumer goods; null removes one. */
export type ConsumerGoodAttributesInput = {
  /** Ages it is graded for, such as: ≥ 3 years. */
  ageGrade?: QuantityRangeInput | null | undefined;
  /** Whom it is made for. */
  ageGroup?: ConsumerGoodAgeGroup | null | undefined;
  /** Rated capacity of the battery. */
  batteryCapacity?: QuantityInput | null | undefined;
  /** Whether a battery is in the box or built in. */
  batteryIncluded?: boolean | null | undefined;
  /** Chemistry of the battery. */
  batteryType?: ConsumerGoodBatteryType | null | undefined;
  /** Brand on the product; leave out for unbranded goods. */
  brand?: string | null | undefined;
  /** Height of the export carton. */
  cartonHeight?: QuantityInput | null | undefined;
  /** Length of the export carton. */
  cartonLength?: QuantityInput | null | undefined;
  /** Gross weight of the full export carton. */
  cartonWeight?: QuantityInput | null | undefined;
  /** Width of the export carton. */
  cartonWidth?: QuantityInput | null | undefined;
  /** Marks, test reports and audits it has. */
  certifications?: Array<ConsumerGoodCertifications> | null | undefined;
  /** Colours on offer. */
  colour?: Array<ConsumerGoodColour> | null | undefined;
  /** What can be changed on order. */
  customization?: Array<ConsumerGoodCustomization> | null | undefined;
  /** EU energy label class. */
  energyClass?: ConsumerGoodEnergyClass | null | undefined;
  /** Mass of the fabric by area. */
  fabricWeight?: QuantityRangeInput | null | undefined;
  /** Whom it is cut or styled for. */
  gender?: ConsumerGoodGender | null | undefined;
  /** GTIN-8, -12, -13 or -14 on the retail unit. */
  gtin?: string | null | undefined;
  /** Height of the product. */
  height?: QuantityInput | null | undefined;
  /** Ingredients, in descending order of weight. */
  ingredients?: string | null | undefined;
  /** Length of the product. */
  length?: QuantityInput | null | undefined;
  /** Main materials. */
  materials?: Array<ConsumerGoodMaterials> | null | undefined;
  /** Model or article name as the maker writes it. */
  model?: string | null | undefined;
  /** Weight of one piece without packaging. */
  netWeight?: QuantityInput | null | undefined;
  /** Rated power. */
  power?: QuantityInput | null | undefined;
  /** What drives it. */
  powerSource?: ConsumerGoodPowerSource | null | undefined;
  /** How it can be made under another brand. */
  privateLabel?: Array<ConsumerGoodPrivateLabel> | null | undefined;
  /** Kind of goods, which decides what the law asks of it. */
  productType?: ConsumerGoodProductType | null | undefined;
  /** Price of one sample, in the currency of the price tiers. */
  samplePrice?: string | number | null | undefined;
  /** Days until a sample leaves the supplier. */
  sampleTime?: QuantityInput | null | undefined;
  /** Season it sells in. */
  season?: ConsumerGoodSeason | null | undefined;
  /** Shelf life from the day of manufacture, unopened. */
  shelfLife?: QuantityInput | null | undefined;
  /** Size or size run, such as: S–XXL. */
  size?: string | null | undefined;
  /** Style in words, such as: Scandinavian. */
  style?: string | null | undefined;
  /** Pieces in one export carton. */
  unitsPerCarton?: number | null | undefined;
  /** Rated voltage, or the range it accepts. */
  voltage?: QuantityRangeInput | null | undefined;
  /** Net content or capacity of one piece. */
  volume?: QuantityInput | null | undefined;
  /** Width of the product. */
  width?: QuantityInput | null | undefined;
};

/** Chemistry of the battery. */
export type ConsumerGoodBatteryType =
  /** Alkaline. */
  | 'ALKALINE'
  /** Lead–acid. */
  | 'LEAD_ACID'
  /** UN 3480, or UN 3481 with equipment. */
  | 'LITHIUM_ION'
  /** UN 3090, or UN 3091 with equipment; includes coin cells. */
  | 'LITHIUM_METAL'
  /** UN 3480, or UN 3481 with equipment. */
  | 'LITHIUM_POLYMER'
  /** Nickel–metal hydride. */
  | 'NIMH'
  /** Zinc–carbon. */
  | 'ZINC_CARBON';

/** Marks, test reports and audits it has. */
export type ConsumerGoodCertifications =
  /** US toy safety. */
  | 'ASTM_F963'
  /** Food safety audit. */
  | 'BRCGS'
  /** Social audit of the factory. */
  | 'BSCI'
  /** China Compulsory Certification. */
  | 'CCC'
  /** EU conformity mark. */
  | 'CE'
  /** US Children’s Product Certificate. */
  | 'CPC'
  /** EU toy safety. */
  | 'EN71'
  /** Intertek listed, North America. */
  | 'ETL'
  /** US radio interference rules. */
  | 'FCC'
  /** US food contact, food or cosmetics rules. */
  | 'FDA'
  /** Forest Stewardship Council chain of custody. */
  | 'FSC'
  /** Global Organic Textile Standard. */
  | 'GOTS'
  /** Global Recycled Standard. */
  | 'GRS'
  /** Food hazard analysis. */
  | 'HACCP'
  /** Certified halal. */
  | 'HALAL'
  /** Maker’s quality management. */
  | 'ISO_9001'
  /** Cosmetics good manufacturing practice. */
  | 'ISO_22716'
  /** Certified kosher. */
  | 'KOSHER'
  /** German food contact rules. */
  | 'LFGB'
  /** Textiles tested for harmful substances. */
  | 'OEKO_TEX'
  /** Japan electrical safety. */
  | 'PSE'
  /** Tested for EU REACH restricted substances. */
  | 'REACH'
  /** EU limits on hazardous substances in electronics. */
  | 'ROHS'
  /** Social audit of the factory. */
  | 'SEDEX'
  /** United Kingdom conformity mark. */
  | 'UKCA'
  /** UL listed or recognized, United States. */
  | 'UL'
  /** Transport test of lithium batteries. */
  | 'UN38_3';

/** Colours on offer. */
export type ConsumerGoodColour =
  /** Beige. */
  | 'BEIGE'
  /** Black. */
  | 'BLACK'
  /** Blue. */
  | 'BLUE'
  /** Brown. */
  | 'BROWN'
  /** Gold. */
  | 'GOLD'
  /** Green. */
  | 'GREEN'
  /** Grey. */
  | 'GREY'
  /** Multicolour. */
  | 'MULTICOLOUR'
  /** Natural. */
  | 'NATURAL'
  /** Navy. */
  | 'NAVY'
  /** Orange. */
  | 'ORANGE'
  /** Pink. */
  | 'PINK'
  /** Purple. */
  | 'PURPLE'
  /** Red. */
  | 'RED'
  /** Silver. */
  | 'SILVER'
  /** Transparent. */
  | 'TRANSPARENT'
  /** White. */
  | 'WHITE'
  /** Yellow. */
  | 'YELLOW';

/** What can be changed on order. */
export type ConsumerGoodCustomization =
  /** Colour. */
  | 'COLOUR'
  /** Design. */
  | 'DESIGN'
  /** Logo. */
  | 'LOGO'
  /** Material. */
  | 'MATERIAL'
  /** Packaging. */
  | 'PACKAGING'
  /** Size. */
  | 'SIZE';

/** EU energy label class. */
export type ConsumerGoodEnergyClass =
  /** A. */
  | 'A'
  /** B. */
  | 'B'
  /** C. */
  | 'C'
  /** D. */
  | 'D'
  /** E. */
  | 'E'
  /** F. */
  | 'F'
  /** G. */
  | 'G';

/** Whom it is cut or styled for. */
export type ConsumerGoodGender =
  /** Men. */
  | 'MEN'
  /** Unisex. */
  | 'UNISEX'
  /** Women. */
  | 'WOMEN';

/** Main materials. */
export type ConsumerGoodMaterials =
  /** ABS. */
  | 'ABS'
  /** Aluminium. */
  | 'ALUMINIUM'
  /** Bamboo. */
  | 'BAMBOO'
  /** Borosilicate glass. */
  | 'BOROSILICATE_GLASS'
  /** Cast iron. */
  | 'CAST_IRON'
  /** Ceramic. */
  | 'CERAMIC'
  /** Cotton. */
  | 'COTTON'
  /** Elastane. */
  | 'ELASTANE'
  /** EVA. */
  | 'EVA'
  /** Glass. */
  | 'GLASS'
  /** Leather. */
  | 'LEATHER'
  /** Linen. */
  | 'LINEN'
  /** Wood-based panel. */
  | 'MDF'
  /** Nylon. */
  | 'NYLON'
  /** Organic cotton. */
  | 'ORGANIC_COTTON'
  /** Paper or cardboard. */
  | 'PAPER'
  /** Polycarbonate. */
  | 'PC'
  /** Polyethylene. */
  | 'PE'
  /** PET. */
  | 'PET'
  /** Polyester. */
  | 'POLYESTER'
  /** Porcelain. */
  | 'PORCELAIN'
  /** Polypropylene. */
  | 'PP'
  /** PU leather. */
  | 'PU_LEATHER'
  /** Recycled polyester. */
  | 'RECYCLED_POLYESTER'
  /** Rubber. */
  | 'RUBBER'
  /** Silicone. */
  | 'SILICONE'
  /** Silk. */
  | 'SILK'
  /** Solid wood. */
  | 'SOLID_WOOD'
  /** Stainless steel. */
  | 'STAINLESS_STEEL'
  /** Steel. */
  | 'STEEL'
  /** Tritan copolyester. */
  | 'TRITAN'
  /** Viscose. */
  | 'VISCOSE'
  /** Wool. */
  | 'WOOL'
  /** Zinc alloy. */
  | 'ZINC_ALLOY';

/** What drives it. */
export type ConsumerGoodPowerSource =
  /** Replaceable battery. */
  | 'BATTERY'
  /** Mains. */
  | 'MAINS'
  /** By hand. */
  | 'MANUAL'
  /** Built-in rechargeable battery. */
  | 'RECHARGEABLE'
  /** Solar. */
  | 'SOLAR'
  /** USB. */
  | 'USB';

/** How it can be made under another brand. */
export type ConsumerGoodPrivateLabel =
  /** The supplier’s design and brand. */
  | 'OBM'
  /** The supplier’s design, under the buyer’s brand. */
  | 'ODM'
  /** Made to the buyer’s design, under the buyer’s brand. */
  | 'OEM';

/** Kind of goods, which decides what the law asks of it. */
export type ConsumerGoodProductType =
  /** Fashion accessory. */
  | 'ACCESSORY'
  /** Apparel. */
  | 'APPAREL'
  /** Household appliance. */
  | 'APPLIANCE'
  /** Baby product. */
  | 'BABY'
  /** Bags and luggage. */
  | 'BAG'
  /** Cosmetics and personal care. */
  | 'COSMETIC'
  /** Consumer electronics. */
  | 'ELECTRONICS'
  /** Food and beverage. */
  | 'FOOD'
  /** Footwear. */
  | 'FOOTWEAR'
  /** Furniture. */
  | 'FURNITURE'
  /** Homeware and kitchenware. */
  | 'HOMEWARE'
  /** Lighting. */
  | 'LIGHTING'
  /** Pet product. */
  | 'PET'
  /** Sport and outdoor. */
  | 'SPORT'
  /** Stationery and gifts. */
  | 'STATIONERY'
  /** Home textile. */
  | 'TEXTILE'
  /** Hand and garden tool. */
  | 'TOOL'
  /** Toys and games. */
  | 'TOY';

/** Season it sells in. */
export type ConsumerGoodSeason =
  /** All year. */
  | 'ALL_YEAR'
  /** Autumn and winter. */
  | 'AUTUMN_WINTER'
  /** Christmas. */
  | 'CHRISTMAS'
  /** Spring and summer. */
  | 'SPRING_SUMMER';

/** What can happen in an inquiry. */
export type InquiryEventType =
  /** One side wrote a message. */
  | 'REPLIED'
  /** The buyer sent it. */
  | 'SENT';

/** One thing asked for. */
export type InquiryLineInput = {
  /** What is wanted; by default the product’s title. */
  description?: string | null | undefined;
  /** The listing; leave it out to ask in words. */
  productId?: string | number | null | undefined;
  /** How much, in `unit`. */
  quantity: string | number;
  /** The unit price you hope for. */
  targetPrice?: MoneyInput | null | undefined;
  /** UN/ECE Rec 20 code; by default the product’s order unit. */
  unit?: string | null | undefined;
};

/** Input of inquiryReply. */
export type InquiryReplyInput = {
  /** The message, at most 10,000 characters. */
  body: string;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** The inquiry. */
  inquiryId: string | number;
};

/** Input of inquirySend. */
export type InquirySendInput = {
  /** Where the goods shall go. */
  destination?: string | null | undefined;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** What you ask for: 1 to 100 lines, all to the same supplier. */
  lines: Array<InquiryLineInput>;
  /** Your first message. */
  message: string;
  /** When they are needed. */
  neededBy?: string | null | undefined;
  /** What it is about. */
  subject: string;
  /** Who is asked; may be left out when a line names a product. */
  supplierId?: string | number | null | undefined;
};

/** The two sides of an inquiry. */
export type InquirySide =
  /** The side that asks. */
  | 'BUYER'
  /** The side that answers. */
  | 'SUPPLIER';

/** Where an inquiry stands. */
export type InquiryStatus =
  /** The supplier has answered; both sides are talking. */
  | 'IN_DISCUSSION'
  /** Sent by the buyer; the supplier has not answered yet. */
  | 'OPEN';

/** Services offered after the sale. */
export type MachineryAfterSales =
  /** Field installation. */
  | 'FIELD_INSTALLATION'
  /** Field maintenance and repair. */
  | 'FIELD_SERVICE'
  /** Online support. */
  | 'ONLINE'
  /** Spare parts. */
  | 'SPARE_PARTS'
  /** Training. */
  | 'TRAINING';

/** Attributes of machinery; null removes one. */
export type MachineryAttributesInput = {
  /** Positioning accuracy, ±. */
  accuracy?: QuantityInput | null | undefined;
  /** Services offered after the sale. */
  afterSales?: Array<MachineryAfterSales> | null | undefined;
  /** Compressed air it needs, or delivers when it is a compressor. */
  airPressure?: QuantityRangeInput | null | undefined;
  /** How much of the work it does alone. */
  automationLevel?: MachineryAutomationLevel | null | undefined;
  /** Number of controlled axes. */
  axes?: number | null | undefined;
  /** Maker’s brand. */
  brand?: string | null | undefined;
  /** Volume of the tank, bucket or chamber. */
  capacity?: QuantityRangeInput | null | undefined;
  /** Conformity marks and certificates it has. */
  certifications?: Array<MachineryCertifications> | null | undefined;
  /** Clamping force of a moulding machine, or nominal force of a press. */
  clampingForce?: QuantityInput | null | undefined;
  /** Whether it is new, used or refurbished. */
  condition?: MachineryCondition | null | undefined;
  /** Controller and version, such as: Siemens SINUMERIK 840D sl. */
  controlSystem?: string | null | undefined;
  /** Greatest digging depth. */
  diggingDepth?: QuantityInput | null | undefined;
  /** Exhaust emission stage of its combustion engine. */
  emissionStage?: MachineryEmissionStage | null | undefined;
  /** Delivery of a pump, fan or compressor. */
  flowRate?: QuantityRangeInput | null | undefined;
  /** Supply frequency, such as 50 Hz or 50–60 Hz. */
  frequency?: QuantityRangeInput | null | undefined;
  /** Height as installed or for transport. */
  height?: QuantityInput | null | undefined;
  /** Length as installed or for transport. */
  length?: QuantityInput | null | undefined;
  /** Greatest lifting height. */
  liftingHeight?: QuantityInput | null | undefined;
  /** Attachment interface: pin through the link. */
  linkPinDiameter?: QuantityInput | null | undefined;
  /** Attachment interface: width of the link between the ears. */
  linkWidth?: QuantityInput | null | undefined;
  /** What kind of machine it is. */
  machineType?: MachineryMachineType | null | undefined;
  /** Model as the maker writes it. */
  model?: string | null | undefined;
  /** Sound pressure level at the operator’s place (EN ISO 11201). */
  noise?: QuantityRangeInput | null | undefined;
  /** Hours on the meter. */
  operatingHours?: QuantityInput | null | undefined;
  /** Output by pieces. */
  outputRate?: QuantityRangeInput | null | undefined;
  /** Load it carries or lifts at full reach. */
  payload?: QuantityInput | null | undefined;
  /** Number of mains phases. */
  phases?: number | null | undefined;
  /** Attachment interface: distance between the pin centres. */
  pinCenters?: QuantityInput | null | undefined;
  /** Rated power of the main drive or engine. */
  power?: QuantityInput | null | undefined;
  /** Ingress protection code (IEC 60529). */
  protectionRating?: string | null | undefined;
  /** Greatest horizontal reach. */
  reach?: QuantityInput | null | undefined;
  /** Pose or positioning repeatability, ± (ISO 9283, ISO 230-2). */
  repeatability?: QuantityInput | null | undefined;
  /** Serial number, shown only to the parties of an inquiry. */
  serialNumber?: string | null | undefined;
  /** Greatest shot weight, in polystyrene. */
  shotWeight?: QuantityRangeInput | null | undefined;
  /** Highest spindle speed. */
  spindleSpeed?: QuantityInput | null | undefined;
  /** Attachment interface: pin through the stick. */
  stickPinDiameter?: QuantityInput | null | undefined;
  /** Attachment interface: width of the stick between the ears. */
  stickWidth?: QuantityInput | null | undefined;
  /** Output by mass. */
  throughput?: QuantityRangeInput | null | undefined;
  /** Attachment interface: radius from stick pin to bucket tip. */
  tipRadius?: QuantityInput | null | undefined;
  /** Tools in the magazine or turret. */
  toolCapacity?: number | null | undefined;
  /** Working travel of the X axis. */
  travelX?: QuantityInput | null | undefined;
  /** Working travel of the Y axis. */
  travelY?: QuantityInput | null | undefined;
  /** Working travel of the Z axis. */
  travelZ?: QuantityInput | null | undefined;
  /** Supply voltage, or the range it accepts. */
  voltage?: QuantityRangeInput | null | undefined;
  /** Warranty from delivery or commissioning. */
  warranty?: QuantityInput | null | undefined;
  /** Weight of the machine, or its operating weight when it drives. */
  weight?: QuantityRangeInput | null | undefined;
  /** Width as installed or for transport. */
  width?: QuantityInput | null | undefined;
  /** Year of manufacture. */
  yearBuilt?: number | null | undefined;
};

/** How much of the work it does alone. */
export type MachineryAutomationLevel =
  /** Automatic. */
  | 'AUTOMATIC'
  /** Fully automatic line. */
  | 'FULLY_AUTOMATIC'
  /** Manual. */
  | 'MANUAL'
  /** Semi-automatic. */
  | 'SEMI_AUTOMATIC';

/** Conformity marks and certificates it has. */
export type MachineryCertifications =
  /** For explosive atmospheres (Directive 2014/34/EU). */
  | 'ATEX'
  /** China Compulsory Certification. */
  | 'CCC'
  /** EU conformity mark (Machinery Directive 2006/42/EC or Regulation 2023/1230). */
  | 'CE'
  /** CSA certified, Canada. */
  | 'CSA'
  /** Eurasian conformity mark. */
  | 'EAC'
  /** US EPA certified engine. */
  | 'EPA'
  /** Tested safety, Germany. */
  | 'GS'
  /** For explosive atmospheres (IECEx scheme). */
  | 'IECEX'
  /** Maker’s quality management. */
  | 'ISO_9001'
  /** Robot safety requirements. */
  | 'ISO_10218'
  /** Safety-related parts of control systems. */
  | 'ISO_13849'
  /** Maker’s environmental management. */
  | 'ISO_14001'
  /** Maker’s occupational safety management. */
  | 'ISO_45001'
  /** Korea Certification. */
  | 'KC'
  /** United Kingdom conformity mark. */
  | 'UKCA'
  /** UL listed or recognized, United States. */
  | 'UL';

/** Whether it is new, used or refurbished. */
export type MachineryCondition =
  /** Never put to work; trial runs only. */
  | 'NEW'
  /** Has worked, and was overhauled. */
  | 'REFURBISHED'
  /** Has worked, sold as it stands. */
  | 'USED';

/** Exhaust emission stage of its combustion engine. */
export type MachineryEmissionStage =
  /** China non-road III. */
  | 'CN_III'
  /** China non-road IV. */
  | 'CN_IV'
  /** EU Stage II. */
  | 'EU_STAGE_II'
  /** EU Stage IIIA. */
  | 'EU_STAGE_IIIA'
  /** EU Stage IIIB. */
  | 'EU_STAGE_IIIB'
  /** EU Stage IV. */
  | 'EU_STAGE_IV'
  /** EU Stage V. */
  | 'EU_STAGE_V'
  /** US EPA Tier 2. */
  | 'US_TIER_2'
  /** US EPA Tier 3. */
  | 'US_TIER_3'
  /** US EPA Tier 4 final. */
  | 'US_TIER_4_FINAL'
  /** US EPA Tier 4 interim. */
  | 'US_TIER_4_INTERIM';

/** What kind of machine it is. */
export type MachineryMachineType =
  /** Additive manufacturing machine. */
  | 'ADDITIVE_MACHINE'
  /** Aerial work platform. */
  | 'AERIAL_PLATFORM'
  /** Articulated robot. */
  | 'ARTICULATED_ROBOT'
  /** Backhoe loader. */
  | 'BACKHOE_LOADER'
  /** Blow moulding machine. */
  | 'BLOW_MOULDING_MACHINE'
  /** Bulldozer. */
  | 'BULLDOZER'
  /** Collaborative robot. */
  | 'COLLABORATIVE_ROBOT'
  /** Compressor. */
  | 'COMPRESSOR'
  /** Crane. */
  | 'CRANE'
  /** Delta robot. */
  | 'DELTA_ROBOT'
  /** Electrical discharge machine. */
  | 'EDM_MACHINE'
  /** Excavator. */
  | 'EXCAVATOR'
  /** Extruder. */
  | 'EXTRUDER'
  /** Food processing machine. */
  | 'FOOD_MACHINE'
  /** Forklift truck. */
  | 'FORKLIFT'
  /** Generator set. */
  | 'GENERATOR'
  /** Grinding machine. */
  | 'GRINDING_MACHINE'
  /** Injection moulding machine. */
  | 'INJECTION_MOULDING_MACHINE'
  /** Laser cutting machine. */
  | 'LASER_CUTTER'
  /** Lathe or turning centre. */
  | 'LATHE'
  /** Machining centre. */
  | 'MACHINING_CENTRE'
  /** Coordinate measuring machine. */
  | 'MEASURING_MACHINE'
  /** Milling machine. */
  | 'MILLING_MACHINE'
  /** Other machine. */
  | 'OTHER'
  /** Packaging machine. */
  | 'PACKAGING_MACHINE'
  /** Press. */
  | 'PRESS'
  /** Press brake. */
  | 'PRESS_BRAKE'
  /** Printing machine. */
  | 'PRINTING_MACHINE'
  /** Pump. */
  | 'PUMP'
  /** Punching machine. */
  | 'PUNCHING_MACHINE'
  /** Road roller. */
  | 'ROAD_ROLLER'
  /** SCARA robot. */
  | 'SCARA_ROBOT'
  /** Textile machine. */
  | 'TEXTILE_MACHINE'
  /** Tractor. */
  | 'TRACTOR'
  /** Welding machine. */
  | 'WELDING_MACHINE'
  /** Wheel loader. */
  | 'WHEEL_LOADER'
  /** Woodworking machine. */
  | 'WOODWORKING_MACHINE';

/** An exact amount of a currency. */
export type MoneyInput = {
  /** How much; up to 6 decimals. */
  amount: string | number;
  /** Of which currency. */
  currency: string;
};

/** A company to be founded in the marketplace. */
export type NewOrganizationInput = {
  /** What it does for a living. */
  businessType: BusinessType;
  /** What it wants to do here. */
  capabilities: Array<Capability>;
  /** Where it sits. */
  city?: string | null | undefined;
  /** Where it is registered. */
  country: string;
  /** The registered legal name. */
  legalName: string;
  /** Year of foundation. */
  yearFounded?: number | null | undefined;
};

/** One right inside an organization. */
export type Permission =
  /** May write into an inquiry as the supplier. */
  | 'inquiry_answer'
  /** May write into an inquiry as the buyer. */
  | 'inquiry_followUp'
  /** May read its inquiries. */
  | 'inquiry_read'
  /** May send inquiries. */
  | 'inquiry_send'
  /** May change the organization itself. */
  | 'organization_manage'
  /** May create, change, publish and archive its listings. */
  | 'product_write';

/** A unit price from a quantity up. */
export type PriceTierInput = {
  /** Least quantity, in the order unit. */
  fromQuantity: string | number;
  /** Price of one order unit. */
  unitPrice: MoneyInput;
};

/** What can be done with a listing. */
export type ProductAction =
  /** Take it off the market. */
  | 'archive'
  /** Put it on the market. */
  | 'publish';

/** Input of productArchive. */
export type ProductArchiveInput = {
  /** The version you saw; another one by now is a CONFLICT. */
  expectedVersion?: number | null | undefined;
  /** The listing. */
  id: string | number;
};

/** Attributes of a product, by its vertical: give exactly one. */
export type ProductAttributesInput =
  {   /** Substances and mixtures traded by grade, purity and hazard class. */
  chemicals: ChemicalAttributesInput; consumerGoods?: never; machinery?: never; }
  |  { chemicals?: never;   /** Finished goods for retail: electronics, home, apparel, toys, food and personal care. */
  consumerGoods: ConsumerGoodAttributesInput; machinery?: never; }
  |  { chemicals?: never; consumerGoods?: never;   /** Industrial machines, robots and construction equipment, new and used. */
  machinery: MachineryAttributesInput; };

/** Input of productCreate. */
export type ProductCreateInput = {
  /** Its attributes. */
  attributes: ProductAttributesInput;
  /** Its category, of the vertical of the attributes. */
  categoryId: string | number;
  /** Harmonized System code, 6 digits. */
  hsCode?: string | null | undefined;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** Step of order quantities above the least one. */
  increment?: string | number | null | undefined;
  /** Days from order to dispatch. */
  leadTimeDays?: number | null | undefined;
  /** Least order quantity (MOQ), in the order unit. */
  minimumQuantity: string | number;
  /** Country of origin. */
  origin?: string | null | undefined;
  /** Unit prices by quantity, at most 20; none means price on request. */
  priceTiers: Array<PriceTierInput>;
  /** Your own stock number; unique among your products. */
  sku: string;
  /** Title and description by language. */
  translations: Array<ProductTranslationInput>;
  /** Order unit, UN/ECE Rec 20 code: KGM, TNE, LTR, H87 (piece)…. */
  unit: string;
};

/** Input of productPublish. */
export type ProductPublishInput = {
  /** The version you saw; another one by now is a CONFLICT. */
  expectedVersion?: number | null | undefined;
  /** The listing. */
  id: string | number;
};

/** Where a listing stands. */
export type ProductStatus =
  /** Public and searchable. */
  | 'ACTIVE'
  /** Taken off the market; kept for what refers to it. */
  | 'ARCHIVED'
  /** Being written; seen by its supplier only. */
  | 'DRAFT';

/** Title and description in one language. */
export type ProductTranslationInput = {
  /** At most 20,000 characters. */
  description?: string | null | undefined;
  /** The language. */
  locale: string;
  /** 1 to 300 characters. */
  title: string;
};

/** Input of productUpdate. */
export type ProductUpdateInput = {
  /** Its attributes. Those not named stay. */
  attributes?: ProductAttributesInput | null | undefined;
  /** Its category, of the vertical of the attributes. */
  categoryId?: string | number | null | undefined;
  /** The version you saw; another one by now is a CONFLICT. */
  expectedVersion: number;
  /** Harmonized System code, 6 digits. */
  hsCode?: string | null | undefined;
  /** The listing. */
  id: string | number;
  /** Step of order quantities above the least one. */
  increment?: string | number | null | undefined;
  /** Days from order to dispatch. */
  leadTimeDays?: number | null | undefined;
  /** Least order quantity (MOQ), in the order unit. */
  minimumQuantity?: string | number | null | undefined;
  /** Country of origin. */
  origin?: string | null | undefined;
  /** Unit prices by quantity, at most 20; none means price on request. Replaces all. */
  priceTiers?: Array<PriceTierInput> | null | undefined;
  /** Your own stock number; unique among your products. */
  sku?: string | null | undefined;
  /** Title and description by language. Replaces all. */
  translations?: Array<ProductTranslationInput> | null | undefined;
  /** Order unit, UN/ECE Rec 20 code: KGM, TNE, LTR, H87 (piece)…. */
  unit?: string | null | undefined;
};

/** An exact amount with its unit. */
export type QuantityInput = {
  /** Its unit: a symbol or UN/ECE Rec 20 code. */
  unit: string;
  /** The amount. */
  value: string | number;
};

/** A range with its unit: equal ends for a single amount, one end for an open range. */
export type QuantityRangeInput = {
  /** The upper end; leave out when open above. */
  max?: string | number | null | undefined;
  /** The lower end; leave out when open below. */
  min?: string | number | null | undefined;
  /** Its unit: a symbol or UN/ECE Rec 20 code. */
  unit: string;
};

/** A member’s set of permissions inside an organization. */
export type Role =
  /** Everything. */
  | 'ADMIN'
  /** Reads only: there are no purchases to approve yet. */
  | 'APPROVER'
  /** Everything. */
  | 'OWNER'
  /** The buying side of inquiries. */
  | 'PURCHASER'
  /** Products and the selling side of inquiries. */
  | 'SALES'
  /** Reads only. */
  | 'VIEWER';

/** Input of sessionRefresh. */
export type SessionRefreshInput = {
  /** Another organization of the person, to act for from now on; by default the one acted for so far. One the person is no member of is refused, and the refresh token stays good. */
  organizationId?: string | number | null | undefined;
  /** The newest refresh token of the session. */
  refreshToken: string;
};

/** Input of signIn. */
export type SignInInput = {
  /** What the token shall be good for. */
  audience?: Audience | null | undefined;
  /** The e-mail of the account. */
  email: string;
  /** The organization to act for; by default the first one joined. */
  organizationId?: string | number | null | undefined;
  /** Its password. */
  password: string;
};

/** Input of signUp. */
export type SignUpInput = {
  /** Where the person signs in. */
  email: string;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** The person’s name. */
  name: string;
  /** The company the person founds, as its OWNER. */
  organization?: NewOrganizationInput | null | undefined;
  /** 10 to 200 characters. */
  password: string;
};

/** Whether a marketplace answers its visitors. */
export type TenantStatus =
  /** The marketplace is open. */
  | 'ACTIVE'
  /** Closed until the platform resumes it. */
  | 'SUSPENDED';

/** What kind of viewer is asking. */
export type ViewerKind =
  /** Nobody has signed in. */
  | 'anonymous'
  /** A person, acting for an organization. */
  | 'member'
  /** Staff of the marketplace. */
  | 'operator'
  /** The installation itself. */
  | 'platform'
  /** A process of the platform. */
  | 'system';

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { signUp: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, tokens: { accessToken: string, refreshToken: string, viewer: { organization: { id: string } | null } } | null } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, tokens: { accessToken: string, refreshToken: string } | null } };

export type CategoriesOfQueryVariables = Exact<{
  vertical: string;
}>;


export type CategoriesOfQuery = { categories: Array<{ id: string, code: string }> };

export type CreateProductMutationVariables = Exact<{
  input: ProductCreateInput;
}>;


export type CreateProductMutation = { productCreate: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, product: { id: string } | null } };

export type PublishProductMutationVariables = Exact<{
  input: ProductPublishInput;
}>;


export type PublishProductMutation = { productPublish: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, product: { id: string, status: ProductStatus } | null } };

export type SendInquiryMutationVariables = Exact<{
  input: InquirySendInput;
}>;


export type SendInquiryMutation = { inquirySend: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, inquiry: { id: string, cursor: string } | null } };

export type ReplyInquiryMutationVariables = Exact<{
  input: InquiryReplyInput;
}>;


export type ReplyInquiryMutation = { inquiryReply: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, message: { id: string } | null } };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { viewer: { kind: ViewerKind, permissions: Array<Permission>, account: { email: string, members: Array<{ roles: Array<Role> }> } | null, organization: { id: string, legalName: string } | null } };

export type TrySignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type TrySignUpMutation = { signUp: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, tokens: { accessToken: string, viewer: { kind: ViewerKind, account: { id: string } | null } } | null } };

export type TrySignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type TrySignInMutation = { signIn: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, tokens: { accessToken: string, refreshToken: string } | null } };

export type RefreshMutationVariables = Exact<{
  input: SessionRefreshInput;
}>;


export type RefreshMutation = { sessionRefresh: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, tokens: { accessToken: string, refreshToken: string, viewer: { kind: ViewerKind, organization: { id: string } | null } } | null } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: { signedOut: boolean } };

export type TenantsQueryVariables = Exact<{ [key: string]: never; }>;


export type TenantsQuery = { tenants: { nodes: Array<{ slug: string, status: TenantStatus }> } };

export type TrySendMutationVariables = Exact<{
  input: InquirySendInput;
}>;


export type TrySendMutation = { inquirySend: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, inquiry: { id: string, status: InquiryStatus, viewerSide: InquirySide | null, lines: Array<{ description: string, quantity: string, unit: string }> } | null } };

export type TryReplyMutationVariables = Exact<{
  input: InquiryReplyInput;
}>;


export type TryReplyMutation = { inquiryReply: { userErrors: Array<{ code: string, field: Array<string> }>, message: { id: string, body: string } | null } };

export type ReadInquiryQueryVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type ReadInquiryQuery = { inquiry: { id: string, status: InquiryStatus, version: number, cursor: string, viewerSide: InquirySide | null, viewerCanReply: boolean, firstAnsweredAt: string | null, buyer: { legalName: string }, supplier: { legalName: string }, messages: { nodes: Array<{ body: string, sender: { legalName: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null, node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type InboxQueryVariables = Exact<{
  side?: InquirySide | null | undefined;
  status?: InquiryStatus | null | undefined;
}>;


export type InboxQuery = { inquiries: { nodes: Array<{ id: string, status: InquiryStatus }> } };

export type FollowSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type FollowSubscription = { inquiryEvents: { cursor: string, type: InquiryEventType, message: { body: string } | null, inquiry: { status: InquiryStatus, version: number } | null } };

export type TakeOffMutationVariables = Exact<{
  id: string | number;
}>;


export type TakeOffMutation = { productArchive: { userErrors: Array<{ code: string }> } };

export type PutBackMutationVariables = Exact<{
  id: string | number;
}>;


export type PutBackMutation = { productPublish: { userErrors: Array<{ code: string }> } };

export type EndSessionMutationVariables = Exact<{ [key: string]: never; }>;


export type EndSessionMutation = { signOut: { signedOut: boolean } };

export type PageOfMessagesQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type PageOfMessagesQuery = { inquiry: { messages: { edges: Array<{ cursor: string, node: { body: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type InboxWithMessagesQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxWithMessagesQuery = { inquiries: { nodes: Array<{ id: string, messages: { nodes: Array<{ body: string }> } }> } };

export type LastWordsSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type LastWordsSubscription = { inquiryEvents: { inquiry: { messages: { nodes: Array<{ body: string }> } } | null } };

export type PageOfInboxQueryVariables = Exact<{
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type PageOfInboxQuery = { inquiries: { nodes: Array<{ id: string }> } };

export type GetProductQueryVariables = Exact<{
  id: string | number;
  locale?: string | null | undefined;
}>;


export type GetProductQuery = { product: { id: string, sku: string, status: ProductStatus, version: number, title: string, viewerCanUpdate: boolean, availableActions: Array<ProductAction>, attributes:
      | { __typename: 'ChemicalAttributes', casNumber: string | null, grade: ChemicalGrade | null, purity: { min: string | null, max: string | null, unit: string } | null }
      | { __typename: 'ConsumerGoodAttributes' }
      | { __typename: 'MachineryAttributes' }
    , specs: Array<{ code: string, label: string, value: string, unit: string | null }>, minimumQuantity: { value: string, unit: string }, priceTiers: Array<{ fromQuantity: string, unitPrice: { amount: string, currency: string } }>, translations: Array<{ locale: string, title: string }> } | null };

export type NewProductMutationVariables = Exact<{
  input: ProductCreateInput;
}>;


export type NewProductMutation = { productCreate: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, product: { id: string, status: ProductStatus, version: number } | null } };

export type ChangeProductMutationVariables = Exact<{
  input: ProductUpdateInput;
}>;


export type ChangeProductMutation = { productUpdate: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, product: { id: string, version: number, title: string, attributes:
        | { grade: ChemicalGrade | null, casNumber: string | null, purity: { min: string | null } | null }
        | Record<PropertyKey, never>
       } | null } };

export type PublishMutationVariables = Exact<{
  input: ProductPublishInput;
}>;


export type PublishMutation = { productPublish: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, product: { status: ProductStatus } | null } };

export type ArchiveMutationVariables = Exact<{
  input: ProductArchiveInput;
}>;


export type ArchiveMutation = { productArchive: { userErrors: Array<{ code: string }>, product: { status: ProductStatus, version: number } | null } };

export type ListProductsQueryVariables = Exact<{
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
  supplierId?: string | number | null | undefined;
  categoryId?: string | number | null | undefined;
}>;


export type ListProductsQuery = { products: { nodes: Array<{ id: string, sku: string, status: ProductStatus }>, edges: Array<{ cursor: string }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type AlkaliCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type AlkaliCategoriesQuery = { categories: Array<{ id: string, code: string, name: string, path: Array<string>, parent: { code: string } | null }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const SignUpDocument = new TypedDocumentString(`
    mutation SignUp($input: SignUpInput!) {
  signUp(input: $input) {
    userErrors {
      code
      field
      message
    }
    tokens {
      accessToken
      refreshToken
      viewer {
        organization {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SignUpMutation, SignUpMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    userErrors {
      code
      field
      message
    }
    tokens {
      accessToken
      refreshToken
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const CategoriesOfDocument = new TypedDocumentString(`
    query CategoriesOf($vertical: String!) {
  categories(vertical: $vertical) {
    id
    code
  }
}
    `) as unknown as TypedDocumentString<CategoriesOfQuery, CategoriesOfQueryVariables>;
export const CreateProductDocument = new TypedDocumentString(`
    mutation CreateProduct($input: ProductCreateInput!) {
  productCreate(input: $input) {
    userErrors {
      code
      field
      message
    }
    product {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CreateProductMutation, CreateProductMutationVariables>;
export const PublishProductDocument = new TypedDocumentString(`
    mutation PublishProduct($input: ProductPublishInput!) {
  productPublish(input: $input) {
    userErrors {
      code
      field
      message
    }
    product {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<PublishProductMutation, PublishProductMutationVariables>;
export const SendInquiryDocument = new TypedDocumentString(`
    mutation SendInquiry($input: InquirySendInput!) {
  inquirySend(input: $input) {
    userErrors {
      code
      field
      message
    }
    inquiry {
      id
      cursor
    }
  }
}
    `) as unknown as TypedDocumentString<SendInquiryMutation, SendInquiryMutationVariables>;
export const ReplyInquiryDocument = new TypedDocumentString(`
    mutation ReplyInquiry($input: InquiryReplyInput!) {
  inquiryReply(input: $input) {
    userErrors {
      code
      field
      message
    }
    message {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ReplyInquiryMutation, ReplyInquiryMutationVariables>;
export const WhoAmIDocument = new TypedDocumentString(`
    query WhoAmI {
  viewer {
    kind
    account {
      email
      members {
        roles
      }
    }
    organization {
      id
      legalName
    }
    permissions
  }
}
    `) as unknown as TypedDocumentString<WhoAmIQuery, WhoAmIQueryVariables>;
export const TrySignUpDocument = new TypedDocumentString(`
    mutation TrySignUp($input: SignUpInput!) {
  signUp(input: $input) {
    userErrors {
      code
      field
      message
    }
    tokens {
      accessToken
      viewer {
        kind
        account {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrySignUpMutation, TrySignUpMutationVariables>;
export const TrySignInDocument = new TypedDocumentString(`
    mutation TrySignIn($input: SignInInput!) {
  signIn(input: $input) {
    userErrors {
      code
      field
      message
    }
    tokens {
      accessToken
      refreshToken
    }
  }
}
    `) as unknown as TypedDocumentString<TrySignInMutation, TrySignInMutationVariables>;
export const RefreshDocument = new TypedDocumentString(`
    mutation Refresh($input: SessionRefreshInput!) {
  sessionRefresh(input: $input) {
    userErrors {
      code
      field
      message
    }
    tokens {
      accessToken
      refreshToken
      viewer {
        kind
        organization {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RefreshMutation, RefreshMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut(input: {}) {
    signedOut
  }
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const TenantsDocument = new TypedDocumentString(`
    query Tenants {
  tenants(first: 100) {
    nodes {
      slug
      status
    }
  }
}
    `) as unknown as TypedDocumentString<TenantsQuery, TenantsQueryVariables>;
export const TrySendDocument = new TypedDocumentString(`
    mutation TrySend($input: InquirySendInput!) {
  inquirySend(input: $input) {
    userErrors {
      code
      field
      message
    }
    inquiry {
      id
      status
      viewerSide
      lines {
        description
        quantity
        unit
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TrySendMutation, TrySendMutationVariables>;
export const TryReplyDocument = new TypedDocumentString(`
    mutation TryReply($input: InquiryReplyInput!) {
  inquiryReply(input: $input) {
    userErrors {
      code
      field
    }
    message {
      id
      body
    }
  }
}
    `) as unknown as TypedDocumentString<TryReplyMutation, TryReplyMutationVariables>;
export const ReadInquiryDocument = new TypedDocumentString(`
    query ReadInquiry($id: ID!, $after: String) {
  inquiry(id: $id) {
    id
    status
    version
    cursor
    viewerSide
    viewerCanReply
    firstAnsweredAt
    buyer {
      legalName
    }
    supplier {
      legalName
    }
    messages(first: 2, after: $after) {
      nodes {
        body
        sender {
          legalName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  node(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadInquiryQuery, ReadInquiryQueryVariables>;
export const InboxDocument = new TypedDocumentString(`
    query Inbox($side: InquirySide, $status: InquiryStatus) {
  inquiries(first: 10, side: $side, status: $status) {
    nodes {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<InboxQuery, InboxQueryVariables>;
export const FollowDocument = new TypedDocumentString(`
    subscription Follow($id: ID!, $after: String) {
  inquiryEvents(inquiryId: $id, after: $after) {
    cursor
    type
    message {
      body
    }
    inquiry {
      status
      version
    }
  }
}
    `) as unknown as TypedDocumentString<FollowSubscription, FollowSubscriptionVariables>;
export const TakeOffDocument = new TypedDocumentString(`
    mutation TakeOff($id: ID!) {
  productArchive(input: {id: $id}) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<TakeOffMutation, TakeOffMutationVariables>;
export const PutBackDocument = new TypedDocumentString(`
    mutation PutBack($id: ID!) {
  productPublish(input: {id: $id}) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<PutBackMutation, PutBackMutationVariables>;
export const EndSessionDocument = new TypedDocumentString(`
    mutation EndSession {
  signOut(input: {}) {
    signedOut
  }
}
    `) as unknown as TypedDocumentString<EndSessionMutation, EndSessionMutationVariables>;
export const PageOfMessagesDocument = new TypedDocumentString(`
    query PageOfMessages($id: ID!, $first: Int, $last: Int, $after: String, $before: String) {
  inquiry(id: $id) {
    messages(first: $first, last: $last, after: $after, before: $before) {
      edges {
        cursor
        node {
          body
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PageOfMessagesQuery, PageOfMessagesQueryVariables>;
export const InboxWithMessagesDocument = new TypedDocumentString(`
    query InboxWithMessages {
  inquiries {
    nodes {
      id
      messages(last: 2) {
        nodes {
          body
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InboxWithMessagesQuery, InboxWithMessagesQueryVariables>;
export const LastWordsDocument = new TypedDocumentString(`
    subscription LastWords($id: ID!) {
  inquiryEvents(inquiryId: $id) {
    inquiry {
      messages(last: 1) {
        nodes {
          body
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LastWordsSubscription, LastWordsSubscriptionVariables>;
export const PageOfInboxDocument = new TypedDocumentString(`
    query PageOfInbox($after: String, $before: String) {
  inquiries(after: $after, before: $before) {
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<PageOfInboxQuery, PageOfInboxQueryVariables>;
export const GetProductDocument = new TypedDocumentString(`
    query GetProduct($id: ID!, $locale: Locale) {
  product(id: $id) {
    id
    sku
    status
    version
    title(locale: $locale)
    viewerCanUpdate
    availableActions
    attributes {
      __typename
      ... on ChemicalAttributes {
        casNumber
        grade
        purity {
          min
          max
          unit
        }
      }
    }
    specs {
      code
      label
      value
      unit
    }
    minimumQuantity {
      value(in: "t")
      unit
    }
    priceTiers {
      fromQuantity
      unitPrice {
        amount
        currency
      }
    }
    translations {
      locale
      title
    }
  }
}
    `) as unknown as TypedDocumentString<GetProductQuery, GetProductQueryVariables>;
export const NewProductDocument = new TypedDocumentString(`
    mutation NewProduct($input: ProductCreateInput!) {
  productCreate(input: $input) {
    userErrors {
      code
      field
      message
    }
    product {
      id
      status
      version
    }
  }
}
    `) as unknown as TypedDocumentString<NewProductMutation, NewProductMutationVariables>;
export const ChangeProductDocument = new TypedDocumentString(`
    mutation ChangeProduct($input: ProductUpdateInput!) {
  productUpdate(input: $input) {
    userErrors {
      code
      field
      message
    }
    product {
      id
      version
      title
      attributes {
        ... on ChemicalAttributes {
          purity {
            min
          }
          grade
          casNumber
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeProductMutation, ChangeProductMutationVariables>;
export const PublishDocument = new TypedDocumentString(`
    mutation Publish($input: ProductPublishInput!) {
  productPublish(input: $input) {
    userErrors {
      code
      field
      message
    }
    product {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<PublishMutation, PublishMutationVariables>;
export const ArchiveDocument = new TypedDocumentString(`
    mutation Archive($input: ProductArchiveInput!) {
  productArchive(input: $input) {
    userErrors {
      code
    }
    product {
      status
      version
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveMutation, ArchiveMutationVariables>;
export const ListProductsDocument = new TypedDocumentString(`
    query ListProducts($first: Int, $last: Int, $after: String, $before: String, $supplierId: ID, $categoryId: ID) {
  products(
    first: $first
    last: $last
    after: $after
    before: $before
    supplierId: $supplierId
    categoryId: $categoryId
  ) {
    nodes {
      id
      sku
      status
    }
    edges {
      cursor
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ListProductsQuery, ListProductsQueryVariables>;
export const AlkaliCategoriesDocument = new TypedDocumentString(`
    query AlkaliCategories {
  categories(vertical: "chemicals") {
    id
    code
    name
    path
    parent {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AlkaliCategoriesQuery, AlkaliCategoriesQueryVariables>;