// The lists a machine is described by: types, conditions, drive, emission stages, certificates, documents.

/** What kind of machine it is. */
export const machineTypes = {
  ARTICULATED_ROBOT: { aliases: ['robot', 'industrial robot', '6-axis robot'] },
  COLLABORATIVE_ROBOT: { aliases: ['cobot'] },
  SCARA_ROBOT: { label: 'SCARA robot', aliases: ['scara'] },
  DELTA_ROBOT: { aliases: ['delta', 'parallel robot'] },
  MACHINING_CENTRE: { aliases: ['machining center', 'CNC machining centre', 'VMC', 'HMC'] },
  MILLING_MACHINE: { aliases: ['mill', 'boring mill'] },
  LATHE: {
    label: 'Lathe or turning centre',
    aliases: ['lathe', 'CNC lathe', 'turning centre', 'turning center', 'turning machine'],
  },
  GRINDING_MACHINE: { aliases: ['grinder'] },
  EDM_MACHINE: { label: 'Electrical discharge machine', aliases: ['EDM', 'wire EDM', 'die-sinking EDM'] },
  SAWING_MACHINE: { aliases: ['band saw', 'bandsaw', 'cold saw'] },
  LASER_CUTTER: { label: 'Laser cutting machine', aliases: ['laser cutter', 'fiber laser', 'fibre laser'] },
  PRESS_BRAKE: { aliases: ['bending machine'] },
  PUNCHING_MACHINE: { aliases: ['punch press'] },
  PRESS: { aliases: ['hydraulic press', 'servo press', 'stamping press'] },
  WELDING_MACHINE: { aliases: ['welder'] },
  ADDITIVE_MACHINE: { label: 'Additive manufacturing machine', aliases: ['3D printer'] },
  MEASURING_MACHINE: { label: 'Coordinate measuring machine', aliases: ['CMM'] },
  INJECTION_MOULDING_MACHINE: { aliases: ['injection molding machine', 'IMM'] },
  BLOW_MOULDING_MACHINE: { aliases: ['blow molding machine'] },
  EXTRUDER: { aliases: ['extrusion line'] },
  PACKAGING_MACHINE: { aliases: ['packing machine', 'filling machine'] },
  FOOD_MACHINE: { label: 'Food processing machine' },
  PRINTING_MACHINE: { aliases: ['printing press'] },
  TEXTILE_MACHINE: { aliases: ['sewing machine', 'loom'] },
  WOODWORKING_MACHINE: {},
  COMPRESSOR: { aliases: ['air compressor'] },
  PUMP: {},
  GENERATOR: { label: 'Generator set', aliases: ['genset', 'generator'] },
  INVERTER: { aliases: ['solar inverter', 'PV inverter', 'micro-inverter', 'microinverter'] },
  EXCAVATOR: { aliases: ['digger', 'crawler excavator', 'mini excavator'] },
  WHEEL_LOADER: { aliases: ['loader'] },
  BULLDOZER: { aliases: ['dozer'] },
  BACKHOE_LOADER: { aliases: ['backhoe'] },
  DUMPER: { about: 'Dump truck for sites and mines, not for public roads.', aliases: ['dump truck', 'haul truck'] },
  ROAD_ROLLER: { aliases: ['roller', 'compactor'] },
  PAVER: { label: 'Road paver', aliases: ['asphalt paver'] },
  CONCRETE_MACHINE: { aliases: ['concrete pump', 'concrete mixer', 'batching plant'] },
  CRUSHER: { aliases: ['jaw crusher', 'cone crusher', 'impact crusher'] },
  CRANE: { aliases: ['mobile crane', 'tower crane'] },
  FORKLIFT: { label: 'Forklift truck', aliases: ['forklift', 'lift truck'] },
  TELEHANDLER: { aliases: ['telescopic handler'] },
  AERIAL_PLATFORM: { label: 'Aerial work platform', aliases: ['boom lift', 'scissor lift', 'MEWP'] },
  TRACTOR: { aliases: ['farm tractor', 'agricultural tractor'] },
  HARVESTER: { label: 'Harvester', aliases: ['combine', 'combine harvester', 'forage harvester'] },
  PASSENGER_CAR: { aliases: ['car', 'sedan', 'saloon', 'station wagon', 'hatchback'] },
  SUV: { label: 'Sport utility vehicle', aliases: ['special purpose vehicle', 'off-road vehicle'] },
  PICKUP_TRUCK: { aliases: ['pickup', 'pick-up'] },
  VAN: { aliases: ['minivan', 'cargo van'] },
  TRUCK: { label: 'Lorry', about: 'Goods vehicle over 3.5 t.', aliases: ['truck', 'tipper', 'tractor unit'] },
  BUS: { label: 'Bus or coach', aliases: ['bus', 'coach'] },
  OTHER: { label: 'Other machine' },
} as const;

/** Machine types that drive on public roads, whose age is counted in kilometres. */
export const roadVehicles: readonly string[] = ['PASSENGER_CAR', 'SUV', 'PICKUP_TRUCK', 'VAN', 'TRUCK', 'BUS'];

/** Whether it is new. */
export const conditions = {
  NEW: { about: 'Never put to work; trial runs only.', aliases: ['brand new', 'unused'] },
  USED: { about: 'Has worked, sold as it stands.', aliases: ['second hand', 'pre-owned'] },
  REFURBISHED: {
    about: 'Has worked, and was overhauled.',
    aliases: ['overhauled', 'rebuilt', 'reconditioned', 'remanufactured'],
  },
} as const;

/** How much of the work it does alone. */
export const automationLevels = {
  MANUAL: {},
  SEMI_AUTOMATIC: { label: 'Semi-automatic', aliases: ['semi automatic', 'semiautomatic'] },
  AUTOMATIC: {},
  FULLY_AUTOMATIC: { label: 'Fully automatic line', aliases: ['fully automatic', 'full automatic'] },
} as const;

/** What its engines run on: several for bi-fuel machines and plug-in hybrids. */
export const fuels = {
  PETROL: { aliases: ['gasoline', 'regular', 'midgrade', 'premium'] },
  DIESEL: {},
  ELECTRICITY: { aliases: ['electric', 'battery'] },
  CNG: { label: 'Natural gas (CNG)', aliases: ['CNG', 'natural gas', 'compressed natural gas'] },
  LNG: { label: 'Liquefied natural gas (LNG)', aliases: ['LNG'] },
  LPG: { label: 'Liquefied petroleum gas (LPG)', aliases: ['LPG', 'propane', 'autogas'] },
  ETHANOL_E85: { label: 'Ethanol (E85)', aliases: ['E85', 'ethanol', 'flex fuel'] },
  HYDROGEN: { aliases: ['H2', 'fuel cell'] },
} as const;

/** Which wheels are driven. */
export const drivetrains = {
  FRONT_WHEEL: { label: 'Front-wheel drive', aliases: ['FWD'] },
  REAR_WHEEL: { label: 'Rear-wheel drive', aliases: ['RWD'] },
  ALL_WHEEL: { label: 'All-wheel drive', about: 'All wheels, permanently or automatically.', aliases: ['AWD'] },
  FOUR_WHEEL: {
    label: 'Four-wheel drive',
    about: 'Four wheels; whether always or at will is not told.',
    aliases: ['4WD', '4x4', '4-wheel drive'],
  },
  PART_TIME_FOUR_WHEEL: {
    label: 'Part-time four-wheel drive',
    about: 'Four wheels when the driver wants it.',
    aliases: ['part-time 4-wheel drive'],
  },
  TWO_WHEEL: {
    label: 'Two-wheel drive',
    about: 'Two wheels; which is not told.',
    aliases: ['2WD', '4x2', '2-wheel drive'],
  },
} as const;

/** How engine and wheels are joined. */
export const transmissions = {
  MANUAL: { aliases: ['manual gearbox'] },
  AUTOMATIC: { about: 'With torque converter.', aliases: ['torque converter'] },
  AUTOMATED_MANUAL: { about: 'Automated or double-clutch gearbox.', aliases: ['double clutch', 'DCT', 'AMT'] },
  CVT: { label: 'Continuously variable (CVT)', aliases: ['CVT', 'variable gear ratios'] },
  POWERSHIFT: { about: 'Shifts under load: tractors, loaders, lorries.', aliases: ['power shift'] },
  HYDROSTATIC: { about: 'Hydraulic pump and motor.', aliases: ['HST'] },
} as const;

/** Exhaust emission stages: first of engines for machines off the road, then of road vehicles. */
export const emissionStages = {
  EU_STAGE_II: { label: 'EU Stage II', aliases: ['Stage II'] },
  EU_STAGE_IIIA: { label: 'EU Stage IIIA', aliases: ['Stage IIIA', 'Stage 3A'] },
  EU_STAGE_IIIB: { label: 'EU Stage IIIB', aliases: ['Stage IIIB', 'Stage 3B'] },
  EU_STAGE_IV: { label: 'EU Stage IV', aliases: ['Stage IV'] },
  EU_STAGE_V: { label: 'EU Stage V', about: 'Regulation (EU) 2016/1628.', aliases: ['Stage V', 'Stage 5'] },
  US_TIER_2: { label: 'US EPA Tier 2 (non-road)', aliases: ['Tier 2'] },
  US_TIER_3: { label: 'US EPA Tier 3 (non-road)', aliases: ['Tier 3'] },
  US_TIER_4_INTERIM: { label: 'US EPA Tier 4 interim', aliases: ['Tier 4 interim', 'Tier 4i'] },
  US_TIER_4_FINAL: { label: 'US EPA Tier 4 final', about: '40 CFR 1039.', aliases: ['Tier 4 final', 'Tier 4F'] },
  CN_II: { label: 'China non-road II', aliases: ['China II'] },
  CN_III: { label: 'China non-road III', aliases: ['China III'] },
  CN_IV: { label: 'China non-road IV', about: 'GB 20891-2014, stage IV.', aliases: ['China IV'] },
  IN_CEV_IV: { label: 'India CEV Stage IV', aliases: ['CEV IV'] },
  IN_CEV_V: { label: 'India CEV Stage V', aliases: ['CEV V'] },
  EURO_3: { label: 'Euro 3 / III', aliases: ['Euro 3', 'Euro III'] },
  EURO_4: { label: 'Euro 4 / IV', aliases: ['Euro 4', 'Euro IV'] },
  EURO_5: { label: 'Euro 5 / V', aliases: ['Euro 5', 'Euro V', 'EEV'] },
  EURO_6: { label: 'Euro 6 / VI', aliases: ['Euro 6', 'Euro VI', 'Euro 6d'] },
  EURO_7: { label: 'Euro 7', about: 'Regulation (EU) 2024/1257.' },
  US_ROAD_TIER_2: { label: 'US EPA Tier 2 (light road vehicles)' },
  US_ROAD_TIER_3: { label: 'US EPA Tier 3 (light road vehicles)' },
  CN_5: { label: 'China 5 / V (road)', aliases: ['China 5'] },
  CN_6: { label: 'China 6 / VI (road)', about: 'GB 18352.6 and GB 17691-2018.', aliases: ['China 6', 'China VI'] },
  IN_BS_6: { label: 'Bharat Stage VI', aliases: ['BS6', 'BS VI'] },
} as const;

/** The stages that no road vehicle has. */
export const offRoadStages: readonly string[] = Object.keys(emissionStages).filter((stage) =>
  /^(EU_STAGE|US_TIER|CN_I|IN_CEV)/.test(stage),
);

/** Conformity marks and certificates. */
export const certifications = {
  CE: { label: 'CE', about: 'EU conformity mark (Machinery Directive 2006/42/EC or Regulation 2023/1230).' },
  UKCA: { label: 'UKCA', about: 'United Kingdom conformity mark.' },
  UL: { label: 'UL', about: 'UL listed or recognized, United States.' },
  CSA: { label: 'CSA', about: 'CSA certified, Canada.' },
  EAC: { label: 'EAC', about: 'Eurasian conformity mark.' },
  CCC: { label: 'CCC', about: 'China Compulsory Certification.' },
  KC: { label: 'KC', about: 'Korea Certification.' },
  EPA: { label: 'EPA', about: 'US EPA certified engine.' },
  ATEX: { label: 'ATEX', about: 'For explosive atmospheres (Directive 2014/34/EU).' },
  IECEX: { label: 'IECEx', about: 'For explosive atmospheres (IECEx scheme).' },
  GS: { label: 'GS', about: 'Tested safety, Germany.' },
  ISO_9001: { label: 'ISO 9001', about: 'Maker’s quality management.', aliases: ['ISO9001', 'ISO 9001:2015'] },
  ISO_14001: { label: 'ISO 14001', about: 'Maker’s environmental management.', aliases: ['ISO14001'] },
  ISO_45001: { label: 'ISO 45001', about: 'Maker’s occupational safety management.', aliases: ['ISO45001'] },
  ISO_10218: { label: 'ISO 10218', about: 'Robot safety requirements.', aliases: ['ISO 10218-1'] },
  ISO_13849: { label: 'ISO 13849', about: 'Safety-related parts of control systems.', aliases: ['ISO 13849-1'] },
  UL_1741: { label: 'UL 1741', about: 'Inverters and converters for distributed energy resources, United States.' },
  IEC_62109: { label: 'IEC 62109', about: 'Safety of power converters in photovoltaic systems.' },
} as const;

/** Services after the sale. */
export const afterSales = {
  ONLINE: { label: 'Online support', aliases: ['remote'] },
  FIELD_INSTALLATION: { aliases: ['installation', 'commissioning'] },
  FIELD_SERVICE: { label: 'Field maintenance and repair', aliases: ['maintenance', 'repair'] },
  TRAINING: {},
  SPARE_PARTS: { aliases: ['parts'] },
} as const;

/** Papers that come with a machine. */
export const documentTypes = {
  DATASHEET: { label: 'Data sheet', aliases: ['TDS', 'brochure', 'specification'] },
  MANUAL: { label: 'Operating manual', aliases: ['operating instructions', 'user manual'] },
  DECLARATION_OF_CONFORMITY: {
    about: 'The maker’s declaration behind a CE or UKCA mark.',
    aliases: ['DoC', 'EC declaration of conformity', 'EU declaration of conformity', 'CE declaration'],
  },
  CERTIFICATE: { about: 'Of a test house or notified body.', aliases: ['CE certificate', 'type examination'] },
  INSPECTION_REPORT: { about: 'What an expert found at the machine.', aliases: ['appraisal', 'condition report'] },
  SERVICE_RECORD: { label: 'Service record', aliases: ['service book', 'maintenance log'] },
  DRAWING: { label: 'Layout drawing', aliases: ['layout', 'footprint', 'foundation plan'] },
  PARTS_LIST: { label: 'Spare parts list', aliases: ['parts catalogue'] },
} as const;
