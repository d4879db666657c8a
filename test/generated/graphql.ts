/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Who may see an attribute. */
export type AttributePrivacy =
  /** Signed-in members of the marketplace. */
  | 'MEMBERS'
  /** The supplier, and buyers who have an inquiry about the listing. */
  | 'PARTIES'
  /** Everybody. */
  | 'PUBLIC';

/** What a token is good for; each fails on the others’ fields. */
export type Audience =
  /** Acting for an organization. */
  | 'MEMBER'
  /** Running the marketplace. */
  | 'OPERATOR';

/** Why something cannot be done now. */
export type BlockCode =
  /** It is not open as things stand. */
  | 'CONFLICT'
  /** You lack the right. */
  | 'FORBIDDEN';

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
  /** Surface-active matter by mass (ISO 2271, ISO 2871). */
  activeMatter?: QuantityRangeInput | null | undefined;
  /** Colour and look, as on the certificate of analysis. */
  appearance?: string | null | undefined;
  /** What it is used for. */
  applications?: Array<LocalizedTextInput> | null | undefined;
  /** Temperature of self-ignition in air at 1 atm. */
  autoignitionTemperature?: QuantityRangeInput | null | undefined;
  /** Boiling point or range at 1 atm. */
  boilingPoint?: QuantityRangeInput | null | undefined;
  /** CAS number of the main substance. */
  casNumber?: string | null | undefined;
  /** Certificates of the maker or the product. */
  certifications?: Array<ChemicalCertifications> | null | undefined;
  /** Name in the Colour Index (SDC, AATCC). */
  colourIndexName?: string | null | undefined;
  /** CAS numbers of other components. At most 50. */
  componentCasNumbers?: Array<string> | null | undefined;
  /** Regimes that ask for a licence, a notification or a declaration. */
  controls?: Array<ChemicalControls> | null | undefined;
  /** Density at 20 °C. */
  density?: QuantityRangeInput | null | undefined;
  /** Data sheets, certificates of analysis and other documents. */
  documents?: Array<ChemicalDocumentsInput> | null | undefined;
  /** E or INS number, where it is a food additive. */
  eNumber?: string | null | undefined;
  /** EC number (EINECS, ELINCS or NLP) of the main substance. */
  ecNumber?: string | null | undefined;
  /** Regulatory filings that can be referred to. */
  filings?: Array<ChemicalFilings> | null | undefined;
  /** Pressure of the full cylinder at 15 °C. */
  fillingPressure?: QuantityRangeInput | null | undefined;
  /** Flash point, closed cup. */
  flashPoint?: QuantityRangeInput | null | undefined;
  /** Formulation, by the codes of CropLife International. */
  formulation?: ChemicalFormulation | null | undefined;
  /** Pictograms on the label, under UN GHS. */
  ghsPictograms?: Array<ChemicalGhsPictograms> | null | undefined;
  /** The grade sold. */
  grade?: ChemicalGrade | null | undefined;
  /** Certified halal. */
  halal?: boolean | null | undefined;
  /** Primary transport hazard class. */
  hazardClass?: ChemicalHazardClass | null | undefined;
  /** H-statements on the label, UN GHS. */
  hazardStatements?: Array<ChemicalHazardStatements> | null | undefined;
  /** Hydrophilic-lipophilic balance. */
  hlb?: string | number | null | undefined;
  /** Charge of the active part in water. */
  ionicCharacter?: ChemicalIonicCharacter | null | undefined;
  /** Fikentscher K value (ISO 1628). */
  kValue?: string | number | null | undefined;
  /** Certified kosher. */
  kosher?: boolean | null | undefined;
  /** Date of manufacture of the lot on offer. */
  manufactureDate?: string | null | undefined;
  /** Marine pollutant under the IMDG Code. */
  marinePollutant?: boolean | null | undefined;
  /** Melt flow rate (ISO 1133). */
  meltFlowRate?: QuantityRangeInput | null | undefined;
  /** Melting or freezing point at 1 atm. */
  meltingPoint?: QuantityRangeInput | null | undefined;
  /** Molecular formula in Hill order. */
  molecularFormula?: string | null | undefined;
  /** Molar mass. */
  molecularWeight?: QuantityRangeInput | null | undefined;
  /** The declared nutrients (N-P-K). */
  nutrients?: ChemicalNutrientsInput | null | undefined;
  /** Packages in which it can be delivered. */
  packaging?: Array<ChemicalPackaging> | null | undefined;
  /** Transport packing group. */
  packingGroup?: ChemicalPackingGroup | null | undefined;
  /** Particle size (D50, or the sieve range). */
  particleSize?: QuantityRangeInput | null | undefined;
  /** What it acts on. */
  pesticideType?: ChemicalPesticideType | null | undefined;
  /** pH as its specification states it. */
  ph?: QuantityRangeInput | null | undefined;
  /** Pharmacopoeias whose monograph the product meets. */
  pharmacopoeia?: Array<ChemicalPharmacopoeia> | null | undefined;
  /** Form in which it is delivered. */
  physicalForm?: ChemicalPhysicalForm | null | undefined;
  /** Name in the dangerous goods list. */
  properShippingName?: string | null | undefined;
  /** Assay of the main substance, by mass; on a dried basis it may exceed 100 %. */
  purity?: QuantityRangeInput | null | undefined;
  /** EU REACH registration number. */
  reachRegistration?: string | null | undefined;
  /** Refractive index nD at 20 °C. */
  refractiveIndex?: string | number | null | undefined;
  /** Shade in full tone. */
  shade?: ColorInput | null | undefined;
  /** From the day of manufacture, unopened. */
  shelfLife?: QuantityInput | null | undefined;
  /** Signal word on the label, under UN GHS. */
  signalWord?: ChemicalSignalWord | null | undefined;
  /** Solubility in words. */
  solubility?: string | null | undefined;
  /** Guaranteed limits, a line for each test. */
  specification?: string | null | undefined;
  /** Temperatures at which it must be stored. */
  storageTemperature?: QuantityRangeInput | null | undefined;
  /** Further transport hazard classes. */
  subsidiaryHazards?: Array<ChemicalSubsidiaryHazards> | null | undefined;
  /** Other names, separated by semicolons. */
  synonyms?: string | null | undefined;
  /** UN number for transport; none when not dangerous goods. */
  unNumber?: string | null | undefined;
  /** Vapour pressure at 20 °C. */
  vapourPressure?: QuantityRangeInput | null | undefined;
  /** Dynamic viscosity at 25 °C. */
  viscosity?: QuantityRangeInput | null | undefined;
  /** Water by Karl Fischer or loss on drying, by mass. */
  waterContent?: QuantityRangeInput | null | undefined;
  /** Solubility in water at 20 °C. */
  waterSolubility?: QuantityRangeInput | null | undefined;
};

/** Certificates of the maker or the product. */
export type ChemicalCertifications =
  /** Ingredient of natural and organic cosmetics. */
  | 'COSMOS'
  /** Feed additives and premixtures. */
  | 'FAMI_QS'
  /** Food safety, with ISO 22000. */
  | 'FSSC_22000'
  /** Good manufacturing practice; of active ingredients: ICH Q7. */
  | 'GMP'
  /** Bio-based and recycled feedstock by mass balance. */
  | 'ISCC_PLUS'
  /** Quality management. */
  | 'ISO_9001'
  /** Environmental management. */
  | 'ISO_14001'
  /** Not made from or by genetically modified organisms. */
  | 'NON_GMO'
  /** Drinking water treatment chemicals. */
  | 'NSF_60'
  /** Usable in organic production (EU 2018/848, USDA NOP). */
  | 'ORGANIC'
  /** RC 14001, or the verified national programme. */
  | 'RESPONSIBLE_CARE'
  /** Sustainable palm oil supply chain. */
  | 'RSPO';

/** Regimes that ask for a licence, a notification or a declaration. */
export type ChemicalControls =
  /** Schedules 1 to 3 of the Chemical Weapons Convention. */
  | 'CWC_SCHEDULE'
  /** Tables I and II of the 1988 UN drug convention and national lists. */
  | 'DRUG_PRECURSOR'
  /** Export control of dual-use goods: Regulation (EU) 2021/821, EAR, and like laws. */
  | 'DUAL_USE'
  /** Regulation (EU) 2019/1148 and like laws. */
  | 'EXPLOSIVES_PRECURSOR'
  /** Mercury and its compounds. */
  | 'MINAMATA'
  /** Ozone-depleting substances and HFCs. */
  | 'MONTREAL'
  /** Scheduled by the UN conventions of 1961 and 1971. */
  | 'NARCOTIC'
  /** Substance of very high concern. */
  | 'REACH_SVHC'
  /** Prior informed consent before export. */
  | 'ROTTERDAM_PIC'
  /** Persistent organic pollutant. */
  | 'STOCKHOLM_POP';

/** Matches where one document is of one of the types and in one of the languages. Data sheets, certificates of analysis and other documents. */
export type ChemicalDocumentsFilter = {
  /** Any of these languages; zh finds zh-Hans too. */
  languages?: Array<string> | null | undefined;
  /** Any of these types. */
  types?: Array<ChemicalDocumentsType> | null | undefined;
};

/** One of: Data sheets, certificates of analysis and other documents. */
export type ChemicalDocumentsInput = {
  /** The last day it is valid; none when it does not expire. */
  expiresOn?: string | null | undefined;
  /** The day it was issued. */
  issuedOn?: string | null | undefined;
  /** Its language, BCP 47; und when nobody said. */
  language?: string | null | undefined;
  /** Its title. */
  title?: string | null | undefined;
  /** What it is. */
  type: ChemicalDocumentsType;
  /** Where it can be read: https only. */
  url: string;
};

/** Types of ChemicalDocuments. */
export type ChemicalDocumentsType =
  /** Kosher, halal, ISO, GMP and other certificates. */
  | 'CERTIFICATE'
  /** Results of the lot, or typical ones. */
  | 'COA'
  /** Safety data sheet in 16 sections: UN GHS, REACH annex II, GB/T 16483. */
  | 'SDS'
  /** Guaranteed limits and test methods. */
  | 'SPECIFICATION'
  /** Properties and use. */
  | 'TDS';

/** Regulatory filings that can be referred to. */
export type ChemicalFilings =
  /** Active substance master file in the EU. */
  | 'ASMF'
  /** EDQM certificate of suitability to the European Pharmacopoeia. */
  | 'CEP'
  /** Registered at the CDE of the NMPA. */
  | 'CHINA_CDE'
  /** Master file at the PMDA. */
  | 'JAPAN_MF'
  /** Drug master file at the FDA. */
  | 'US_DMF'
  /** GMP confirmation for import into the EU (2001/83/EC article 46b). */
  | 'WRITTEN_CONFIRMATION';

/** Conditions on the attributes of chemicals: all that are given must hold. */
export type ChemicalFilter = {
  /** Surface-active matter by mass (ISO 2271, ISO 2871). */
  activeMatter?: QuantityFilter | null | undefined;
  /** Temperature of self-ignition in air at 1 atm. */
  autoignitionTemperature?: QuantityFilter | null | undefined;
  /** Boiling point or range at 1 atm. */
  boilingPoint?: QuantityFilter | null | undefined;
  /** CAS number of the main substance. Any of these, with or without separators. */
  casNumber?: Array<string> | null | undefined;
  /** Certificates of the maker or the product. Any of these. */
  certifications?: Array<ChemicalCertifications> | null | undefined;
  /** Name in the Colour Index (SDC, AATCC). Any of these, without regard to case. */
  colourIndexName?: Array<string> | null | undefined;
  /** CAS numbers of other components. Any of these, with or without separators. One of its values is enough. */
  componentCasNumbers?: Array<string> | null | undefined;
  /** Regimes that ask for a licence, a notification or a declaration. Any of these. */
  controls?: Array<ChemicalControls> | null | undefined;
  /** Density at 20 °C. */
  density?: QuantityFilter | null | undefined;
  /** Data sheets, certificates of analysis and other documents. */
  documents?: ChemicalDocumentsFilter | null | undefined;
  /** E or INS number, where it is a food additive. Any of these, with or without separators. */
  eNumber?: Array<string> | null | undefined;
  /** EC number (EINECS, ELINCS or NLP) of the main substance. Any of these, with or without separators. */
  ecNumber?: Array<string> | null | undefined;
  /** Regulatory filings that can be referred to. Any of these. */
  filings?: Array<ChemicalFilings> | null | undefined;
  /** Pressure of the full cylinder at 15 °C. */
  fillingPressure?: QuantityFilter | null | undefined;
  /** Flash point, closed cup. */
  flashPoint?: QuantityFilter | null | undefined;
  /** Formulation, by the codes of CropLife International. Any of these. */
  formulation?: Array<ChemicalFormulation> | null | undefined;
  /** Pictograms on the label, under UN GHS. Any of these. */
  ghsPictograms?: Array<ChemicalGhsPictograms> | null | undefined;
  /** The grade sold. Any of these. */
  grade?: Array<ChemicalGrade> | null | undefined;
  /** Certified halal. False finds only what says no. */
  halal?: boolean | null | undefined;
  /** Primary transport hazard class. Any of these. */
  hazardClass?: Array<ChemicalHazardClass> | null | undefined;
  /** H-statements on the label, UN GHS. Any of these. */
  hazardStatements?: Array<ChemicalHazardStatements> | null | undefined;
  /** Hydrophilic-lipophilic balance. */
  hlb?: DecimalFilter | null | undefined;
  /** Charge of the active part in water. Any of these. */
  ionicCharacter?: Array<ChemicalIonicCharacter> | null | undefined;
  /** Fikentscher K value (ISO 1628). */
  kValue?: DecimalFilter | null | undefined;
  /** Certified kosher. False finds only what says no. */
  kosher?: boolean | null | undefined;
  /** Date of manufacture of the lot on offer. */
  manufactureDate?: DateFilter | null | undefined;
  /** Marine pollutant under the IMDG Code. False finds only what says no. */
  marinePollutant?: boolean | null | undefined;
  /** Melt flow rate (ISO 1133). */
  meltFlowRate?: QuantityFilter | null | undefined;
  /** Melting or freezing point at 1 atm. */
  meltingPoint?: QuantityFilter | null | undefined;
  /** Molecular formula in Hill order. Any of these, without regard to case. */
  molecularFormula?: Array<string> | null | undefined;
  /** Molar mass. */
  molecularWeight?: QuantityFilter | null | undefined;
  /** The declared nutrients (N-P-K). */
  nutrients?: ChemicalNutrientsFilter | null | undefined;
  /** Packages in which it can be delivered. Any of these. */
  packaging?: Array<ChemicalPackaging> | null | undefined;
  /** Transport packing group. Any of these. */
  packingGroup?: Array<ChemicalPackingGroup> | null | undefined;
  /** Particle size (D50, or the sieve range). */
  particleSize?: QuantityFilter | null | undefined;
  /** What it acts on. Any of these. */
  pesticideType?: Array<ChemicalPesticideType> | null | undefined;
  /** pH as its specification states it. */
  ph?: QuantityFilter | null | undefined;
  /** Pharmacopoeias whose monograph the product meets. Any of these. */
  pharmacopoeia?: Array<ChemicalPharmacopoeia> | null | undefined;
  /** Form in which it is delivered. Any of these. */
  physicalForm?: Array<ChemicalPhysicalForm> | null | undefined;
  /** Assay of the main substance, by mass; on a dried basis it may exceed 100 %. */
  purity?: QuantityFilter | null | undefined;
  /** EU REACH registration number. Any of these, with or without separators. */
  reachRegistration?: Array<string> | null | undefined;
  /** Refractive index nD at 20 °C. */
  refractiveIndex?: DecimalFilter | null | undefined;
  /** Shade in full tone. Any of these. */
  shade?: Array<ColorFamily> | null | undefined;
  /** From the day of manufacture, unopened. */
  shelfLife?: QuantityFilter | null | undefined;
  /** Signal word on the label, under UN GHS. Any of these. */
  signalWord?: Array<ChemicalSignalWord> | null | undefined;
  /** Temperatures at which it must be stored. */
  storageTemperature?: QuantityFilter | null | undefined;
  /** Further transport hazard classes. Any of these. */
  subsidiaryHazards?: Array<ChemicalSubsidiaryHazards> | null | undefined;
  /** UN number for transport; none when not dangerous goods. Any of these, with or without separators. */
  unNumber?: Array<string> | null | undefined;
  /** Vapour pressure at 20 °C. */
  vapourPressure?: QuantityFilter | null | undefined;
  /** Dynamic viscosity at 25 °C. */
  viscosity?: QuantityFilter | null | undefined;
  /** Water by Karl Fischer or loss on drying, by mass. */
  waterContent?: QuantityFilter | null | undefined;
  /** Solubility in water at 20 °C. */
  waterSolubility?: QuantityFilter | null | undefined;
};

/** Formulation, by the codes of CropLife International. */
export type ChemicalFormulation =
  /** CS capsule suspension. */
  | 'CS'
  /** DP dustable powder. */
  | 'DP'
  /** EC emulsifiable concentrate. */
  | 'EC'
  /** EW emulsion, oil in water. */
  | 'EW'
  /** FS flowable concentrate for seed treatment. */
  | 'FS'
  /** GR granules. */
  | 'GR'
  /** OD oil dispersion. */
  | 'OD'
  /** SC suspension concentrate. */
  | 'SC'
  /** SE suspo-emulsion. */
  | 'SE'
  /** SG water-soluble granules. */
  | 'SG'
  /** SL soluble concentrate. */
  | 'SL'
  /** SP water-soluble powder. */
  | 'SP'
  /** TC technical material. */
  | 'TC'
  /** TK technical concentrate. */
  | 'TK'
  /** UL ultra-low-volume liquid. */
  | 'UL'
  /** WG water-dispersible granules. */
  | 'WG'
  /** WP wettable powder. */
  | 'WP';

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

/** H-statements on the label, UN GHS. */
export type ChemicalHazardStatements =
  /** Reacts violently with water. */
  | 'EUH014'
  /** In use may form flammable/explosive vapour-air mixture. */
  | 'EUH018'
  /** May form explosive peroxides. */
  | 'EUH019'
  /** Contact with water liberates toxic gas. */
  | 'EUH029'
  /** Contact with acids liberates toxic gas. */
  | 'EUH031'
  /** Contact with acids liberates very toxic gas. */
  | 'EUH032'
  /** Risk of explosion if heated under confinement. */
  | 'EUH044'
  /** Repeated exposure may cause skin dryness or cracking. */
  | 'EUH066'
  /** Toxic by eye contact. */
  | 'EUH070'
  /** Corrosive to the respiratory tract. */
  | 'EUH071'
  /** May cause endocrine disruption in humans. */
  | 'EUH380'
  /** Suspected of causing endocrine disruption in humans. */
  | 'EUH381'
  /** May cause endocrine disruption in the environment. */
  | 'EUH430'
  /** Suspected of causing endocrine disruption in the environment. */
  | 'EUH431'
  /** Accumulates in the environment and living organisms including in humans. */
  | 'EUH440'
  /** Strongly accumulates in the environment and living organisms including in humans. */
  | 'EUH441'
  /** Can cause long-lasting and diffuse contamination of water resources. */
  | 'EUH450'
  /** Can cause very long-lasting and diffuse contamination of water resources. */
  | 'EUH451'
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
  /** Extremely flammable chemical under pressure: may explode if heated. */
  | 'H282'
  /** Flammable chemical under pressure: may explode if heated. */
  | 'H283'
  /** Chemical under pressure: may explode if heated. */
  | 'H284'
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

/** What a buyer states when asking for chemicals. */
export type ChemicalInquiryDetailsInput = {
  /** What the substance will be used for. */
  application?: string | null | undefined;
  /** The buyer will sign an end-use declaration where the substance is controlled. */
  endUseDeclaration?: boolean | null | undefined;
  /** The package the buyer wants. */
  packaging?: ChemicalInquiryPackaging | null | undefined;
};

/** The package the buyer wants. */
export type ChemicalInquiryPackaging =
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

/** Charge of the active part in water. */
export type ChemicalIonicCharacter =
  /** Amphoteric. */
  | 'AMPHOTERIC'
  /** Anionic. */
  | 'ANIONIC'
  /** Cationic. */
  | 'CATIONIC'
  /** Non-ionic. */
  | 'NONIONIC';

/** Conditions on its parts, all of which must hold. The declared nutrients (N-P-K). */
export type ChemicalNutrientsFilter = {
  /** Total nitrogen (N), by mass. */
  nitrogen?: QuantityFilter | null | undefined;
  /** Available phosphate (P₂O₅), by mass. */
  phosphate?: QuantityFilter | null | undefined;
  /** Soluble potash (K₂O), by mass. */
  potash?: QuantityFilter | null | undefined;
};

/** The declared nutrients (N-P-K). What is given replaces the whole. */
export type ChemicalNutrientsInput = {
  /** Total nitrogen (N), by mass. */
  nitrogen?: QuantityRangeInput | null | undefined;
  /** Available phosphate (P₂O₅), by mass. */
  phosphate?: QuantityRangeInput | null | undefined;
  /** Soluble potash (K₂O), by mass. */
  potash?: QuantityRangeInput | null | undefined;
};

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

/** What it acts on. */
export type ChemicalPesticideType =
  /** Acaricide. */
  | 'ACARICIDE'
  /** Bactericide. */
  | 'BACTERICIDE'
  /** Fungicide. */
  | 'FUNGICIDE'
  /** Herbicide. */
  | 'HERBICIDE'
  /** Insecticide. */
  | 'INSECTICIDE'
  /** Molluscicide. */
  | 'MOLLUSCICIDE'
  /** Nematicide. */
  | 'NEMATICIDE'
  /** Plant growth regulator. */
  | 'PLANT_GROWTH_REGULATOR'
  /** Rodenticide. */
  | 'RODENTICIDE';

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

/** The families that colours are sorted into. */
export type ColorFamily =
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
  | 'MULTICOLOR'
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

/** A colour of goods: one of name, hex and code is enough. */
export type ColorInput = {
  /** Its number in RAL, Pantone or NCS, such as RAL 3001. */
  code?: string | null | undefined;
  /** The family it is found by; needed only where name, hex and code do not say it. */
  family?: ColorFamily | null | undefined;
  /** Its sRGB value, such as #9B2423. */
  hex?: string | null | undefined;
  /** What its supplier calls it. */
  name?: string | null | undefined;
};

/** Whether an offer is as required. */
export type Compliance =
  /** It states otherwise. */
  | 'DEVIATES'
  /** It is. */
  | 'MET'
  /** It does not say. */
  | 'UNKNOWN';

/** Whom it is made for. */
export type ConsumerGoodAgeGroup =
  /** Adult. */
  | 'ADULT'
  /** All ages. */
  | 'ALL'
  /** Baby (under 3 years). */
  | 'BABY'
  /** Child (3–13 years). */
  | 'CHILD'
  /** Teenager (14–17 years). */
  | 'TEEN';

/** Contained allergens of (EU) No 1169/2011, Annex II. */
export type ConsumerGoodAllergens =
  /** Celery. */
  | 'CELERY'
  /** Crustaceans. */
  | 'CRUSTACEANS'
  /** Eggs. */
  | 'EGGS'
  /** Fish. */
  | 'FISH'
  /** Cereals containing gluten. */
  | 'GLUTEN'
  /** Lupin. */
  | 'LUPIN'
  /** Milk. */
  | 'MILK'
  /** Molluscs. */
  | 'MOLLUSCS'
  /** Mustard. */
  | 'MUSTARD'
  /** Tree nuts: almonds, hazelnuts, walnuts, cashews and others. */
  | 'NUTS'
  /** Peanuts. */
  | 'PEANUTS'
  /** Sesame seeds. */
  | 'SESAME'
  /** Soybeans. */
  | 'SOYBEANS'
  /** More than 10 mg/kg of SO₂. */
  | 'SULPHITES';

/** Attributes of consumer goods; null removes one. */
export type ConsumerGoodAttributesInput = {
  /** Ages it is graded for. */
  ageGrade?: QuantityRangeInput | null | undefined;
  /** Whom it is made for. */
  ageGroup?: ConsumerGoodAgeGroup | null | undefined;
  /** Contained allergens of (EU) No 1169/2011, Annex II. */
  allergens?: Array<ConsumerGoodAllergens> | null | undefined;
  /** The battery it runs on. */
  battery?: ConsumerGoodBatteryInput | null | undefined;
  /** Brand on the goods; none if unbranded. */
  brand?: string | null | undefined;
  /** Length of the cable or cord. */
  cableLength?: QuantityInput | null | undefined;
  /** Of the export carton, outside. */
  cartonDimensions?: DimensionsInput | null | undefined;
  /** Gross weight of the full export carton. */
  cartonWeight?: QuantityInput | null | undefined;
  /** Marks, test reports and audits it has. */
  certifications?: Array<ConsumerGoodCertifications> | null | undefined;
  /** Colour by its name, its hex value or a code such as RAL 3001. */
  colour?: ColorInput | null | undefined;
  /** Devices and models it fits. */
  compatibility?: string | null | undefined;
  /** Fibres by weight, (EU) 1007/2011. */
  composition?: string | null | undefined;
  /** Plugs and sockets. At most 50. */
  connectors?: Array<string> | null | undefined;
  /** What can be changed on order. */
  customization?: Array<ConsumerGoodCustomization> | null | undefined;
  /** Of one piece, ready for use. */
  dimensions?: DimensionsInput | null | undefined;
  /** Whether it dims on usual dimmers. */
  dimmable?: boolean | null | undefined;
  /** Visible. */
  displayDiagonal?: QuantityInput | null | undefined;
  /** Pixels. */
  displayResolution?: string | null | undefined;
  /** Reports and certificates that prove it; manuals. */
  documents?: Array<ConsumerGoodDocumentsInput> | null | undefined;
  /** Class of the EU energy label, A to G. */
  energyClass?: ConsumerGoodEnergyClass | null | undefined;
  /** Mass by area. */
  fabricWeight?: QuantityRangeInput | null | undefined;
  /** Whom it is cut or styled for. */
  gender?: ConsumerGoodGender | null | undefined;
  /** GTIN-8, -12, -13 or -14 of one unit. */
  gtin?: string | null | undefined;
  /** Heaviest first; INCI names in cosmetics. */
  ingredients?: string | null | undefined;
  /** Tightness by IEC 60529. */
  ingressProtection?: ConsumerGoodIngressProtection | null | undefined;
  /** Base of the lamp by IEC 60061. */
  lampBase?: ConsumerGoodLampBase | null | undefined;
  /** Colour of the light. */
  lightColour?: Array<ConsumerGoodLightColour> | null | undefined;
  /** Useful light of the lamp. */
  luminousFlux?: QuantityInput | null | undefined;
  /** Main materials. */
  materials?: Array<ConsumerGoodMaterials> | null | undefined;
  /** Working memory (RAM) built in. */
  memory?: QuantityInput | null | undefined;
  /** Model or article name by its maker. */
  model?: string | null | undefined;
  /** Weight of one piece without packaging. */
  netWeight?: QuantityInput | null | undefined;
  /** Relative humidity in use. */
  operatingHumidity?: QuantityRangeInput | null | undefined;
  /** System installed. */
  operatingSystem?: string | null | undefined;
  /** Air around it in use. */
  operatingTemperature?: QuantityRangeInput | null | undefined;
  /** Pages by ISO/IEC 19752, 19798, 24711. */
  pageYield?: number | null | undefined;
  /** Good once opened. */
  periodAfterOpening?: QuantityInput | null | undefined;
  /** Highest power it takes. */
  power?: QuantityInput | null | undefined;
  /** What drives it. */
  powerSource?: ConsumerGoodPowerSource | null | undefined;
  /** How it, or the printer it is for, prints. */
  printTechnology?: ConsumerGoodPrintTechnology | null | undefined;
  /** How it can be made under another brand. */
  privateLabel?: Array<ConsumerGoodPrivateLabel> | null | undefined;
  /** Processor by its full name. */
  processor?: string | null | undefined;
  /** Cores of the processor. */
  processorCores?: number | null | undefined;
  /** Base clock of the processor. */
  processorFrequency?: QuantityInput | null | undefined;
  /** What the law takes the goods for. */
  productType?: ConsumerGoodProductType | null | undefined;
  /** First day it was sold. */
  releaseDate?: string | null | undefined;
  /** Who answers for it in the EU: (EU) 2023/988, Art. 16. */
  responsiblePerson?: string | null | undefined;
  /** Price of one sample. */
  samplePrice?: MoneyInput | null | undefined;
  /** Until a sample is sent. */
  sampleTime?: QuantityInput | null | undefined;
  /** Season it sells in. */
  season?: ConsumerGoodSeason | null | undefined;
  /** From making, unopened. */
  shelfLife?: QuantityInput | null | undefined;
  /** Size as on the label: M, 42, 135 × 200 cm. */
  size?: string | null | undefined;
  /** Capacity of its drives. */
  storageCapacity?: QuantityInput | null | undefined;
  /** Air around it in store. */
  storageTemperature?: QuantityRangeInput | null | undefined;
  /** Style in words. */
  style?: string | null | undefined;
  /** Units in one export carton. */
  unitsPerCarton?: number | null | undefined;
  /** Pieces in a unit. */
  unitsPerPack?: number | null | undefined;
  /** Rated voltage or range. */
  voltage?: QuantityRangeInput | null | undefined;
  /** Net content or capacity of one piece. */
  volume?: QuantityInput | null | undefined;
  /** Radio by which it speaks with other devices. */
  wireless?: Array<ConsumerGoodWireless> | null | undefined;
};

/** Conditions on its parts, all of which must hold. The battery it runs on. */
export type ConsumerGoodBatteryFilter = {
  /** Rated charge. */
  capacity?: QuantityFilter | null | undefined;
  /** Rated energy; flights limit it. */
  energy?: QuantityFilter | null | undefined;
  /** Whether it is in the box or built in. False finds only what says no. */
  included?: boolean | null | undefined;
  /** Chemistry of the battery. Any of these. */
  type?: Array<ConsumerGoodBatteryType> | null | undefined;
  /** Passed UN Manual of Tests and Criteria, 38.3. False finds only what says no. */
  un383?: boolean | null | undefined;
};

/** The battery it runs on. What is given replaces the whole. */
export type ConsumerGoodBatteryInput = {
  /** Rated charge. */
  capacity?: QuantityInput | null | undefined;
  /** Rated energy; flights limit it. */
  energy?: QuantityInput | null | undefined;
  /** Whether it is in the box or built in. */
  included?: boolean | null | undefined;
  /** Chemistry of the battery. */
  type?: ConsumerGoodBatteryType | null | undefined;
  /** Passed UN Manual of Tests and Criteria, 38.3. */
  un383?: boolean | null | undefined;
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
  /** Nickel–cadmium. */
  | 'NICD'
  /** Nickel–metal hydride. */
  | 'NIMH'
  /** Silver oxide. */
  | 'SILVER_OXIDE'
  /** UN 3551, or UN 3552 with equipment. */
  | 'SODIUM_ION'
  /** Zinc–air. */
  | 'ZINC_AIR'
  /** Zinc–carbon. */
  | 'ZINC_CARBON';

/** Marks, test reports and audits it has. */
export type ConsumerGoodCertifications =
  /** US toy safety. */
  | 'ASTM_F963'
  /** Bureau of Indian Standards. */
  | 'BIS'
  /** Food safety audit recognized by GFSI. */
  | 'BRCGS'
  /** Social audit of the factory. */
  | 'BSCI'
  /** IECEE CB test certificate of electrical safety. */
  | 'CB'
  /** China Compulsory Certification. */
  | 'CCC'
  /** EU conformity mark. */
  | 'CE'
  /** US Children’s Product Certificate, 16 CFR 1110. */
  | 'CPC'
  /** CSA Group certified, North America. */
  | 'CSA'
  /** Eurasian Economic Union conformity mark. */
  | 'EAC'
  /** EU toy safety. */
  | 'EN71'
  /** Saves energy, United States. */
  | 'ENERGY_STAR'
  /** Environmental criteria for electronics. */
  | 'EPEAT'
  /** Intertek listed, North America. */
  | 'ETL'
  /** Organic by Regulation (EU) 2018/848. */
  | 'EU_ORGANIC'
  /** Fairtrade International. */
  | 'FAIRTRADE'
  /** US radio interference rules, 47 CFR 15. */
  | 'FCC'
  /** Tested to, or its maker registered under, US rules for food, food contact and cosmetics. */
  | 'FDA'
  /** Forest Stewardship Council chain of custody. */
  | 'FSC'
  /** Food safety certification recognized by GFSI. */
  | 'FSSC_22000'
  /** Global Organic Textile Standard. */
  | 'GOTS'
  /** Global Recycled Standard. */
  | 'GRS'
  /** Tested safety, Germany. */
  | 'GS'
  /** Hazard analysis and critical control points for food. */
  | 'HACCP'
  /** Certified halal. */
  | 'HALAL'
  /** International Featured Standards, food safety audit. */
  | 'IFS'
  /** Maker’s quality management. */
  | 'ISO_9001'
  /** Maker’s environmental management. */
  | 'ISO_14001'
  /** Food safety management. */
  | 'ISO_22000'
  /** Cosmetics good manufacturing practice. */
  | 'ISO_22716'
  /** Korea safety and radio mark. */
  | 'KC'
  /** Certified kosher. */
  | 'KOSHER'
  /** German food contact rules. */
  | 'LFGB'
  /** Leather Working Group audited tannery. */
  | 'LWG'
  /** Textiles tested for harmful substances. */
  | 'OEKO_TEX'
  /** Programme for the Endorsement of Forest Certification. */
  | 'PEFC'
  /** Japan electrical safety. */
  | 'PSE'
  /** Australia and New Zealand conformity mark. */
  | 'RCM'
  /** Responsible Down Standard. */
  | 'RDS'
  /** Tested for EU REACH restricted substances. */
  | 'REACH'
  /** EU limits on hazardous substances in electronics, 2011/65/EU. */
  | 'ROHS'
  /** Responsible Wool Standard. */
  | 'RWS'
  /** Social accountability of the factory. */
  | 'SA8000'
  /** Social audit of the factory. */
  | 'SEDEX'
  /** Sustainability criteria for IT products. */
  | 'TCO'
  /** United Kingdom conformity mark. */
  | 'UKCA'
  /** UL listed or recognized, United States. */
  | 'UL'
  /** Organic by 7 CFR 205. */
  | 'USDA_ORGANIC'
  /** VDE tested electrical safety, Germany. */
  | 'VDE';

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

/** Matches where one document is of one of the types and in one of the languages. Reports and certificates that prove it; manuals. */
export type ConsumerGoodDocumentsFilter = {
  /** Any of these languages; zh finds zh-Hans too. */
  languages?: Array<string> | null | undefined;
  /** Any of these types. */
  types?: Array<ConsumerGoodDocumentsType> | null | undefined;
};

/** One of: Reports and certificates that prove it; manuals. */
export type ConsumerGoodDocumentsInput = {
  /** The last day it is valid; none when it does not expire. */
  expiresOn?: string | null | undefined;
  /** The day it was issued. */
  issuedOn?: string | null | undefined;
  /** Its language, BCP 47; und when nobody said. */
  language?: string | null | undefined;
  /** Its title. */
  title?: string | null | undefined;
  /** What it is. */
  type: ConsumerGoodDocumentsType;
  /** Where it can be read: https only. */
  url: string;
};

/** Types of ConsumerGoodDocuments. */
export type ConsumerGoodDocumentsType =
  /** Social, quality or security audit. */
  | 'AUDIT_REPORT'
  /** Any other certificate. */
  | 'CERTIFICATE'
  /** Certificate of 16 CFR 1110, on tests by a CPSC-accepted laboratory. */
  | 'CPC'
  /** Technical data on a page or two. */
  | 'DATA_SHEET'
  /** What the maker signs before fixing the CE mark. */
  | 'DECLARATION'
  /** Toy safety tests to EN 71 by a laboratory. */
  | 'EN71_REPORT'
  /** Instructions and safety information for the user. */
  | 'MANUAL'
  /** Annex I of Regulation (EC) No 1223/2009. */
  | 'SAFETY_REPORT'
  /** For batteries, candles, inks, cosmetics and other goods with chemicals. */
  | 'SDS'
  /** Any other report of a laboratory. */
  | 'TEST_REPORT'
  /** Manual of Tests and Criteria, 38.3.5: goes along with lithium batteries. */
  | 'UN383_SUMMARY';

/** Class of the EU energy label, A to G. */
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

/** Conditions on the attributes of consumer goods: all that are given must hold. */
export type ConsumerGoodFilter = {
  /** Ages it is graded for. */
  ageGrade?: QuantityFilter | null | undefined;
  /** Whom it is made for. Any of these. */
  ageGroup?: Array<ConsumerGoodAgeGroup> | null | undefined;
  /** Contained allergens of (EU) No 1169/2011, Annex II. Any of these. */
  allergens?: Array<ConsumerGoodAllergens> | null | undefined;
  /** The battery it runs on. */
  battery?: ConsumerGoodBatteryFilter | null | undefined;
  /** Brand on the goods; none if unbranded. Any of these, without regard to case. */
  brand?: Array<string> | null | undefined;
  /** Length of the cable or cord. */
  cableLength?: QuantityFilter | null | undefined;
  /** Marks, test reports and audits it has. Any of these. */
  certifications?: Array<ConsumerGoodCertifications> | null | undefined;
  /** Colour by its name, its hex value or a code such as RAL 3001. Any of these. */
  colour?: Array<ColorFamily> | null | undefined;
  /** Plugs and sockets. Any of these, without regard to case. One of its values is enough. */
  connectors?: Array<string> | null | undefined;
  /** What can be changed on order. Any of these. */
  customization?: Array<ConsumerGoodCustomization> | null | undefined;
  /** Of one piece, ready for use. */
  dimensions?: DimensionsFilter | null | undefined;
  /** Whether it dims on usual dimmers. False finds only what says no. */
  dimmable?: boolean | null | undefined;
  /** Visible. */
  displayDiagonal?: QuantityFilter | null | undefined;
  /** Pixels. Any of these, without regard to case. */
  displayResolution?: Array<string> | null | undefined;
  /** Reports and certificates that prove it; manuals. */
  documents?: ConsumerGoodDocumentsFilter | null | undefined;
  /** Class of the EU energy label, A to G. Any of these. */
  energyClass?: Array<ConsumerGoodEnergyClass> | null | undefined;
  /** Mass by area. */
  fabricWeight?: QuantityFilter | null | undefined;
  /** Whom it is cut or styled for. Any of these. */
  gender?: Array<ConsumerGoodGender> | null | undefined;
  /** GTIN-8, -12, -13 or -14 of one unit. Any of these, with or without separators. */
  gtin?: Array<string> | null | undefined;
  /** Tightness by IEC 60529. Any of these. */
  ingressProtection?: Array<ConsumerGoodIngressProtection> | null | undefined;
  /** Base of the lamp by IEC 60061. Any of these. */
  lampBase?: Array<ConsumerGoodLampBase> | null | undefined;
  /** Colour of the light. Any of these. */
  lightColour?: Array<ConsumerGoodLightColour> | null | undefined;
  /** Useful light of the lamp. */
  luminousFlux?: QuantityFilter | null | undefined;
  /** Main materials. Any of these. */
  materials?: Array<ConsumerGoodMaterials> | null | undefined;
  /** Working memory (RAM) built in. */
  memory?: QuantityFilter | null | undefined;
  /** Model or article name by its maker. Any of these, without regard to case. */
  model?: Array<string> | null | undefined;
  /** Weight of one piece without packaging. */
  netWeight?: QuantityFilter | null | undefined;
  /** Relative humidity in use. */
  operatingHumidity?: QuantityFilter | null | undefined;
  /** System installed. Any of these, without regard to case. */
  operatingSystem?: Array<string> | null | undefined;
  /** Air around it in use. */
  operatingTemperature?: QuantityFilter | null | undefined;
  /** Pages by ISO/IEC 19752, 19798, 24711. */
  pageYield?: IntegerFilter | null | undefined;
  /** Good once opened. */
  periodAfterOpening?: QuantityFilter | null | undefined;
  /** Highest power it takes. */
  power?: QuantityFilter | null | undefined;
  /** What drives it. Any of these. */
  powerSource?: Array<ConsumerGoodPowerSource> | null | undefined;
  /** How it, or the printer it is for, prints. Any of these. */
  printTechnology?: Array<ConsumerGoodPrintTechnology> | null | undefined;
  /** How it can be made under another brand. Any of these. */
  privateLabel?: Array<ConsumerGoodPrivateLabel> | null | undefined;
  /** Cores of the processor. */
  processorCores?: IntegerFilter | null | undefined;
  /** Base clock of the processor. */
  processorFrequency?: QuantityFilter | null | undefined;
  /** What the law takes the goods for. Any of these. */
  productType?: Array<ConsumerGoodProductType> | null | undefined;
  /** First day it was sold. */
  releaseDate?: DateFilter | null | undefined;
  /** Price of one sample. */
  samplePrice?: MoneyFilter | null | undefined;
  /** Until a sample is sent. */
  sampleTime?: QuantityFilter | null | undefined;
  /** Season it sells in. Any of these. */
  season?: Array<ConsumerGoodSeason> | null | undefined;
  /** From making, unopened. */
  shelfLife?: QuantityFilter | null | undefined;
  /** Size as on the label: M, 42, 135 × 200 cm. Any of these, without regard to case. */
  size?: Array<string> | null | undefined;
  /** Capacity of its drives. */
  storageCapacity?: QuantityFilter | null | undefined;
  /** Air around it in store. */
  storageTemperature?: QuantityFilter | null | undefined;
  /** Units in one export carton. */
  unitsPerCarton?: IntegerFilter | null | undefined;
  /** Pieces in a unit. */
  unitsPerPack?: IntegerFilter | null | undefined;
  /** Rated voltage or range. */
  voltage?: QuantityFilter | null | undefined;
  /** Net content or capacity of one piece. */
  volume?: QuantityFilter | null | undefined;
  /** Radio by which it speaks with other devices. Any of these. */
  wireless?: Array<ConsumerGoodWireless> | null | undefined;
};

/** Whom it is cut or styled for. */
export type ConsumerGoodGender =
  /** Men. */
  | 'MEN'
  /** Unisex. */
  | 'UNISEX'
  /** Women. */
  | 'WOMEN';

/** Tightness by IEC 60529. */
export type ConsumerGoodIngressProtection =
  /** Fingers are kept out, water is not. */
  | 'IP20'
  /** Wires of 1 mm and splashing water. */
  | 'IP44'
  /** Harmful dust and splashing water. */
  | 'IP54'
  /** Harmful dust and jets of water. */
  | 'IP55'
  /** All dust and jets of water. */
  | 'IP65'
  /** All dust and strong jets of water. */
  | 'IP66'
  /** All dust, and 30 minutes 1 m under water. */
  | 'IP67'
  /** All dust, and lasting immersion as the maker states. */
  | 'IP68'
  /** All dust, and hot jets of water at high pressure. */
  | 'IP69'
  /** Splashing water. */
  | 'IPX4'
  /** Jets of water. */
  | 'IPX5'
  /** Strong jets of water. */
  | 'IPX6'
  /** 30 minutes 1 m under water. */
  | 'IPX7'
  /** Lasting immersion as the maker states. */
  | 'IPX8';

/** What a buyer states when asking for consumer goods. */
export type ConsumerGoodInquiryDetailsInput = {
  /** Whether the buyer’s logo shall be on the product. */
  logo?: boolean | null | undefined;
  /** Wanted packaging in words. */
  packagingDesign?: string | null | undefined;
  /** Countries it will be sold in. At most 50. */
  targetMarkets?: Array<string> | null | undefined;
};

/** Base of the lamp by IEC 60061. */
export type ConsumerGoodLampBase =
  /** B22d. */
  | 'B22D'
  /** E12. */
  | 'E12'
  /** E14. */
  | 'E14'
  /** E26. */
  | 'E26'
  /** E27. */
  | 'E27'
  /** G4. */
  | 'G4'
  /** G9. */
  | 'G9'
  /** G13. */
  | 'G13'
  /** GU5.3. */
  | 'GU5_3'
  /** GU10. */
  | 'GU10'
  /** R7s. */
  | 'R7S';

/** Colour of the light. */
export type ConsumerGoodLightColour =
  /** Above 5,300 K. */
  | 'DAYLIGHT'
  /** 3,300 to 5,300 K. */
  | 'NEUTRAL_WHITE'
  /** Any colour. */
  | 'RGB'
  /** Set by the user between warm and cold. */
  | 'TUNABLE'
  /** 2,200 to 3,300 K. */
  | 'WARM_WHITE';

/** Main materials. */
export type ConsumerGoodMaterials =
  /** ABS. */
  | 'ABS'
  /** Acrylic fibre. */
  | 'ACRYLIC'
  /** Aluminium. */
  | 'ALUMINIUM'
  /** Bamboo. */
  | 'BAMBOO'
  /** Borosilicate glass. */
  | 'BOROSILICATE_GLASS'
  /** Brass. */
  | 'BRASS'
  /** Cashmere. */
  | 'CASHMERE'
  /** Cast iron. */
  | 'CAST_IRON'
  /** Ceramic. */
  | 'CERAMIC'
  /** Copper. */
  | 'COPPER'
  /** Cork. */
  | 'CORK'
  /** Cotton. */
  | 'COTTON'
  /** Down and feathers. */
  | 'DOWN'
  /** Elastane. */
  | 'ELASTANE'
  /** EVA. */
  | 'EVA'
  /** Glass. */
  | 'GLASS'
  /** Hemp. */
  | 'HEMP'
  /** Leather. */
  | 'LEATHER'
  /** Linen. */
  | 'LINEN'
  /** Lyocell. */
  | 'LYOCELL'
  /** Wood-based panel. */
  | 'MDF'
  /** Polyamide fibre or plastic. */
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
  /** Acrylic glass. */
  | 'PMMA'
  /** Polyester. */
  | 'POLYESTER'
  /** Porcelain. */
  | 'PORCELAIN'
  /** Polypropylene. */
  | 'PP'
  /** PU leather. */
  | 'PU_LEATHER'
  /** PVC. */
  | 'PVC'
  /** Rattan. */
  | 'RATTAN'
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
  /** TPU. */
  | 'TPU'
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

/** How it, or the printer it is for, prints. */
export type ConsumerGoodPrintTechnology =
  /** Dot matrix. */
  | 'DOT_MATRIX'
  /** Dye sublimation. */
  | 'DYE_SUBLIMATION'
  /** Inkjet. */
  | 'INKJET'
  /** Laser. */
  | 'LASER'
  /** LED. */
  | 'LED'
  /** Direct thermal, or thermal transfer. */
  | 'THERMAL';

/** How it can be made under another brand. */
export type ConsumerGoodPrivateLabel =
  /** The supplier’s design and brand. */
  | 'OBM'
  /** The supplier’s design, under the buyer’s brand. */
  | 'ODM'
  /** Made to the buyer’s design, under the buyer’s brand. */
  | 'OEM';

/** What the law takes the goods for. */
export type ConsumerGoodProductType =
  /** Fashion accessory. */
  | 'ACCESSORY'
  /** Apparel. */
  | 'APPAREL'
  /** Household appliance. */
  | 'APPLIANCE'
  /** For children under three years. */
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
  /** Stationery, office and gifts. */
  | 'STATIONERY'
  /** Home textile. */
  | 'TEXTILE'
  /** Hand and garden tool. */
  | 'TOOL'
  /** Made for play by children under 14. */
  | 'TOY';

/** Season it sells in. */
export type ConsumerGoodSeason =
  /** All year. */
  | 'ALL_YEAR'
  /** Autumn and winter. */
  | 'AUTUMN_WINTER'
  /** Back to school. */
  | 'BACK_TO_SCHOOL'
  /** Christmas. */
  | 'CHRISTMAS'
  /** Easter. */
  | 'EASTER'
  /** Halloween. */
  | 'HALLOWEEN'
  /** Spring and summer. */
  | 'SPRING_SUMMER';

/** In what the variants of a listing of consumer goods differ. */
export type ConsumerGoodVariantAttributesInput = {
  /** Colour by its name, its hex value or a code such as RAL 3001. */
  colour?: ColorInput | null | undefined;
  /** Size as on the label: M, 42, 135 × 200 cm. */
  size?: string | null | undefined;
};

/** Radio by which it speaks with other devices. */
export type ConsumerGoodWireless =
  /** Bluetooth. */
  | 'BLUETOOTH'
  /** Mobile network. */
  | 'CELLULAR'
  /** 2.4 GHz dongle. */
  | 'GHZ_2_4'
  /** Light, not radio: for remote controls. */
  | 'INFRARED'
  /** NFC. */
  | 'NFC'
  /** Thread (Matter). */
  | 'THREAD'
  /** Wi-Fi. */
  | 'WIFI'
  /** Zigbee. */
  | 'ZIGBEE';

/** Matches dates within limits, both included. */
export type DateFilter = {
  /** On or before this day. */
  max?: string | null | undefined;
  /** On or after this day. */
  min?: string | null | undefined;
};

/** Matches numbers within limits, both included. */
export type DecimalFilter = {
  /** At most this. */
  max?: string | number | null | undefined;
  /** At least this. */
  min?: string | number | null | undefined;
};

/** Matches goods of which every given side is within its limits; units are converted. */
export type DimensionsFilter = {
  /** Limits of the height, in `unit`. */
  height?: DecimalFilter | null | undefined;
  /** Limits of the length, in `unit`. */
  length?: DecimalFilter | null | undefined;
  /** Unit of the limits: any unit of length. */
  unit: string;
  /** Limits of the width, in `unit`. */
  width?: DecimalFilter | null | undefined;
};

/** Length, width and height of goods in one unit; flat goods have no height. */
export type DimensionsInput = {
  /** The height; leave it out for flat goods. */
  height?: string | number | null | undefined;
  /** The length. */
  length: string | number;
  /** Their unit: a symbol or UN/ECE Rec 20 code. */
  unit: string;
  /** The width. */
  width: string | number;
};

/** Input of fileComplete. */
export type FileCompleteInput = {
  /** The file. */
  id: string | number;
};

/** Input of fileDelete. */
export type FileDeleteInput = {
  /** The file. */
  id: string | number;
};

/** Where a file stands. */
export type FileStatus =
  /** Checked and kept: it can be attached and downloaded. */
  | 'AVAILABLE'
  /** Announced; its content has not come, or is not checked yet. */
  | 'PENDING'
  /** Its content was refused. */
  | 'REJECTED';

/** Input of fileUpload. */
export type FileUploadInput = {
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** Whether anybody may fetch it, at publicUrl: for documents of listings. It stays so. */
  isPublic?: boolean | null | undefined;
  /** Its name, with the ending that its type has. */
  name: string;
  /** What it is for, in your words; at most 100 characters. */
  purpose?: string | null | undefined;
  /** SHA-256 of its content, in hexadecimal. */
  sha256: string;
  /** Bytes, at most 52,428,800. */
  size: number;
  /** MIME type: PDF, PNG, JPEG, WebP, GIF, CSV, plain text, XLSX, DOCX or ZIP. */
  type: string;
};

/** The Incoterms 2020: who carries cost and risk up to where. */
export type Incoterm =
  /** Cost and freight: the seller pays the ship. */
  | 'CFR'
  /** Cost, insurance and freight: the seller pays and insures the ship. */
  | 'CIF'
  /** Carriage and insurance paid to a place, by any transport. */
  | 'CIP'
  /** Carriage paid to a place, by any transport. */
  | 'CPT'
  /** Delivered at place, not unloaded. */
  | 'DAP'
  /** Delivered, duty paid. */
  | 'DDP'
  /** Delivered at place, unloaded. */
  | 'DPU'
  /** Ex works: the buyer fetches it. */
  | 'EXW'
  /** Free alongside ship. */
  | 'FAS'
  /** Free carrier: handed to the buyer’s carrier. */
  | 'FCA'
  /** Free on board. */
  | 'FOB';

/** What a side can do with an inquiry. */
export type InquiryAction =
  /** Say that nothing will be quoted. */
  | 'DECLINE'
  /** Send a quotation, or a new revision of it. */
  | 'QUOTE'
  /** Write a message. */
  | 'REPLY'
  /** Say that nothing is asked any more. */
  | 'WITHDRAW';

/** Input of inquiryAssign. */
export type InquiryAssignInput = {
  /** The version of the assignment that you saw; another one is a CONFLICT. */
  expectedVersion?: number | null | undefined;
  /** The inquiry. */
  inquiryId: string | number;
  /** The member, of Inbox.members; null or left out: no member. */
  memberId?: string | number | null | undefined;
  /** The team, of teams; null or left out: no team. */
  teamId?: string | number | null | undefined;
};

/** Who looks after an inquiry for your side: give exactly one. */
export type InquiryAssigneeFilter =
  {   /** You: give true. */
  me: boolean; memberId?: never; myTeams?: never; nobody?: never; teamId?: never; }
  |  { me?: never;   /** This member of your organization. */
  memberId: string | number; myTeams?: never; nobody?: never; teamId?: never; }
  |  { me?: never; memberId?: never;   /** A team that you are in: give true. */
  myTeams: boolean; nobody?: never; teamId?: never; }
  |  { me?: never; memberId?: never; myTeams?: never;   /** Neither a member nor a team: give true. */
  nobody: boolean; teamId?: never; }
  |  { me?: never; memberId?: never; myTeams?: never; nobody?: never;   /** This team of your organization. */
  teamId: string | number; };

/** Input of inquiryDecline. */
export type InquiryDeclineInput = {
  /** The inquiry. */
  id: string | number;
  /** Why, for the buyer; at most 2,000 characters. */
  reason: string;
};

/** Answers to what a vertical asks a buyer: give exactly one. */
export type InquiryDetailsInput =
  {   /** Substances and mixtures traded by grade, purity and hazard class. */
  chemicals: ChemicalInquiryDetailsInput; consumerGoods?: never; machinery?: never; }
  |  { chemicals?: never;   /** Finished goods for retail: electronics, home, apparel, toys, food and personal care. */
  consumerGoods: ConsumerGoodInquiryDetailsInput; machinery?: never; }
  |  { chemicals?: never; consumerGoods?: never;   /** Industrial machines, robots, construction equipment, inverters and vehicles, new and used. */
  machinery: MachineryInquiryDetailsInput; };

/** What can happen in an inquiry. */
export type InquiryEventType =
  /** Your side gave it to a member, to a team, or to nobody; in your inbox only. */
  | 'ASSIGNED'
  /** The supplier declined it. */
  | 'DECLINED'
  /** The time that the buyer gave was over. */
  | 'EXPIRED'
  /** Your side wrote a note for itself; in your inbox only. */
  | 'NOTED'
  /** The buyer accepted the quotation. */
  | 'QUOTATION_ACCEPTED'
  /** The buyer proposed something else. */
  | 'QUOTATION_COUNTERED'
  /** Your side wrote what it may quote; in your inbox only. */
  | 'QUOTATION_DRAFTED'
  /** The quotation’s validity was over. */
  | 'QUOTATION_EXPIRED'
  /** The buyer rejected the quotation. */
  | 'QUOTATION_REJECTED'
  /** The supplier sent a quotation, or a revision of it. */
  | 'QUOTATION_SENT'
  /** The supplier took the quotation back. */
  | 'QUOTATION_WITHDRAWN'
  /** One side read what the other did; this is news to nobody. */
  | 'READ'
  /** One side wrote a message. */
  | 'REPLIED'
  /** The buyer sent it. */
  | 'SENT'
  /** The buyer withdrew it. */
  | 'WITHDRAWN';

/** What a list of inquiries is narrowed to; all that is given has to be so. */
export type InquiryFilter = {
  /** Nothing happened in it at this time or later. */
  activeBefore?: string | null | undefined;
  /** Something happened in it at this time or later. */
  activeSince?: string | null | undefined;
  /** Who looks after it for your side; for members. */
  assignee?: InquiryAssigneeFilter | null | undefined;
  /** Whether it is your side’s turn; for members. */
  awaitingMe?: boolean | null | undefined;
  /** The other side is this organization; for members. */
  counterpartyId?: string | number | null | undefined;
  /** This product is asked for in one of its lines. */
  productId?: string | number | null | undefined;
  /** It stands in one of these states. */
  states?: Array<InquiryStatus> | null | undefined;
  /** Whether something happened in it that you have not read; for members. */
  unread?: boolean | null | undefined;
};

/** One thing asked for. */
export type InquiryLineInput = {
  /** What is wanted; by default the product’s title. */
  description?: string | null | undefined;
  /** Answers to what the vertical asks a buyer. */
  details?: InquiryDetailsInput | null | undefined;
  /** Other quantities to quote too, at most 9. */
  furtherQuantities?: Array<string | number> | null | undefined;
  /** The listing; leave it out to ask in words. */
  productId?: string | number | null | undefined;
  /** How much, in `unit`. */
  quantity: string | number;
  /** What the goods must or should be, at most 50. */
  requirements?: Array<RequirementInput> | null | undefined;
  /** The unit price you hope for. */
  targetPrice?: MoneyInput | null | undefined;
  /** UN/ECE Rec 20 code; by default the product’s order unit. */
  unit?: string | null | undefined;
  /** Name of the vertical, where no listing and no details say it. */
  vertical?: string | null | undefined;
};

/** Input of inquiryNote. */
export type InquiryNoteInput = {
  /** The text, at most 10,000 characters. */
  body: string;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** The inquiry. */
  inquiryId: string | number;
};

/** Input of inquiryRead. */
export type InquiryReadInput = {
  /** The inquiry. */
  inquiryId: string | number;
  /** The last that you saw: Inquiry.cursor as you read it, or the cursor of an event of inquiryEvents. */
  upTo: string;
};

/** Input of inquiryReply. */
export type InquiryReplyInput = {
  /** Available files of your organization to send with it, at most 10. */
  attachments?: Array<string | number> | null | undefined;
  /** The message, at most 10,000 characters. */
  body: string;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** The inquiry. */
  inquiryId: string | number;
};

/** Input of inquirySend. */
export type InquirySendInput = {
  /** Available files of your organization to send with the message, at most 10. */
  attachments?: Array<string | number> | null | undefined;
  /** Where the goods shall go. */
  destination?: string | null | undefined;
  /** How long you wait for an agreement. */
  expiresAt?: string | null | undefined;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** The delivery terms wanted. */
  incoterm?: Incoterm | null | undefined;
  /** What you ask for: 1 to 100 lines, all to the same supplier. */
  lines: Array<InquiryLineInput>;
  /** Your first message. */
  message: string;
  /** When they are needed. */
  neededBy?: string | null | undefined;
  /** The named place of the terms: "Rotterdam". */
  place?: string | null | undefined;
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

/** How an inquiry stands to one side. */
export type InquiryStanding =
  /** A quotation was accepted. */
  | 'AGREED'
  /** It ended without one. */
  | 'ENDED'
  /** Your side acted last. */
  | 'THEIR_TURN'
  /** The other side acted last. */
  | 'YOUR_TURN';

/** Where an inquiry stands. */
export type InquiryStatus =
  /** The buyer has accepted a quotation. */
  | 'ACCEPTED'
  /** The supplier does not want to quote. */
  | 'DECLINED'
  /** Nothing was agreed in the time that the buyer gave. */
  | 'EXPIRED'
  /** The supplier has answered; both sides are talking. */
  | 'IN_DISCUSSION'
  /** Sent by the buyer; the supplier has not answered yet. */
  | 'OPEN'
  /** A quotation stands: the buyer may accept it. */
  | 'QUOTED'
  /** The buyer does not ask any more. */
  | 'WITHDRAWN';

/** Input of inquiryWithdraw. */
export type InquiryWithdrawInput = {
  /** The inquiry. */
  id: string | number;
  /** Why, for the supplier; at most 2,000 characters. */
  reason?: string | null | undefined;
};

/** Matches whole numbers within limits, both included. */
export type IntegerFilter = {
  /** At most this. */
  max?: number | null | undefined;
  /** At least this. */
  min?: number | null | undefined;
};

/** Listings that are dispatched as soon as this. */
export type LeadTimeFilter = {
  /** Greatest acceptable lead time, in days. */
  max: number;
};

/** A text in one language. */
export type LocalizedTextInput = {
  /** The language. */
  locale: string;
  /** The text. */
  text: string;
};

/** After the sale. */
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
  /** Positioning or measuring accuracy, ±. */
  accuracy?: QuantityInput | null | undefined;
  /** After the sale. */
  afterSales?: Array<MachineryAfterSales> | null | undefined;
  /** Needed or delivered. */
  airPressure?: QuantityRangeInput | null | undefined;
  /** It works in. */
  ambientTemperature?: QuantityRangeInput | null | undefined;
  /** Prime power (ISO 8528-1). */
  apparentPower?: QuantityInput | null | undefined;
  /** How much of the work it does alone. */
  automationLevel?: MachineryAutomationLevel | null | undefined;
  /** Number of controlled axes. */
  axes?: number | null | undefined;
  /** Of the traction battery. */
  batteryCapacity?: QuantityInput | null | undefined;
  /** Maker’s brand. */
  brand?: string | null | undefined;
  /** Of tank, bucket or chamber. */
  capacity?: QuantityRangeInput | null | undefined;
  /** Conformity marks and certificates it has. */
  certifications?: Array<MachineryCertifications> | null | undefined;
  /** Of moulds; or press force. */
  clampingForce?: QuantityInput | null | undefined;
  /** New, used or refurbished. */
  condition?: MachineryCondition | null | undefined;
  /** Controller, version. */
  controlSystem?: string | null | undefined;
  /** Cylinders of the engine. */
  cylinders?: number | null | undefined;
  /** Greatest digging depth. */
  diggingDepth?: QuantityInput | null | undefined;
  /** As installed. */
  dimensions?: DimensionsInput | null | undefined;
  /** Data sheets, declarations, reports. */
  documents?: Array<MachineryDocumentsInput> | null | undefined;
  /** Which wheels are driven. */
  drivetrain?: MachineryDrivetrain | null | undefined;
  /** Range on battery alone (WLTP, EPA). */
  electricRange?: QuantityInput | null | undefined;
  /** Exhaust emission stage of its engine. */
  emissionStage?: MachineryEmissionStage | null | undefined;
  /** Swept volume. */
  engineDisplacement?: QuantityInput | null | undefined;
  /** Options, tools and spare parts that come with it. */
  equipment?: string | null | undefined;
  /** Of pump or compressor. */
  flowRate?: QuantityRangeInput | null | undefined;
  /** Of the mains; 50 or 60 Hz. */
  frequency?: QuantityRangeInput | null | undefined;
  /** In town; electric: MPGe. */
  fuelEconomyCity?: QuantityInput | null | undefined;
  /** Out of town; electric: MPGe. */
  fuelEconomyHighway?: QuantityInput | null | undefined;
  /** What it runs on; several for bi-fuel and plug-in hybrids. */
  fuels?: Array<MachineryFuels> | null | undefined;
  /** Forward gears. */
  gears?: number | null | undefined;
  /** Rated power of the laser source. */
  laserPower?: QuantityInput | null | undefined;
  /** Greatest lifting height. */
  liftingHeight?: QuantityInput | null | undefined;
  /** Pin through the link. */
  linkPinDiameter?: QuantityInput | null | undefined;
  /** Of the link between the ears. */
  linkWidth?: QuantityInput | null | undefined;
  /** Country where the machine stands. */
  location?: string | null | undefined;
  /** What kind of machine it is. */
  machineType?: MachineryMachineType | null | undefined;
  /** DC input. */
  maxDcCurrent?: QuantityInput | null | undefined;
  /** DC input. */
  maxDcPower?: QuantityInput | null | undefined;
  /** DC input. */
  maxDcVoltage?: QuantityInput | null | undefined;
  /** Distance on the odometer. */
  mileage?: QuantityInput | null | undefined;
  /** As its maker writes it. */
  model?: string | null | undefined;
  /** DC range. */
  mpptVoltage?: QuantityRangeInput | null | undefined;
  /** At the operator (ISO 11201). */
  noise?: QuantityRangeInput | null | undefined;
  /** DC. */
  nominalDcVoltage?: QuantityInput | null | undefined;
  /** Hours on the meter. */
  operatingHours?: QuantityInput | null | undefined;
  /** Output by pieces. */
  outputRate?: QuantityRangeInput | null | undefined;
  /** Load it carries or lifts when rated. */
  payload?: QuantityInput | null | undefined;
  /** Number of mains phases. */
  phases?: number | null | undefined;
  /** Distance. */
  pinCenters?: QuantityInput | null | undefined;
  /** Rated power of the main drive or engine. */
  power?: QuantityInput | null | undefined;
  /** Against dust and water (IEC 60529). */
  protectionRating?: string | null | undefined;
  /** Head at rated flow. */
  pumpHead?: QuantityRangeInput | null | undefined;
  /** Greatest horizontal reach. */
  reach?: QuantityInput | null | undefined;
  /** ± (ISO 9283, ISO 230-2). */
  repeatability?: QuantityInput | null | undefined;
  /** Plasticizing screw. */
  screwDiameter?: QuantityRangeInput | null | undefined;
  /** Or PIN (ISO 10261), VIN (ISO 3779). */
  serialNumber?: string | null | undefined;
  /** Greatest shot, of polystyrene. */
  shotWeight?: QuantityRangeInput | null | undefined;
  /** Highest spindle speed. */
  spindleSpeed?: QuantityInput | null | undefined;
  /** AC. */
  standbyPower?: QuantityInput | null | undefined;
  /** Pin through the stick. */
  stickPinDiameter?: QuantityInput | null | undefined;
  /** Of the stick between the ears. */
  stickWidth?: QuantityInput | null | undefined;
  /** Output by mass. */
  throughput?: QuantityRangeInput | null | undefined;
  /** Clear width between tie bars. */
  tieBarDistance?: QuantityInput | null | undefined;
  /** From stick pin to bucket tip. */
  tipRadius?: QuantityInput | null | undefined;
  /** In magazine or turret. */
  toolCapacity?: number | null | undefined;
  /** How engine and wheels are joined. */
  transmission?: MachineryTransmission | null | undefined;
  /** Travel of the X axis. */
  travelX?: QuantityInput | null | undefined;
  /** Travel of the Y axis. */
  travelY?: QuantityInput | null | undefined;
  /** Travel of the Z axis. */
  travelZ?: QuantityInput | null | undefined;
  /** Greatest turning diameter. */
  turningDiameter?: QuantityInput | null | undefined;
  /** Greatest turning length. */
  turningLength?: QuantityInput | null | undefined;
  /** Of mains, battery or AC side. */
  voltage?: QuantityRangeInput | null | undefined;
  /** From delivery or commissioning. */
  warranty?: QuantityInput | null | undefined;
  /** Of vehicles: ready to work. */
  weight?: QuantityRangeInput | null | undefined;
  /** Of bend, sheet, web, paving, cut. */
  workingWidth?: QuantityInput | null | undefined;
  /** Year of manufacture; of cars the model year. */
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
  /** Safety of power converters in photovoltaic systems. */
  | 'IEC_62109'
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
  | 'UL'
  /** Inverters and converters for distributed energy resources, United States. */
  | 'UL_1741';

/** New, used or refurbished. */
export type MachineryCondition =
  /** Never put to work; trial runs only. */
  | 'NEW'
  /** Has worked, and was overhauled. */
  | 'REFURBISHED'
  /** Has worked, sold as it stands. */
  | 'USED';

/** Matches where one document is of one of the types and in one of the languages. Data sheets, declarations, reports. */
export type MachineryDocumentsFilter = {
  /** Any of these languages; zh finds zh-Hans too. */
  languages?: Array<string> | null | undefined;
  /** Any of these types. */
  types?: Array<MachineryDocumentsType> | null | undefined;
};

/** One of: Data sheets, declarations, reports. */
export type MachineryDocumentsInput = {
  /** The last day it is valid; none when it does not expire. */
  expiresOn?: string | null | undefined;
  /** The day it was issued. */
  issuedOn?: string | null | undefined;
  /** Its language, BCP 47; und when nobody said. */
  language?: string | null | undefined;
  /** Its title. */
  title?: string | null | undefined;
  /** What it is. */
  type: MachineryDocumentsType;
  /** Where it can be read: https only. */
  url: string;
};

/** Types of MachineryDocuments. */
export type MachineryDocumentsType =
  /** Of a test house or notified body. */
  | 'CERTIFICATE'
  /** Data sheet. */
  | 'DATASHEET'
  /** The maker’s declaration behind a CE or UKCA mark. */
  | 'DECLARATION_OF_CONFORMITY'
  /** Layout drawing. */
  | 'DRAWING'
  /** What an expert found at the machine. */
  | 'INSPECTION_REPORT'
  /** Operating manual. */
  | 'MANUAL'
  /** Spare parts list. */
  | 'PARTS_LIST'
  /** Service record. */
  | 'SERVICE_RECORD';

/** Which wheels are driven. */
export type MachineryDrivetrain =
  /** All wheels, permanently or automatically. */
  | 'ALL_WHEEL'
  /** Four wheels; whether always or at will is not told. */
  | 'FOUR_WHEEL'
  /** Front-wheel drive. */
  | 'FRONT_WHEEL'
  /** Four wheels when the driver wants it. */
  | 'PART_TIME_FOUR_WHEEL'
  /** Rear-wheel drive. */
  | 'REAR_WHEEL'
  /** Two wheels; which is not told. */
  | 'TWO_WHEEL';

/** Exhaust emission stage of its engine. */
export type MachineryEmissionStage =
  /** China 5 / V (road). */
  | 'CN_5'
  /** GB 18352.6 and GB 17691-2018. */
  | 'CN_6'
  /** China non-road II. */
  | 'CN_II'
  /** China non-road III. */
  | 'CN_III'
  /** GB 20891-2014, stage IV. */
  | 'CN_IV'
  /** Euro 3 / III. */
  | 'EURO_3'
  /** Euro 4 / IV. */
  | 'EURO_4'
  /** Euro 5 / V. */
  | 'EURO_5'
  /** Euro 6 / VI. */
  | 'EURO_6'
  /** Regulation (EU) 2024/1257. */
  | 'EURO_7'
  /** EU Stage II. */
  | 'EU_STAGE_II'
  /** EU Stage IIIA. */
  | 'EU_STAGE_IIIA'
  /** EU Stage IIIB. */
  | 'EU_STAGE_IIIB'
  /** EU Stage IV. */
  | 'EU_STAGE_IV'
  /** Regulation (EU) 2016/1628. */
  | 'EU_STAGE_V'
  /** Bharat Stage VI. */
  | 'IN_BS_6'
  /** India CEV Stage IV. */
  | 'IN_CEV_IV'
  /** India CEV Stage V. */
  | 'IN_CEV_V'
  /** US EPA Tier 2 (light road vehicles). */
  | 'US_ROAD_TIER_2'
  /** US EPA Tier 3 (light road vehicles). */
  | 'US_ROAD_TIER_3'
  /** US EPA Tier 2 (non-road). */
  | 'US_TIER_2'
  /** US EPA Tier 3 (non-road). */
  | 'US_TIER_3'
  /** 40 CFR 1039. */
  | 'US_TIER_4_FINAL'
  /** US EPA Tier 4 interim. */
  | 'US_TIER_4_INTERIM';

/** Conditions on the attributes of machinery: all that are given must hold. */
export type MachineryFilter = {
  /** Positioning or measuring accuracy, ±. */
  accuracy?: QuantityFilter | null | undefined;
  /** After the sale. Any of these. */
  afterSales?: Array<MachineryAfterSales> | null | undefined;
  /** Needed or delivered. */
  airPressure?: QuantityFilter | null | undefined;
  /** It works in. */
  ambientTemperature?: QuantityFilter | null | undefined;
  /** Prime power (ISO 8528-1). */
  apparentPower?: QuantityFilter | null | undefined;
  /** How much of the work it does alone. Any of these. */
  automationLevel?: Array<MachineryAutomationLevel> | null | undefined;
  /** Number of controlled axes. */
  axes?: IntegerFilter | null | undefined;
  /** Of the traction battery. */
  batteryCapacity?: QuantityFilter | null | undefined;
  /** Maker’s brand. Any of these, without regard to case. */
  brand?: Array<string> | null | undefined;
  /** Of tank, bucket or chamber. */
  capacity?: QuantityFilter | null | undefined;
  /** Conformity marks and certificates it has. Any of these. */
  certifications?: Array<MachineryCertifications> | null | undefined;
  /** Of moulds; or press force. */
  clampingForce?: QuantityFilter | null | undefined;
  /** New, used or refurbished. Any of these. */
  condition?: Array<MachineryCondition> | null | undefined;
  /** Controller, version. Any of these, without regard to case. */
  controlSystem?: Array<string> | null | undefined;
  /** Cylinders of the engine. */
  cylinders?: IntegerFilter | null | undefined;
  /** Greatest digging depth. */
  diggingDepth?: QuantityFilter | null | undefined;
  /** As installed. */
  dimensions?: DimensionsFilter | null | undefined;
  /** Data sheets, declarations, reports. */
  documents?: MachineryDocumentsFilter | null | undefined;
  /** Which wheels are driven. Any of these. */
  drivetrain?: Array<MachineryDrivetrain> | null | undefined;
  /** Range on battery alone (WLTP, EPA). */
  electricRange?: QuantityFilter | null | undefined;
  /** Exhaust emission stage of its engine. Any of these. */
  emissionStage?: Array<MachineryEmissionStage> | null | undefined;
  /** Swept volume. */
  engineDisplacement?: QuantityFilter | null | undefined;
  /** Of pump or compressor. */
  flowRate?: QuantityFilter | null | undefined;
  /** Of the mains; 50 or 60 Hz. */
  frequency?: QuantityFilter | null | undefined;
  /** In town; electric: MPGe. */
  fuelEconomyCity?: QuantityFilter | null | undefined;
  /** Out of town; electric: MPGe. */
  fuelEconomyHighway?: QuantityFilter | null | undefined;
  /** What it runs on; several for bi-fuel and plug-in hybrids. Any of these. */
  fuels?: Array<MachineryFuels> | null | undefined;
  /** Forward gears. */
  gears?: IntegerFilter | null | undefined;
  /** Rated power of the laser source. */
  laserPower?: QuantityFilter | null | undefined;
  /** Greatest lifting height. */
  liftingHeight?: QuantityFilter | null | undefined;
  /** Pin through the link. */
  linkPinDiameter?: QuantityFilter | null | undefined;
  /** Of the link between the ears. */
  linkWidth?: QuantityFilter | null | undefined;
  /** Country where the machine stands. Any of these. */
  location?: Array<string> | null | undefined;
  /** What kind of machine it is. Any of these. */
  machineType?: Array<MachineryMachineType> | null | undefined;
  /** DC input. */
  maxDcCurrent?: QuantityFilter | null | undefined;
  /** DC input. */
  maxDcPower?: QuantityFilter | null | undefined;
  /** DC input. */
  maxDcVoltage?: QuantityFilter | null | undefined;
  /** Distance on the odometer. */
  mileage?: QuantityFilter | null | undefined;
  /** As its maker writes it. Any of these, without regard to case. */
  model?: Array<string> | null | undefined;
  /** DC range. */
  mpptVoltage?: QuantityFilter | null | undefined;
  /** At the operator (ISO 11201). */
  noise?: QuantityFilter | null | undefined;
  /** DC. */
  nominalDcVoltage?: QuantityFilter | null | undefined;
  /** Hours on the meter. */
  operatingHours?: QuantityFilter | null | undefined;
  /** Output by pieces. */
  outputRate?: QuantityFilter | null | undefined;
  /** Load it carries or lifts when rated. */
  payload?: QuantityFilter | null | undefined;
  /** Number of mains phases. */
  phases?: IntegerFilter | null | undefined;
  /** Distance. */
  pinCenters?: QuantityFilter | null | undefined;
  /** Rated power of the main drive or engine. */
  power?: QuantityFilter | null | undefined;
  /** Against dust and water (IEC 60529). Any of these, without regard to case. */
  protectionRating?: Array<string> | null | undefined;
  /** Head at rated flow. */
  pumpHead?: QuantityFilter | null | undefined;
  /** Greatest horizontal reach. */
  reach?: QuantityFilter | null | undefined;
  /** ± (ISO 9283, ISO 230-2). */
  repeatability?: QuantityFilter | null | undefined;
  /** Plasticizing screw. */
  screwDiameter?: QuantityFilter | null | undefined;
  /** Greatest shot, of polystyrene. */
  shotWeight?: QuantityFilter | null | undefined;
  /** Highest spindle speed. */
  spindleSpeed?: QuantityFilter | null | undefined;
  /** AC. */
  standbyPower?: QuantityFilter | null | undefined;
  /** Pin through the stick. */
  stickPinDiameter?: QuantityFilter | null | undefined;
  /** Of the stick between the ears. */
  stickWidth?: QuantityFilter | null | undefined;
  /** Output by mass. */
  throughput?: QuantityFilter | null | undefined;
  /** Clear width between tie bars. */
  tieBarDistance?: QuantityFilter | null | undefined;
  /** From stick pin to bucket tip. */
  tipRadius?: QuantityFilter | null | undefined;
  /** In magazine or turret. */
  toolCapacity?: IntegerFilter | null | undefined;
  /** How engine and wheels are joined. Any of these. */
  transmission?: Array<MachineryTransmission> | null | undefined;
  /** Travel of the X axis. */
  travelX?: QuantityFilter | null | undefined;
  /** Travel of the Y axis. */
  travelY?: QuantityFilter | null | undefined;
  /** Travel of the Z axis. */
  travelZ?: QuantityFilter | null | undefined;
  /** Greatest turning diameter. */
  turningDiameter?: QuantityFilter | null | undefined;
  /** Greatest turning length. */
  turningLength?: QuantityFilter | null | undefined;
  /** Of mains, battery or AC side. */
  voltage?: QuantityFilter | null | undefined;
  /** From delivery or commissioning. */
  warranty?: QuantityFilter | null | undefined;
  /** Of vehicles: ready to work. */
  weight?: QuantityFilter | null | undefined;
  /** Of bend, sheet, web, paving, cut. */
  workingWidth?: QuantityFilter | null | undefined;
  /** Year of manufacture; of cars the model year. */
  yearBuilt?: IntegerFilter | null | undefined;
};

/** What it runs on; several for bi-fuel and plug-in hybrids. */
export type MachineryFuels =
  /** Natural gas (CNG). */
  | 'CNG'
  /** Diesel. */
  | 'DIESEL'
  /** Electricity. */
  | 'ELECTRICITY'
  /** Ethanol (E85). */
  | 'ETHANOL_E85'
  /** Hydrogen. */
  | 'HYDROGEN'
  /** Liquefied natural gas (LNG). */
  | 'LNG'
  /** Liquefied petroleum gas (LPG). */
  | 'LPG'
  /** Petrol. */
  | 'PETROL';

/** What a buyer states when asking for machinery. */
export type MachineryInquiryDetailsInput = {
  /** Whether the supplier shall install and commission. */
  installationNeeded?: boolean | null | undefined;
  /** With its form and hardness. */
  material?: string | null | undefined;
  /** With its unit, such as: 1200 bottles an hour. */
  outputWanted?: string | null | undefined;
  /** Mains on site. */
  siteFrequency?: QuantityInput | null | undefined;
  /** Mains on site. */
  siteVoltage?: QuantityRangeInput | null | undefined;
};

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
  /** Bus or coach. */
  | 'BUS'
  /** Collaborative robot. */
  | 'COLLABORATIVE_ROBOT'
  /** Compressor. */
  | 'COMPRESSOR'
  /** Concrete machine. */
  | 'CONCRETE_MACHINE'
  /** Crane. */
  | 'CRANE'
  /** Crusher. */
  | 'CRUSHER'
  /** Delta robot. */
  | 'DELTA_ROBOT'
  /** Dump truck for sites and mines, not for public roads. */
  | 'DUMPER'
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
  /** Harvester. */
  | 'HARVESTER'
  /** Injection moulding machine. */
  | 'INJECTION_MOULDING_MACHINE'
  /** Inverter. */
  | 'INVERTER'
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
  /** Passenger car. */
  | 'PASSENGER_CAR'
  /** Road paver. */
  | 'PAVER'
  /** Pickup truck. */
  | 'PICKUP_TRUCK'
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
  /** Sawing machine. */
  | 'SAWING_MACHINE'
  /** SCARA robot. */
  | 'SCARA_ROBOT'
  /** Sport utility vehicle. */
  | 'SUV'
  /** Telehandler. */
  | 'TELEHANDLER'
  /** Textile machine. */
  | 'TEXTILE_MACHINE'
  /** Tractor. */
  | 'TRACTOR'
  /** Goods vehicle over 3.5 t. */
  | 'TRUCK'
  /** Van. */
  | 'VAN'
  /** Welding machine. */
  | 'WELDING_MACHINE'
  /** Wheel loader. */
  | 'WHEEL_LOADER'
  /** Woodworking machine. */
  | 'WOODWORKING_MACHINE';

/** How engine and wheels are joined. */
export type MachineryTransmission =
  /** Automated or double-clutch gearbox. */
  | 'AUTOMATED_MANUAL'
  /** With torque converter. */
  | 'AUTOMATIC'
  /** Continuously variable (CVT). */
  | 'CVT'
  /** Hydraulic pump and motor. */
  | 'HYDROSTATIC'
  /** Manual. */
  | 'MANUAL'
  /** Shifts under load: tractors, loaders, lorries. */
  | 'POWERSHIFT';

/** Listings that can be ordered in quantities as small as this. */
export type MinimumQuantityFilter = {
  /** Greatest acceptable minimum order quantity. */
  max: string | number;
  /** Its unit, converted to that of each listing. Left out: the number alone counts, in whatever unit. */
  unit?: string | null | undefined;
};

/** Matches amounts of one currency within limits, both included. Nothing is converted. */
export type MoneyFilter = {
  /** The currency; amounts of another one are not found. */
  currency: string;
  /** At most this much. */
  max?: string | number | null | undefined;
  /** At least this much. */
  min?: string | number | null | undefined;
};

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

/** Input of organizationSuspend. */
export type OrganizationSuspendInput = {
  /** The company. */
  id: string | number;
};

/** One right inside an organization. */
export type Permission =
  /** May make and revoke API keys of the organization. */
  | 'apiKey_manage'
  /** May approve or refuse what the organization wants approved. */
  | 'approval_decide'
  /** May upload and delete files. */
  | 'file_write'
  /** May write into an inquiry as the supplier. */
  | 'inquiry_answer'
  /** May write into an inquiry as the buyer. */
  | 'inquiry_followUp'
  /** May read its inquiries. */
  | 'inquiry_read'
  /** May send inquiries. */
  | 'inquiry_send'
  /** May invite members, remove them and set their roles, as far as its own rights go. */
  | 'member_manage'
  /** May change the organization itself. */
  | 'organization_manage'
  /** May create, change, publish and archive its listings. */
  | 'product_write'
  /** May accept, reject or counter a quotation as the buyer. */
  | 'quotation_decide'
  /** May quote as the supplier, and take a quotation back. */
  | 'quotation_write'
  /** May set up webhooks for the organization. */
  | 'webhook_manage';

/** Listings with a unit price between the limits: at `quantity`, else at some quantity. Prices are compared in their own currency unless `convert` is set. */
export type PriceFilter = {
  /** Whether prices in other currencies are compared too, at the exchange rates that the marketplace states; see `rates` and `convertedPrice`. A currency without a stated rate does not count. */
  convert?: boolean | null | undefined;
  /** Prices in this currency; others do not count unless `convert` is set. */
  currency: string;
  /** At most this. */
  max?: string | number | null | undefined;
  /** At least this. */
  min?: string | number | null | undefined;
  /** The price for ordering this much: that of the tier it falls in. Listings whose minimum order quantity is more are not found. */
  quantity?: string | number | null | undefined;
  /** Unit of the quantity and of what the limits are the price of, converted to that of each listing. Left out: the order unit of each listing. */
  unit?: string | null | undefined;
};

/** A unit price from a quantity up. */
export type PriceTierInput = {
  /** Least quantity, in the order unit. */
  fromQuantity: string | number;
  /** Price of one order unit. */
  unitPrice: MoneyInput;
};

/** What can be done with a listing. */
export type ProductAction =
  /** Let it go on the market, as an operator. */
  | 'approve'
  /** Take it off the market. */
  | 'archive'
  /** Put it on the market. */
  | 'publish'
  /** Give it back to its supplier, as an operator. */
  | 'return'
  /** Put it before the operators, by productPublish. */
  | 'submit';

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
  |  { chemicals?: never; consumerGoods?: never;   /** Industrial machines, robots, construction equipment, inverters and vehicles, new and used. */
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
  /** The Incoterms 2020 it is offered under. */
  incoterms?: Array<Incoterm> | null | undefined;
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
  /** The forms in which it is sold, at most 200. */
  variants?: Array<ProductVariantInput> | null | undefined;
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
  | 'DRAFT'
  /** Waiting for an operator’s approval; seen by its supplier and by operators. */
  | 'IN_REVIEW';

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
  /** The Incoterms 2020 it is offered under. Replaces all. */
  incoterms?: Array<Incoterm> | null | undefined;
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
  /** The forms in which it is sold, at most 200. Replaces all. */
  variants?: Array<ProductVariantInput> | null | undefined;
};

/** A form in which a listing is sold. */
export type ProductVariantInput = {
  /** What tells it from the others: the attributes among Vertical.axes. */
  attributes: VariantAttributesInput;
  /** Its GTIN, 8 to 14 digits. */
  gtin?: string | null | undefined;
  /** Your own stock number of this form; unique in the listing. */
  sku: string;
  /** How much is ready for dispatch, in the order unit. */
  stock?: string | number | null | undefined;
  /** Price of one order unit, where it differs from the tiers. */
  unitPrice?: MoneyInput | null | undefined;
};

/** What listings must meet: all that is given. In a list, any of its values is enough. */
export type ProductWhere = {
  /** In these categories or below them, by code: "acids". */
  category?: Array<string> | null | undefined;
  /** By the attributes of chemicals. One vertical a search. */
  chemicals?: ChemicalFilter | null | undefined;
  /** By the attributes of consumerGoods. One vertical a search. */
  consumerGoods?: ConsumerGoodFilter | null | undefined;
  /** Of suppliers in these countries. */
  country?: Array<string> | null | undefined;
  /** Offered under one of these Incoterms 2020. */
  incoterm?: Array<Incoterm> | null | undefined;
  /** Of suppliers that the marketplace has verified; false: of those it has not. */
  isVerified?: boolean | null | undefined;
  /** By lead time. */
  leadTimeDays?: LeadTimeFilter | null | undefined;
  /** By the attributes of machinery. One vertical a search. */
  machinery?: MachineryFilter | null | undefined;
  /** By minimum order quantity. */
  moq?: MinimumQuantityFilter | null | undefined;
  /** By unit price. */
  price?: PriceFilter | null | undefined;
  /** Of these suppliers. */
  supplier?: Array<string | number> | null | undefined;
  /** Only this vertical: "chemicals". A vertical’s own filter says so already. */
  vertical?: string | null | undefined;
};

/** Matches amounts and ranges that overlap the asked range; units are converted. */
export type QuantityFilter = {
  /** At most this much. */
  max?: string | number | null | undefined;
  /** At least this much. */
  min?: string | number | null | undefined;
  /** Unit of min and max: any of the attribute’s dimension. */
  unit: string;
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

/** Input of quotationAccept. */
export type QuotationAcceptInput = {
  /** The offers taken of lines that have several. */
  choices?: Array<QuotationChoiceInput> | null | undefined;
  /** The quotation. */
  id: string | number;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** The revision accepted; when it is not the newest, a CONFLICT. */
  revision: number;
};

/** What a side can do with a quotation. */
export type QuotationAction =
  /** Accept it. */
  | 'ACCEPT'
  /** Propose something else. */
  | 'COUNTER'
  /** Reject it. */
  | 'REJECT'
  /** Send the draft as the next revision. */
  | 'SEND'
  /** Take it back. */
  | 'WITHDRAW';

/** Which offer of a line you take. */
export type QuotationChoiceInput = {
  /** Position of the inquiry’s line. */
  line: number;
  /** Which of its offers, from 1. */
  offer: number;
};

/** Input of quotationCounter. */
export type QuotationCounterInput = {
  /** The quotation. */
  id: string | number;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** What you propose, line by line. */
  lines: Array<QuotationCounterLineInput>;
  /** What you add, for the supplier; at most 2,000 characters. */
  reason?: string | null | undefined;
  /** The revision countered; when it is not the newest, a CONFLICT. */
  revision: number;
};

/** What you propose for a line; leave out what may stay. */
export type QuotationCounterLineInput = {
  /** Days from order to dispatch. */
  leadTimeDays?: number | null | undefined;
  /** Position of the inquiry’s line. */
  line: number;
  /** How much, in the unit quoted. */
  quantity?: string | number | null | undefined;
  /** Price of one unit, in the currency quoted. */
  unitPrice?: string | number | null | undefined;
};

/** Input of quotationDraft. */
export type QuotationDraftInput = {
  /** Available files of your organization to send with it, at most 10. */
  attachments?: Array<string | number> | null | undefined;
  /** Quotation.draftVersion as you saw it; another one by now is a CONFLICT. */
  expectedVersion?: number | null | undefined;
  /** What carriage costs on top. */
  freight?: MoneyInput | null | undefined;
  /** The delivery terms. */
  incoterm?: Incoterm | null | undefined;
  /** The inquiry. */
  inquiryId: string | number;
  /** Days from order to dispatch. */
  leadTimeDays?: number | null | undefined;
  /** The answers to its lines; all of them before it is sent. */
  lines: Array<QuotationLineInput>;
  /** What you add; at most 10,000 characters. */
  notes?: string | null | undefined;
  /** When and how it is paid; at most 500 characters. */
  paymentTerms?: string | null | undefined;
  /** The named place of the terms. */
  place?: string | null | undefined;
  /** Until when the buyer can accept it. */
  validUntil: string;
};

/** The answer to one line of the inquiry. */
export type QuotationLineInput = {
  /** What you offer; by default what was asked for, or the replacement’s title. */
  description?: string | null | undefined;
  /** Position of the inquiry’s line. */
  line: number;
  /** What you add; at most 2,000 characters. */
  note?: string | null | undefined;
  /** Quantities and their prices, at most 10; none says that it is not available. */
  offers: Array<QuotationOfferInput>;
  /** A listing of yours that you offer instead of the one asked for. */
  productId?: string | number | null | undefined;
};

/** So much for so much each. */
export type QuotationOfferInput = {
  /** Days from order to dispatch, where they differ from the quotation’s. */
  leadTimeDays?: number | null | undefined;
  /** How much, in `unit`. */
  quantity: string | number;
  /** UN/ECE Rec 20 code; by default the unit asked for. */
  unit?: string | null | undefined;
  /** Price of one unit. */
  unitPrice: MoneyInput;
};

/** Input of quotationReject. */
export type QuotationRejectInput = {
  /** The quotation. */
  id: string | number;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** Why, for the supplier; at most 2,000 characters. */
  reason: string;
  /** The revision rejected; when it is not the newest, a CONFLICT. */
  revision: number;
};

/** Input of quotationSend. */
export type QuotationSendInput = {
  /** Quotation.draftVersion as you saw it; another one by now is a CONFLICT. */
  expectedVersion?: number | null | undefined;
  /** The quotation. */
  id: string | number;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
};

/** Where a quotation, or a revision, stands. */
export type QuotationStatus =
  /** The buyer has accepted it. */
  | 'ACCEPTED'
  /** The buyer has proposed something else. */
  | 'COUNTERED'
  /** Being written; seen by the supplier only. */
  | 'DRAFT'
  /** Its validity is over. */
  | 'EXPIRED'
  /** The buyer has rejected it. */
  | 'REJECTED'
  /** With the buyer, who may answer it. */
  | 'SENT'
  /** A newer revision stands in its place. */
  | 'SUPERSEDED'
  /** The supplier has taken it back. */
  | 'WITHDRAWN';

/** Input of quotationWithdraw. */
export type QuotationWithdrawInput = {
  /** The quotation. */
  id: string | number;
  /** Send the same key again to retry safely: it is done once. A try that was refused is not kept: mend it and send it under the same key. 8 to 128 characters, kept 24 hours or more. */
  idempotencyKey?: string | null | undefined;
  /** Why, for the buyer; at most 2,000 characters. */
  reason?: string | null | undefined;
  /** The revision taken back; when it is not the newest, a CONFLICT. */
  revision: number;
};

/** What goods must or should be: an attribute, compared with values. */
export type RequirementInput = {
  /** Code of a public attribute of the vertical. */
  attribute: string;
  /** How badly. */
  level?: RequirementLevel;
  /** How to compare. */
  operator: RequirementOperator;
  /** Unit of numbers that carry none. */
  unit?: string | null | undefined;
  /** Values as people write them: "99 %", "FOOD"; one, two for BETWEEN, up to 20 for IN. */
  values: Array<string>;
};

/** How badly something is required. */
export type RequirementLevel =
  /** An offer without it is no answer. */
  | 'MUST'
  /** An offer is better with it. */
  | 'SHOULD';

/** How a requirement compares. */
export type RequirementOperator =
  /** Lies between these two, both included. */
  | 'BETWEEN'
  /** Is this value; of several choices, has it. */
  | 'EQ'
  /** Is at least this. */
  | 'GE'
  /** Is more than this. */
  | 'GT'
  /** Is one of these values. */
  | 'IN'
  /** Is at most this. */
  | 'LE'
  /** Is less than this. */
  | 'LT';

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
  /** For an account with a second factor: the code that the app shows, or a recovery code. Without it the answer is SECOND_FACTOR_REQUIRED, once the password fits. */
  code?: string | null | undefined;
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

/** The units a reader reads in. */
export type UnitSystem =
  /** The units each supplier stated. */
  | 'AS_STATED'
  /** SI units and those used with them. */
  | 'METRIC'
  /** US customary units. */
  | 'US';

/** In what a variant differs from the others, by the listing’s vertical: give exactly one. */
export type VariantAttributesInput =
  {   /** Finished goods for retail: electronics, home, apparel, toys, food and personal care. */
  consumerGoods: ConsumerGoodVariantAttributesInput; };

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

export type DraftQuotationMutationVariables = Exact<{
  input: QuotationDraftInput;
}>;


export type DraftQuotationMutation = { quotationDraft: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, quotation: { id: string } | null } };

export type SendQuotationMutationVariables = Exact<{
  input: QuotationSendInput;
}>;


export type SendQuotationMutation = { quotationSend: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, quotation: { id: string } | null } };

export type AcceptQuotationMutationVariables = Exact<{
  input: QuotationAcceptInput;
}>;


export type AcceptQuotationMutation = { quotationAccept: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, quotation: { id: string } | null } };

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { viewer: { kind: ViewerKind, permissions: Array<Permission>, account: { email: string, members: Array<{ roles: Array<string> }> } | null, organization: { id: string, legalName: string } | null } };

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

export type UploadFileMutationVariables = Exact<{
  input: FileUploadInput;
}>;


export type UploadFileMutation = { fileUpload: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, file: { id: string, status: FileStatus } | null, upload: { url: string, method: string, expiresAt: string, headers: Array<{ name: string, value: string }> } | null } };

export type ReadFileQueryVariables = Exact<{
  id: string | number;
}>;


export type ReadFileQuery = { file: { id: string, name: string, type: string, size: number, sha256: string, status: FileStatus, rejectedBecause: string | null, url: string | null } | null, node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type CompleteFileMutationVariables = Exact<{
  input: FileCompleteInput;
}>;


export type CompleteFileMutation = { fileComplete: { userErrors: Array<{ code: string }>, file: { id: string, status: FileStatus } | null } };

export type DeleteFileMutationVariables = Exact<{
  input: FileDeleteInput;
}>;


export type DeleteFileMutation = { fileDelete: { deleted: boolean | null, userErrors: Array<{ code: string }> } };

export type UsageOfFilesQueryVariables = Exact<{ [key: string]: never; }>;


export type UsageOfFilesQuery = { fileUsage: { bytes: string, mostBytes: string } };

export type TalkWithFilesQueryVariables = Exact<{
  id: string | number;
}>;


export type TalkWithFilesQuery = { inquiry: { messages: { nodes: Array<{ body: string, attachments: Array<{ id: string, name: string, url: string | null }> }> }, quotation: { current: { attachments: Array<{ id: string, name: string }> } | null, changes: Array<{ field: string, before: string | null, after: string | null }>, draft: { attachments: Array<{ id: string }> } | null } | null } | null };

export type ReplyWithFilesMutationVariables = Exact<{
  input: InquiryReplyInput;
}>;


export type ReplyWithFilesMutation = { inquiryReply: { userErrors: Array<{ code: string, field: Array<string> }>, message: { id: string, attachments: Array<{ name: string }> } | null } };

export type SendWithFilesMutationVariables = Exact<{
  input: InquirySendInput;
}>;


export type SendWithFilesMutation = { inquirySend: { userErrors: Array<{ code: string, field: Array<string> }>, inquiry: { id: string } | null } };

export type OpenInboxQueryVariables = Exact<{
  where?: InquiryFilter | null | undefined;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type OpenInboxQuery = { inbox: { cursor: string, counts: { total: number, unread: number, awaitingMe: number, unassigned: number, states: Array<{ state: InquiryStatus, total: number, unread: number, awaitingMe: number }> }, members: Array<{ id: string, name: string }>, inquiries: { edges: Array<{ cursor: string, node: { id: string, status: InquiryStatus, viewerStatus: InquiryStanding | null, unreadCount: number | null, updatedAt: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean } } } };

export type OwnThreadQueryVariables = Exact<{
  id: string | number;
}>;


export type OwnThreadQuery = { inquiry: { cursor: string, version: number, updatedAt: string, unreadCount: number | null, assignment: { version: number, member: { name: string } | null } | null, notes: { nodes: Array<{ id: string, body: string, authorName: string }> }, messages: { nodes: Array<{ body: string, readAt: string | null, readBy: Array<string> }> } } | null };

export type HappeningsSubscriptionVariables = Exact<{
  after?: string | null | undefined;
}>;


export type HappeningsSubscription = { inbox: { cursor: string, type: InquiryEventType, isOwn: boolean, revision: number | null, inquiry: { id: string, status: InquiryStatus, version: number, unreadCount: number | null, assignment: { member: { name: string } | null } | null, notes: { nodes: Array<{ body: string }> } } | null, message: { body: string } | null, quotation: { status: QuotationStatus } | null, note: { body: string, authorName: string } | null } };

export type FollowOneSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type FollowOneSubscription = { inquiryEvents: { cursor: string, type: InquiryEventType, isOwn: boolean, note: { body: string } | null } };

export type MarkReadMutationVariables = Exact<{
  input: InquiryReadInput;
}>;


export type MarkReadMutation = { inquiryRead: { userErrors: Array<{ code: string }>, inquiry: { unreadCount: number | null } | null } };

export type GiveToMutationVariables = Exact<{
  input: InquiryAssignInput;
}>;


export type GiveToMutation = { inquiryAssign: { userErrors: Array<{ code: string, field: Array<string> }>, inquiry: { assignment: { version: number, member: { name: string } | null } | null } | null } };

export type NoteDownMutationVariables = Exact<{
  input: InquiryNoteInput;
}>;


export type NoteDownMutation = { inquiryNote: { userErrors: Array<{ code: string, field: Array<string> }>, note: { id: string, body: string, authorName: string } | null } };

export type AskNoMoreMutationVariables = Exact<{
  id: string | number;
}>;


export type AskNoMoreMutation = { inquiryWithdraw: { userErrors: Array<{ code: string }> } };

export type ReceiptsQueryVariables = Exact<{
  id: string | number;
}>;


export type ReceiptsQuery = { inquiry: { messages: { nodes: Array<{ id: string, readAt: string | null }> } } | null };

export type HearSubscriptionVariables = Exact<{
  id: string | number;
}>;


export type HearSubscription = { inquiryTyping: { side: InquirySide, until: string } };

export type TypeMutationVariables = Exact<{
  id: string | number;
}>;


export type TypeMutation = { inquiryTyping: { isTold: boolean, userErrors: Array<{ code: string }> } };

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
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
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

export type NegotiationWaysQueryVariables = Exact<{
  id: string | number;
}>;


export type NegotiationWaysQuery = { inquiry: { status: InquiryStatus, version: number, viewerStatus: InquiryStanding | null, availableActions: Array<InquiryAction>, blockedBecause: Array<{ action: InquiryAction, code: BlockCode }>, quotation: { status: QuotationStatus, availableActions: Array<QuotationAction>, blockedBecause: Array<{ action: QuotationAction, code: BlockCode }> } | null } | null };

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

export type UploadPublicMutationVariables = Exact<{
  input: FileUploadInput;
}>;


export type UploadPublicMutation = { fileUpload: { userErrors: Array<{ message: string }>, file: { id: string, publicUrl: string | null } | null, upload: { url: string } | null } };

export type PublicUrlQueryVariables = Exact<{
  id: string | number;
}>;


export type PublicUrlQuery = { file: { publicUrl: string | null } | null };

export type DocumentsOfQueryVariables = Exact<{
  id: string | number;
}>;


export type DocumentsOfQuery = { product: { attributes:
      | { documents: Array<{ type: ChemicalDocumentsType, url: string, language: string }> | null }
      | Record<PropertyKey, never>
     } | null };

export type SuspendForFilesMutationVariables = Exact<{
  input: OrganizationSuspendInput;
}>;


export type SuspendForFilesMutation = { organizationSuspend: { userErrors: Array<{ message: string }> } };

export type DeletePublicMutationVariables = Exact<{
  input: FileDeleteInput;
}>;


export type DeletePublicMutation = { fileDelete: { deleted: boolean | null } };

export type StandingQueryVariables = Exact<{
  inquiry: string | number;
}>;


export type StandingQuery = { inquiry: { status: InquiryStatus, viewerStatus: InquiryStanding | null, availableActions: Array<InquiryAction>, version: number, endedBecause: string | null, firstAnsweredAt: string | null, blockedBecause: Array<{ action: InquiryAction, code: BlockCode }>, quotation: { id: string, status: QuotationStatus, revision: number | null, draftVersion: number | null, availableActions: Array<QuotationAction>, blockedBecause: Array<{ action: QuotationAction, code: BlockCode }>, draft: { number: number } | null, current: { number: number, status: QuotationStatus } | null } | null } | null };

export type RevisionsQueryVariables = Exact<{
  id: string | number;
  from?: number | null | undefined;
  to?: number | null | undefined;
}>;


export type RevisionsQuery = { quotation: { status: QuotationStatus, revisions: Array<{ number: number, status: QuotationStatus, reason: string | null, incoterm: Incoterm | null, place: string | null, validUntil: string, senderName: string | null, endedAt: string | null, total: { amount: string, currency: string } | null, freight: { amount: string } | null, choices: Array<{ line: number, offer: number }>, counter: Array<{ line: number, quantity: string | null, unitPrice: string | null, leadTimeDays: number | null }>, lines: Array<{ line: number, isAvailable: boolean, isReplacement: boolean, description: string, note: string | null, product: { sku: string, title: string, specs: Array<{ code: string, value: string }> } | null, offers: Array<{ quantity: string, unit: string, unitPrice: { amount: string, currency: string }, total: { amount: string } }>, compliance: Array<{ attribute: string, display: string, level: RequirementLevel, compliance: Compliance }> }> }>, changes: Array<{ line: number | null, offer: number | null, field: string, before: string | null, after: string | null }> } | null };

export type DraftMutationVariables = Exact<{
  input: QuotationDraftInput;
}>;


export type DraftMutation = { quotationDraft: { userErrors: Array<{ code: string, field: Array<string> }>, quotation: { id: string, draftVersion: number | null } | null } };

export type SendMutationVariables = Exact<{
  input: QuotationSendInput;
}>;


export type SendMutation = { quotationSend: { userErrors: Array<{ code: string, field: Array<string> }>, quotation: { revision: number | null } | null } };

export type AcceptMutationVariables = Exact<{
  input: QuotationAcceptInput;
}>;


export type AcceptMutation = { quotationAccept: { userErrors: Array<{ code: string, field: Array<string> }>, quotation: { status: QuotationStatus, current: { total: { amount: string } | null } | null } | null } };

export type RejectMutationVariables = Exact<{
  input: QuotationRejectInput;
}>;


export type RejectMutation = { quotationReject: { userErrors: Array<{ code: string, field: Array<string> }>, quotation: { status: QuotationStatus } | null } };

export type CounterMutationVariables = Exact<{
  input: QuotationCounterInput;
}>;


export type CounterMutation = { quotationCounter: { userErrors: Array<{ code: string, field: Array<string> }>, quotation: { status: QuotationStatus } | null } };

export type WithdrawMutationVariables = Exact<{
  input: QuotationWithdrawInput;
}>;


export type WithdrawMutation = { quotationWithdraw: { userErrors: Array<{ code: string, field: Array<string> }>, quotation: { status: QuotationStatus } | null } };

export type DeclineMutationVariables = Exact<{
  input: InquiryDeclineInput;
}>;


export type DeclineMutation = { inquiryDecline: { userErrors: Array<{ code: string, field: Array<string> }>, inquiry: { status: InquiryStatus } | null } };

export type GiveUpMutationVariables = Exact<{
  input: InquiryWithdrawInput;
}>;


export type GiveUpMutation = { inquiryWithdraw: { userErrors: Array<{ code: string, field: Array<string> }>, inquiry: { status: InquiryStatus } | null } };

export type AskAllMutationVariables = Exact<{
  input: InquirySendInput;
}>;


export type AskAllMutation = { inquirySend: { userErrors: Array<{ code: string, field: Array<string> }>, inquiry: { id: string, incoterm: Incoterm | null, place: string | null, expiresAt: string | null, lines: Array<{ quantity: string, furtherQuantities: Array<string>, targetPrice: { amount: string } | null }> } | null } };

export type WatchSubscriptionVariables = Exact<{
  id: string | number;
  after?: string | null | undefined;
}>;


export type WatchSubscription = { inquiryEvents: { type: InquiryEventType, revision: number | null, message: { body: string } | null, inquiry: { status: InquiryStatus } | null, quotation: { status: QuotationStatus, draft: { number: number } | null, current: { number: number } | null } | null } };

export type CursorOfQueryVariables = Exact<{
  id: string | number;
}>;


export type CursorOfQuery = { inquiry: { cursor: string } | null };

export type RetitleMutationVariables = Exact<{
  input: ProductUpdateInput;
}>;


export type RetitleMutation = { productUpdate: { userErrors: Array<{ code: string }>, product: { title: string } | null } };

export type AskWithWishesMutationVariables = Exact<{
  input: InquirySendInput;
}>;


export type AskWithWishesMutation = { inquirySend: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, inquiry: { id: string, lines: Array<{ vertical: string | null, details:
          | { __typename: 'ChemicalInquiryDetails', application: string | null, packaging: ChemicalInquiryPackaging | null }
          | { __typename: 'ConsumerGoodInquiryDetails' }
          | { __typename: 'MachineryInquiryDetails' }
         | null, detailSpecs: Array<{ code: string, label: string, value: string }>, requirements: Array<{ attribute: string, label: string, operator: RequirementOperator, level: RequirementLevel, display: string, compliance: Compliance }> }> } | null } };

export type LineForPartiesQueryVariables = Exact<{
  id: string | number;
}>;


export type LineForPartiesQuery = { inquiry: { lines: Array<{ productSpecs: Array<{ code: string, value: string }>, product: { specs: Array<{ code: string, value: string }> } | null }> } | null };

export type AskForMachineMutationVariables = Exact<{
  input: InquirySendInput;
}>;


export type AskForMachineMutation = { inquirySend: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, inquiry: { lines: Array<{ warnings: Array<{ field: Array<string>, message: string }> }> } | null } };

export type CreateFormsMutationVariables = Exact<{
  input: ProductCreateInput;
}>;


export type CreateFormsMutation = { productCreate: { userErrors: Array<{ code: string, field: Array<string>, message: string }>, product: { id: string, version: number } | null } };

export type ChangeFormsMutationVariables = Exact<{
  input: ProductUpdateInput;
}>;


export type ChangeFormsMutation = { productUpdate: { userErrors: Array<{ code: string, field: Array<string> }>, product: { version: number, variants: Array<{ sku: string }> } | null } };

export type FormsOfQueryVariables = Exact<{
  id: string | number;
}>;


export type FormsOfQuery = { product: { status: ProductStatus, blockedBecause: Array<{ code: string }>, variants: Array<{ sku: string, gtin: string | null, stock: string | null, unitPrice: { amount: string, currency: string } | null, attributes: { size: string | null, colour: { name: string, family: ColorFamily } | null } | null, specs: Array<{ code: string, label: string, value: string }> }> } | null };

export type FindFormsQueryVariables = Exact<{
  where: ProductWhere;
}>;


export type FindFormsQuery = { productSearch: { didDegrade: boolean, nodes: Array<{ sku: string }>, facets: { consumerGoods: { size: Array<{ value: string, count: number }> | null, colour: Array<{ value: string, count: number }> | null } | null } | null } };

export type CompareFormsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type CompareFormsQuery = { productCompare: { rows: Array<{ code: string, differs: boolean, cells: Array<{ value: string } | null> }> } };

export type RequireFormMutationVariables = Exact<{
  input: InquirySendInput;
}>;


export type RequireFormMutation = { inquirySend: { inquiry: { lines: Array<{ requirements: Array<{ compliance: Compliance }> }> } | null } };

export type GoodsCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type GoodsCategoriesQuery = { categories: Array<{ id: string, code: string }> };

export type DescribeVerticalsQueryVariables = Exact<{
  locale?: string | null | undefined;
}>;


export type DescribeVerticalsQuery = { verticals: Array<{ name: string, type: string, label: string, description: string, version: string, axes: Array<string>, identity: Array<{ attributes: Array<string> }>, attributes: Array<{ code: string, kind: string, label: string, description: string, expects: string, example: string, required: boolean, filterable: boolean, facet: boolean, sortable: boolean, searchable: boolean, rangeable: boolean, localized: boolean, most: number | null, privacy: AttributePrivacy, unit: string | null, acceptedUnits: Array<string>, min: string | null, max: string | null, maxLength: number | null, pattern: string | null, scheme: string | null, categories: Array<string>, choices: Array<{ code: string, label: string, description: string }>, members: Array<{ code: string, kind: string }> }>, inquiry: Array<{ code: string, kind: string, label: string }> }> };

export type FormOfCategoryQueryVariables = Exact<{
  name: string;
  category?: string | null | undefined;
}>;


export type FormOfCategoryQuery = { vertical: { attributes: Array<{ code: string, required: boolean }>, categories: Array<{ code: string, name: string, hiddenAttributes: Array<string>, requiredAttributes: Array<string> }> } | null };

export type CompareProductsQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  units?: UnitSystem | null | undefined;
  locale?: string | null | undefined;
}>;


export type CompareProductsQuery = { productCompare: { products: Array<{ id: string, sku: string }>, rows: Array<{ code: string, label: string, differs: boolean, cells: Array<{ value: string, unit: string | null } | null> }> } };

export type SpecsOfQueryVariables = Exact<{
  id: string | number;
  units?: UnitSystem | null | undefined;
}>;


export type SpecsOfQuery = { product: { declaration: string, specs: Array<{ code: string, value: string, unit: string | null }> } | null };

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
export const DraftQuotationDocument = new TypedDocumentString(`
    mutation DraftQuotation($input: QuotationDraftInput!) {
  quotationDraft(input: $input) {
    userErrors {
      code
      field
      message
    }
    quotation {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<DraftQuotationMutation, DraftQuotationMutationVariables>;
export const SendQuotationDocument = new TypedDocumentString(`
    mutation SendQuotation($input: QuotationSendInput!) {
  quotationSend(input: $input) {
    userErrors {
      code
      field
      message
    }
    quotation {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SendQuotationMutation, SendQuotationMutationVariables>;
export const AcceptQuotationDocument = new TypedDocumentString(`
    mutation AcceptQuotation($input: QuotationAcceptInput!) {
  quotationAccept(input: $input) {
    userErrors {
      code
      field
      message
    }
    quotation {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptQuotationMutation, AcceptQuotationMutationVariables>;
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
export const UploadFileDocument = new TypedDocumentString(`
    mutation UploadFile($input: FileUploadInput!) {
  fileUpload(input: $input) {
    userErrors {
      code
      field
      message
    }
    file {
      id
      status
    }
    upload {
      url
      method
      expiresAt
      headers {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UploadFileMutation, UploadFileMutationVariables>;
export const ReadFileDocument = new TypedDocumentString(`
    query ReadFile($id: ID!) {
  file(id: $id) {
    id
    name
    type
    size
    sha256
    status
    rejectedBecause
    url
  }
  node(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadFileQuery, ReadFileQueryVariables>;
export const CompleteFileDocument = new TypedDocumentString(`
    mutation CompleteFile($input: FileCompleteInput!) {
  fileComplete(input: $input) {
    userErrors {
      code
    }
    file {
      id
      status
    }
  }
}
    `) as unknown as TypedDocumentString<CompleteFileMutation, CompleteFileMutationVariables>;
export const DeleteFileDocument = new TypedDocumentString(`
    mutation DeleteFile($input: FileDeleteInput!) {
  fileDelete(input: $input) {
    userErrors {
      code
    }
    deleted
  }
}
    `) as unknown as TypedDocumentString<DeleteFileMutation, DeleteFileMutationVariables>;
export const UsageOfFilesDocument = new TypedDocumentString(`
    query UsageOfFiles {
  fileUsage {
    bytes
    mostBytes
  }
}
    `) as unknown as TypedDocumentString<UsageOfFilesQuery, UsageOfFilesQueryVariables>;
export const TalkWithFilesDocument = new TypedDocumentString(`
    query TalkWithFiles($id: ID!) {
  inquiry(id: $id) {
    messages {
      nodes {
        body
        attachments {
          id
          name
          url
        }
      }
    }
    quotation {
      current {
        attachments {
          id
          name
        }
      }
      changes {
        field
        before
        after
      }
      draft {
        attachments {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TalkWithFilesQuery, TalkWithFilesQueryVariables>;
export const ReplyWithFilesDocument = new TypedDocumentString(`
    mutation ReplyWithFiles($input: InquiryReplyInput!) {
  inquiryReply(input: $input) {
    userErrors {
      code
      field
    }
    message {
      id
      attachments {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReplyWithFilesMutation, ReplyWithFilesMutationVariables>;
export const SendWithFilesDocument = new TypedDocumentString(`
    mutation SendWithFiles($input: InquirySendInput!) {
  inquirySend(input: $input) {
    userErrors {
      code
      field
    }
    inquiry {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<SendWithFilesMutation, SendWithFilesMutationVariables>;
export const OpenInboxDocument = new TypedDocumentString(`
    query OpenInbox($where: InquiryFilter, $first: Int, $last: Int, $after: String, $before: String) {
  inbox {
    cursor
    counts {
      total
      unread
      awaitingMe
      unassigned
      states {
        state
        total
        unread
        awaitingMe
      }
    }
    members {
      id
      name
    }
    inquiries(
      where: $where
      first: $first
      last: $last
      after: $after
      before: $before
    ) {
      edges {
        cursor
        node {
          id
          status
          viewerStatus
          unreadCount
          updatedAt
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenInboxQuery, OpenInboxQueryVariables>;
export const OwnThreadDocument = new TypedDocumentString(`
    query OwnThread($id: ID!) {
  inquiry(id: $id) {
    cursor
    version
    updatedAt
    unreadCount
    assignment {
      version
      member {
        name
      }
    }
    notes {
      nodes {
        id
        body
        authorName
      }
    }
    messages {
      nodes {
        body
        readAt
        readBy
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnThreadQuery, OwnThreadQueryVariables>;
export const HappeningsDocument = new TypedDocumentString(`
    subscription Happenings($after: String) {
  inbox(after: $after) {
    cursor
    type
    isOwn
    revision
    inquiry {
      id
      status
      version
      unreadCount
      assignment {
        member {
          name
        }
      }
      notes {
        nodes {
          body
        }
      }
    }
    message {
      body
    }
    quotation {
      status
    }
    note {
      body
      authorName
    }
  }
}
    `) as unknown as TypedDocumentString<HappeningsSubscription, HappeningsSubscriptionVariables>;
export const FollowOneDocument = new TypedDocumentString(`
    subscription FollowOne($id: ID!, $after: String) {
  inquiryEvents(inquiryId: $id, after: $after) {
    cursor
    type
    isOwn
    note {
      body
    }
  }
}
    `) as unknown as TypedDocumentString<FollowOneSubscription, FollowOneSubscriptionVariables>;
export const MarkReadDocument = new TypedDocumentString(`
    mutation MarkRead($input: InquiryReadInput!) {
  inquiryRead(input: $input) {
    userErrors {
      code
    }
    inquiry {
      unreadCount
    }
  }
}
    `) as unknown as TypedDocumentString<MarkReadMutation, MarkReadMutationVariables>;
export const GiveToDocument = new TypedDocumentString(`
    mutation GiveTo($input: InquiryAssignInput!) {
  inquiryAssign(input: $input) {
    userErrors {
      code
      field
    }
    inquiry {
      assignment {
        version
        member {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GiveToMutation, GiveToMutationVariables>;
export const NoteDownDocument = new TypedDocumentString(`
    mutation NoteDown($input: InquiryNoteInput!) {
  inquiryNote(input: $input) {
    userErrors {
      code
      field
    }
    note {
      id
      body
      authorName
    }
  }
}
    `) as unknown as TypedDocumentString<NoteDownMutation, NoteDownMutationVariables>;
export const AskNoMoreDocument = new TypedDocumentString(`
    mutation AskNoMore($id: ID!) {
  inquiryWithdraw(input: {id: $id}) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<AskNoMoreMutation, AskNoMoreMutationVariables>;
export const ReceiptsDocument = new TypedDocumentString(`
    query Receipts($id: ID!) {
  inquiry(id: $id) {
    messages(first: 100) {
      nodes {
        id
        readAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReceiptsQuery, ReceiptsQueryVariables>;
export const HearDocument = new TypedDocumentString(`
    subscription Hear($id: ID!) {
  inquiryTyping(inquiryId: $id) {
    side
    until
  }
}
    `) as unknown as TypedDocumentString<HearSubscription, HearSubscriptionVariables>;
export const TypeDocument = new TypedDocumentString(`
    mutation Type($id: ID!) {
  inquiryTyping(input: {inquiryId: $id}) {
    isTold
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<TypeMutation, TypeMutationVariables>;
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
export const NegotiationWaysDocument = new TypedDocumentString(`
    query NegotiationWays($id: ID!) {
  inquiry(id: $id) {
    status
    version
    viewerStatus
    availableActions
    blockedBecause {
      action
      code
    }
    quotation {
      status
      availableActions
      blockedBecause {
        action
        code
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NegotiationWaysQuery, NegotiationWaysQueryVariables>;
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
export const UploadPublicDocument = new TypedDocumentString(`
    mutation UploadPublic($input: FileUploadInput!) {
  fileUpload(input: $input) {
    userErrors {
      message
    }
    file {
      id
      publicUrl
    }
    upload {
      url
    }
  }
}
    `) as unknown as TypedDocumentString<UploadPublicMutation, UploadPublicMutationVariables>;
export const PublicUrlDocument = new TypedDocumentString(`
    query PublicUrl($id: ID!) {
  file(id: $id) {
    publicUrl
  }
}
    `) as unknown as TypedDocumentString<PublicUrlQuery, PublicUrlQueryVariables>;
export const DocumentsOfDocument = new TypedDocumentString(`
    query DocumentsOf($id: ID!) {
  product(id: $id) {
    attributes {
      ... on ChemicalAttributes {
        documents {
          type
          url
          language
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DocumentsOfQuery, DocumentsOfQueryVariables>;
export const SuspendForFilesDocument = new TypedDocumentString(`
    mutation SuspendForFiles($input: OrganizationSuspendInput!) {
  organizationSuspend(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SuspendForFilesMutation, SuspendForFilesMutationVariables>;
export const DeletePublicDocument = new TypedDocumentString(`
    mutation DeletePublic($input: FileDeleteInput!) {
  fileDelete(input: $input) {
    deleted
  }
}
    `) as unknown as TypedDocumentString<DeletePublicMutation, DeletePublicMutationVariables>;
export const StandingDocument = new TypedDocumentString(`
    query Standing($inquiry: ID!) {
  inquiry(id: $inquiry) {
    status
    viewerStatus
    availableActions
    version
    endedBecause
    firstAnsweredAt
    blockedBecause {
      action
      code
    }
    quotation {
      id
      status
      revision
      draftVersion
      availableActions
      blockedBecause {
        action
        code
      }
      draft {
        number
      }
      current {
        number
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StandingQuery, StandingQueryVariables>;
export const RevisionsDocument = new TypedDocumentString(`
    query Revisions($id: ID!, $from: Int, $to: Int) {
  quotation(id: $id) {
    status
    revisions {
      number
      status
      reason
      incoterm
      place
      validUntil
      senderName
      endedAt
      total {
        amount
        currency
      }
      freight {
        amount
      }
      choices {
        line
        offer
      }
      counter {
        line
        quantity
        unitPrice
        leadTimeDays
      }
      lines {
        line
        isAvailable
        isReplacement
        description
        note
        product {
          sku
          title
          specs {
            code
            value
          }
        }
        offers {
          quantity
          unit
          unitPrice {
            amount
            currency
          }
          total {
            amount
          }
        }
        compliance {
          attribute
          display
          level
          compliance
        }
      }
    }
    changes(from: $from, to: $to) {
      line
      offer
      field
      before
      after
    }
  }
}
    `) as unknown as TypedDocumentString<RevisionsQuery, RevisionsQueryVariables>;
export const DraftDocument = new TypedDocumentString(`
    mutation Draft($input: QuotationDraftInput!) {
  quotationDraft(input: $input) {
    userErrors {
      code
      field
    }
    quotation {
      id
      draftVersion
    }
  }
}
    `) as unknown as TypedDocumentString<DraftMutation, DraftMutationVariables>;
export const SendDocument = new TypedDocumentString(`
    mutation Send($input: QuotationSendInput!) {
  quotationSend(input: $input) {
    userErrors {
      code
      field
    }
    quotation {
      revision
    }
  }
}
    `) as unknown as TypedDocumentString<SendMutation, SendMutationVariables>;
export const AcceptDocument = new TypedDocumentString(`
    mutation Accept($input: QuotationAcceptInput!) {
  quotationAccept(input: $input) {
    userErrors {
      code
      field
    }
    quotation {
      status
      current {
        total {
          amount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptMutation, AcceptMutationVariables>;
export const RejectDocument = new TypedDocumentString(`
    mutation Reject($input: QuotationRejectInput!) {
  quotationReject(input: $input) {
    userErrors {
      code
      field
    }
    quotation {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<RejectMutation, RejectMutationVariables>;
export const CounterDocument = new TypedDocumentString(`
    mutation Counter($input: QuotationCounterInput!) {
  quotationCounter(input: $input) {
    userErrors {
      code
      field
    }
    quotation {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<CounterMutation, CounterMutationVariables>;
export const WithdrawDocument = new TypedDocumentString(`
    mutation Withdraw($input: QuotationWithdrawInput!) {
  quotationWithdraw(input: $input) {
    userErrors {
      code
      field
    }
    quotation {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawMutation, WithdrawMutationVariables>;
export const DeclineDocument = new TypedDocumentString(`
    mutation Decline($input: InquiryDeclineInput!) {
  inquiryDecline(input: $input) {
    userErrors {
      code
      field
    }
    inquiry {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<DeclineMutation, DeclineMutationVariables>;
export const GiveUpDocument = new TypedDocumentString(`
    mutation GiveUp($input: InquiryWithdrawInput!) {
  inquiryWithdraw(input: $input) {
    userErrors {
      code
      field
    }
    inquiry {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<GiveUpMutation, GiveUpMutationVariables>;
export const AskAllDocument = new TypedDocumentString(`
    mutation AskAll($input: InquirySendInput!) {
  inquirySend(input: $input) {
    userErrors {
      code
      field
    }
    inquiry {
      id
      incoterm
      place
      expiresAt
      lines {
        quantity
        furtherQuantities
        targetPrice {
          amount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AskAllMutation, AskAllMutationVariables>;
export const WatchDocument = new TypedDocumentString(`
    subscription Watch($id: ID!, $after: String) {
  inquiryEvents(inquiryId: $id, after: $after) {
    type
    revision
    message {
      body
    }
    inquiry {
      status
    }
    quotation {
      status
      draft {
        number
      }
      current {
        number
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WatchSubscription, WatchSubscriptionVariables>;
export const CursorOfDocument = new TypedDocumentString(`
    query CursorOf($id: ID!) {
  inquiry(id: $id) {
    cursor
  }
}
    `) as unknown as TypedDocumentString<CursorOfQuery, CursorOfQueryVariables>;
export const RetitleDocument = new TypedDocumentString(`
    mutation Retitle($input: ProductUpdateInput!) {
  productUpdate(input: $input) {
    userErrors {
      code
    }
    product {
      title
    }
  }
}
    `) as unknown as TypedDocumentString<RetitleMutation, RetitleMutationVariables>;
export const AskWithWishesDocument = new TypedDocumentString(`
    mutation AskWithWishes($input: InquirySendInput!) {
  inquirySend(input: $input) {
    userErrors {
      code
      field
      message
    }
    inquiry {
      id
      lines {
        vertical
        details {
          __typename
          ... on ChemicalInquiryDetails {
            application
            packaging
          }
        }
        detailSpecs {
          code
          label
          value
        }
        requirements {
          attribute
          label
          operator
          level
          display
          compliance
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AskWithWishesMutation, AskWithWishesMutationVariables>;
export const LineForPartiesDocument = new TypedDocumentString(`
    query LineForParties($id: ID!) {
  inquiry(id: $id) {
    lines {
      productSpecs {
        code
        value
      }
      product {
        specs {
          code
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LineForPartiesQuery, LineForPartiesQueryVariables>;
export const AskForMachineDocument = new TypedDocumentString(`
    mutation AskForMachine($input: InquirySendInput!) {
  inquirySend(input: $input) {
    userErrors {
      code
      field
      message
    }
    inquiry {
      lines {
        warnings {
          field
          message
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AskForMachineMutation, AskForMachineMutationVariables>;
export const CreateFormsDocument = new TypedDocumentString(`
    mutation CreateForms($input: ProductCreateInput!) {
  productCreate(input: $input) {
    userErrors {
      code
      field
      message
    }
    product {
      id
      version
    }
  }
}
    `) as unknown as TypedDocumentString<CreateFormsMutation, CreateFormsMutationVariables>;
export const ChangeFormsDocument = new TypedDocumentString(`
    mutation ChangeForms($input: ProductUpdateInput!) {
  productUpdate(input: $input) {
    userErrors {
      code
      field
    }
    product {
      version
      variants {
        sku
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeFormsMutation, ChangeFormsMutationVariables>;
export const FormsOfDocument = new TypedDocumentString(`
    query FormsOf($id: ID!) {
  product(id: $id) {
    status
    blockedBecause {
      code
    }
    variants {
      sku
      gtin
      stock
      unitPrice {
        amount
        currency
      }
      attributes {
        ... on ConsumerGoodVariantAttributes {
          size
          colour {
            name
            family
          }
        }
      }
      specs(locale: "de") {
        code
        label
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FormsOfQuery, FormsOfQueryVariables>;
export const FindFormsDocument = new TypedDocumentString(`
    query FindForms($where: ProductWhere!) {
  productSearch(where: $where, first: 10) {
    didDegrade
    nodes {
      sku
    }
    facets {
      consumerGoods {
        size {
          value
          count
        }
        colour {
          value
          count
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindFormsQuery, FindFormsQueryVariables>;
export const CompareFormsDocument = new TypedDocumentString(`
    query CompareForms($ids: [ID!]!) {
  productCompare(ids: $ids) {
    rows {
      code
      differs
      cells {
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CompareFormsQuery, CompareFormsQueryVariables>;
export const RequireFormDocument = new TypedDocumentString(`
    mutation RequireForm($input: InquirySendInput!) {
  inquirySend(input: $input) {
    inquiry {
      lines {
        requirements {
          compliance
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequireFormMutation, RequireFormMutationVariables>;
export const GoodsCategoriesDocument = new TypedDocumentString(`
    query GoodsCategories {
  categories(vertical: "consumerGoods") {
    id
    code
  }
}
    `) as unknown as TypedDocumentString<GoodsCategoriesQuery, GoodsCategoriesQueryVariables>;
export const DescribeVerticalsDocument = new TypedDocumentString(`
    query DescribeVerticals($locale: Locale) {
  verticals {
    name
    type
    label(locale: $locale)
    description
    version
    axes
    identity {
      attributes
    }
    attributes {
      code
      kind
      label(locale: $locale)
      description
      expects
      example
      required
      filterable
      facet
      sortable
      searchable
      rangeable
      localized
      most
      privacy
      unit
      acceptedUnits
      choices {
        code
        label(locale: $locale)
        description
      }
      min
      max
      maxLength
      pattern
      scheme
      categories
      members {
        code
        kind
      }
    }
    inquiry {
      code
      kind
      label(locale: $locale)
    }
  }
}
    `) as unknown as TypedDocumentString<DescribeVerticalsQuery, DescribeVerticalsQueryVariables>;
export const FormOfCategoryDocument = new TypedDocumentString(`
    query FormOfCategory($name: String!, $category: String) {
  vertical(name: $name) {
    attributes(category: $category) {
      code
      required
    }
    categories {
      code
      name
      hiddenAttributes
      requiredAttributes
    }
  }
}
    `) as unknown as TypedDocumentString<FormOfCategoryQuery, FormOfCategoryQueryVariables>;
export const CompareProductsDocument = new TypedDocumentString(`
    query CompareProducts($ids: [ID!]!, $units: UnitSystem, $locale: Locale) {
  productCompare(ids: $ids, units: $units, locale: $locale) {
    products {
      id
      sku
    }
    rows {
      code
      label
      differs
      cells {
        value
        unit
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CompareProductsQuery, CompareProductsQueryVariables>;
export const SpecsOfDocument = new TypedDocumentString(`
    query SpecsOf($id: ID!, $units: UnitSystem) {
  product(id: $id) {
    declaration
    specs(units: $units) {
      code
      value
      unit
    }
  }
}
    `) as unknown as TypedDocumentString<SpecsOfQuery, SpecsOfQueryVariables>;