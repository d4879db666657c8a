// The lists a machine is described by: types, conditions, emission stages, certificates.

/** What kind of machine it is. */
export const machineTypes = {
  ARTICULATED_ROBOT: {
    label: { en: 'Articulated robot', de: 'Knickarmroboter' },
    aliases: ['robot', 'industrial robot', '6-axis robot'],
  },
  COLLABORATIVE_ROBOT: { label: { en: 'Collaborative robot', de: 'Kollaborativer Roboter' }, aliases: ['cobot'] },
  SCARA_ROBOT: { label: { en: 'SCARA robot', de: 'SCARA-Roboter' }, aliases: ['scara'] },
  DELTA_ROBOT: { label: { en: 'Delta robot', de: 'Deltaroboter' }, aliases: ['delta', 'parallel robot'] },
  MACHINING_CENTRE: {
    label: { en: 'Machining centre', de: 'Bearbeitungszentrum' },
    aliases: ['machining center', 'CNC machining centre', 'VMC', 'HMC'],
  },
  MILLING_MACHINE: { label: { en: 'Milling machine', de: 'Fräsmaschine' }, aliases: ['mill'] },
  LATHE: {
    label: { en: 'Lathe or turning centre', de: 'Drehmaschine' },
    aliases: ['lathe', 'CNC lathe', 'turning centre', 'turning center'],
  },
  GRINDING_MACHINE: { label: { en: 'Grinding machine', de: 'Schleifmaschine' }, aliases: ['grinder'] },
  EDM_MACHINE: { label: { en: 'Electrical discharge machine', de: 'Erodiermaschine' }, aliases: ['EDM', 'wire EDM'] },
  LASER_CUTTER: {
    label: { en: 'Laser cutting machine', de: 'Laserschneidmaschine' },
    aliases: ['laser cutter', 'fiber laser', 'fibre laser'],
  },
  PRESS_BRAKE: { label: { en: 'Press brake', de: 'Abkantpresse' }, aliases: ['bending machine'] },
  PUNCHING_MACHINE: { label: { en: 'Punching machine', de: 'Stanzmaschine' }, aliases: ['punch press'] },
  PRESS: { label: { en: 'Press', de: 'Presse' }, aliases: ['hydraulic press', 'servo press'] },
  WELDING_MACHINE: { label: { en: 'Welding machine', de: 'Schweißmaschine' }, aliases: ['welder'] },
  ADDITIVE_MACHINE: {
    label: { en: 'Additive manufacturing machine', de: 'Additive Fertigungsanlage' },
    aliases: ['3D printer'],
  },
  MEASURING_MACHINE: { label: { en: 'Coordinate measuring machine', de: 'Koordinatenmessgerät' }, aliases: ['CMM'] },
  INJECTION_MOULDING_MACHINE: {
    label: { en: 'Injection moulding machine', de: 'Spritzgießmaschine' },
    aliases: ['injection molding machine', 'IMM'],
  },
  BLOW_MOULDING_MACHINE: {
    label: { en: 'Blow moulding machine', de: 'Blasformmaschine' },
    aliases: ['blow molding machine'],
  },
  EXTRUDER: { label: { en: 'Extruder', de: 'Extruder' }, aliases: ['extrusion line'] },
  PACKAGING_MACHINE: {
    label: { en: 'Packaging machine', de: 'Verpackungsmaschine' },
    aliases: ['packing machine', 'filling machine'],
  },
  FOOD_MACHINE: { label: { en: 'Food processing machine', de: 'Lebensmittelmaschine' } },
  PRINTING_MACHINE: { label: { en: 'Printing machine', de: 'Druckmaschine' }, aliases: ['printing press'] },
  TEXTILE_MACHINE: { label: { en: 'Textile machine', de: 'Textilmaschine' } },
  WOODWORKING_MACHINE: { label: { en: 'Woodworking machine', de: 'Holzbearbeitungsmaschine' } },
  COMPRESSOR: { label: { en: 'Compressor', de: 'Kompressor' }, aliases: ['air compressor'] },
  PUMP: { label: { en: 'Pump', de: 'Pumpe' } },
  GENERATOR: { label: { en: 'Generator set', de: 'Stromaggregat' }, aliases: ['genset', 'generator'] },
  EXCAVATOR: { label: { en: 'Excavator', de: 'Bagger' }, aliases: ['digger', 'crawler excavator', 'mini excavator'] },
  WHEEL_LOADER: { label: { en: 'Wheel loader', de: 'Radlader' }, aliases: ['loader'] },
  BULLDOZER: { label: { en: 'Bulldozer', de: 'Planierraupe' }, aliases: ['dozer'] },
  BACKHOE_LOADER: { label: { en: 'Backhoe loader', de: 'Baggerlader' }, aliases: ['backhoe'] },
  ROAD_ROLLER: { label: { en: 'Road roller', de: 'Walze' }, aliases: ['roller', 'compactor'] },
  CRANE: { label: { en: 'Crane', de: 'Kran' }, aliases: ['mobile crane', 'tower crane'] },
  FORKLIFT: { label: { en: 'Forklift truck', de: 'Gabelstapler' }, aliases: ['forklift', 'lift truck'] },
  AERIAL_PLATFORM: {
    label: { en: 'Aerial work platform', de: 'Hubarbeitsbühne' },
    aliases: ['boom lift', 'scissor lift', 'MEWP'],
  },
  TRACTOR: { label: { en: 'Tractor', de: 'Traktor' } },
  OTHER: { label: { en: 'Other machine', de: 'Sonstige Maschine' } },
} as const;

/** Whether it is new. */
export const conditions = {
  NEW: {
    label: { en: 'New', de: 'Neu' },
    about: 'Never put to work; trial runs only.',
    aliases: ['brand new', 'unused'],
  },
  USED: {
    label: { en: 'Used', de: 'Gebraucht' },
    about: 'Has worked, sold as it stands.',
    aliases: ['second hand', 'pre-owned'],
  },
  REFURBISHED: {
    label: { en: 'Refurbished', de: 'Generalüberholt' },
    about: 'Has worked, and was overhauled.',
    aliases: ['overhauled', 'rebuilt', 'reconditioned'],
  },
} as const;

/** How much of the work it does alone. */
export const automationLevels = {
  MANUAL: { label: { en: 'Manual', de: 'Manuell' } },
  SEMI_AUTOMATIC: {
    label: { en: 'Semi-automatic', de: 'Halbautomatisch' },
    aliases: ['semi automatic', 'semiautomatic'],
  },
  AUTOMATIC: { label: { en: 'Automatic', de: 'Automatisch' } },
  FULLY_AUTOMATIC: {
    label: { en: 'Fully automatic line', de: 'Vollautomatisch' },
    aliases: ['fully automatic', 'full automatic'],
  },
} as const;

/** Exhaust emission stages of engines for non-road machines. */
export const emissionStages = {
  EU_STAGE_II: { label: 'EU Stage II', aliases: ['Stage II'] },
  EU_STAGE_IIIA: { label: 'EU Stage IIIA', aliases: ['Stage IIIA', 'Stage 3A'] },
  EU_STAGE_IIIB: { label: 'EU Stage IIIB', aliases: ['Stage IIIB', 'Stage 3B'] },
  EU_STAGE_IV: { label: 'EU Stage IV', aliases: ['Stage IV'] },
  EU_STAGE_V: { label: 'EU Stage V', aliases: ['Stage V', 'Euro 5'] },
  US_TIER_2: { label: 'US EPA Tier 2', aliases: ['Tier 2'] },
  US_TIER_3: { label: 'US EPA Tier 3', aliases: ['Tier 3'] },
  US_TIER_4_INTERIM: { label: 'US EPA Tier 4 interim', aliases: ['Tier 4 interim', 'Tier 4i'] },
  US_TIER_4_FINAL: { label: 'US EPA Tier 4 final', aliases: ['Tier 4 final', 'Tier 4F'] },
  CN_III: { label: 'China non-road III', aliases: ['China III'] },
  CN_IV: { label: 'China non-road IV', aliases: ['China IV'] },
} as const;

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
} as const;

/** Services after the sale. */
export const afterSales = {
  ONLINE: { label: { en: 'Online support', de: 'Fernunterstützung' }, aliases: ['remote', 'online support'] },
  FIELD_INSTALLATION: {
    label: { en: 'Field installation', de: 'Montage vor Ort' },
    aliases: ['installation', 'commissioning'],
  },
  FIELD_SERVICE: {
    label: { en: 'Field maintenance and repair', de: 'Wartung vor Ort' },
    aliases: ['maintenance', 'repair'],
  },
  TRAINING: { label: { en: 'Training', de: 'Schulung' } },
  SPARE_PARTS: { label: { en: 'Spare parts', de: 'Ersatzteile' }, aliases: ['parts'] },
} as const;
