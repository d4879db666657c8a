// Dangerous goods by the UN Model Regulations: hazard classes, packing groups, and what each calls for.

/** Transport hazard classes (UN Model Regulations 2.0.1). */
export const transportClasses = {
  CLASS_1: {
    label: 'Class 1 Explosives',
    aliases: ['1', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.1D', '1.3C', '1.4S'],
  },
  CLASS_2_1: { label: 'Class 2.1 Flammable gases', aliases: ['2.1'] },
  CLASS_2_2: { label: 'Class 2.2 Non-flammable, non-toxic gases', aliases: ['2.2'] },
  CLASS_2_3: { label: 'Class 2.3 Toxic gases', aliases: ['2.3'] },
  CLASS_3: { label: 'Class 3 Flammable liquids', aliases: ['3'] },
  CLASS_4_1: { label: 'Class 4.1 Flammable solids', aliases: ['4.1'] },
  CLASS_4_2: { label: 'Class 4.2 Spontaneously combustible', aliases: ['4.2'] },
  CLASS_4_3: { label: 'Class 4.3 Dangerous when wet', aliases: ['4.3'] },
  CLASS_5_1: { label: 'Class 5.1 Oxidizing substances', aliases: ['5.1'] },
  CLASS_5_2: { label: 'Class 5.2 Organic peroxides', aliases: ['5.2'] },
  CLASS_6_1: { label: 'Class 6.1 Toxic substances', aliases: ['6.1'] },
  CLASS_6_2: { label: 'Class 6.2 Infectious substances', aliases: ['6.2'] },
  CLASS_7: { label: 'Class 7 Radioactive material', aliases: ['7'] },
  CLASS_8: { label: 'Class 8 Corrosive substances', aliases: ['8'] },
  CLASS_9: { label: 'Class 9 Miscellaneous dangerous substances', aliases: ['9'] },
} as const;

/** Packing groups by danger. */
export const packingGroups = {
  I: { label: 'I (great danger)', aliases: ['PG I', '1'] },
  II: { label: 'II (medium danger)', aliases: ['PG II', '2'] },
  III: { label: 'III (minor danger)', aliases: ['PG III', '3'] },
} as const;

type TransportClass = keyof typeof transportClasses;

/** Classes whose substances have a packing group (UN Model Regulations 2.0.1.3); some of 4.1 and 9 have one, some have none. */
export const GROUPED: ReadonlySet<TransportClass> = new Set<TransportClass>([
  'CLASS_3',
  'CLASS_4_2',
  'CLASS_4_3',
  'CLASS_5_1',
  'CLASS_6_1',
  'CLASS_8',
]);

/** Classes that never have a packing group. */
export const UNGROUPED: ReadonlySet<TransportClass> = new Set<TransportClass>([
  'CLASS_1',
  'CLASS_2_1',
  'CLASS_2_2',
  'CLASS_2_3',
  'CLASS_5_2',
  'CLASS_6_2',
  'CLASS_7',
]);

/** Classes that a flammable liquid or gas may stand in. */
export const FLAMMABLE: ReadonlySet<TransportClass | undefined> = new Set<TransportClass>([
  'CLASS_2_1',
  'CLASS_3',
  'CLASS_4_1',
  'CLASS_4_2',
  'CLASS_4_3',
  'CLASS_5_2',
]);

/** UN numbers of environmentally hazardous goods by their state: whether the number is for solids. */
export const OF_SOLIDS: Readonly<Record<string, boolean>> = { '3077': true, '3082': false };
