// GHS label elements: hazard statements with the pictogram and signal word each calls for (UN GHS Rev. 8, CLP Annex III).
import type { Choice } from '../../src/kit/choice-list.ts';

/** Pictograms of UN GHS. */
export const pictograms = {
  GHS01: { label: 'Exploding bomb', about: 'Explosives, self-reactives.' },
  GHS02: { label: 'Flame', about: 'Flammables, pyrophorics, self-heating.' },
  GHS03: { label: 'Flame over circle', about: 'Oxidizers.' },
  GHS04: { label: 'Gas cylinder', about: 'Gases under pressure.' },
  GHS05: { label: 'Corrosion', about: 'Corrosive to metals, skin or eyes.' },
  GHS06: { label: 'Skull and crossbones', about: 'Acute toxicity, fatal or toxic.' },
  GHS07: { label: 'Exclamation mark', about: 'Irritant, harmful, skin sensitizer, ozone layer.' },
  GHS08: { label: 'Health hazard', about: 'Carcinogens, respiratory sensitizers, organ damage.' },
  GHS09: { label: 'Environment', about: 'Toxic to aquatic life.' },
} as const;

/** The two signal words. */
export const signalWords = ['DANGER', 'WARNING'] as const;

/**
 * Phrase, pictograms called for, and D(anger) or W(arning): - where it depends on the category, or there is none.
 * A pictogram with ? goes with some categories only: GHS02 with flammable gases of category 1B, not of 2.
 */
const TABLE = {
  H200: ['Unstable explosive', 'GHS01', 'D'],
  H201: ['Explosive; mass explosion hazard', 'GHS01', 'D'],
  H202: ['Explosive; severe projection hazard', 'GHS01', 'D'],
  H203: ['Explosive; fire, blast or projection hazard', 'GHS01', 'D'],
  H204: ['Fire or projection hazard', 'GHS01', '-'],
  H205: ['May mass explode in fire', '', 'D'],
  H206: [
    'Fire, blast or projection hazard; increased risk of explosion if desensitizing agent is reduced',
    'GHS02',
    'D',
  ],
  H207: ['Fire or projection hazard; increased risk of explosion if desensitizing agent is reduced', 'GHS02', '-'],
  H208: ['Fire hazard; increased risk of explosion if desensitizing agent is reduced', 'GHS02', 'W'],
  H220: ['Extremely flammable gas', 'GHS02', 'D'],
  H221: ['Flammable gas', 'GHS02?', '-'],
  H222: ['Extremely flammable aerosol', 'GHS02', 'D'],
  H223: ['Flammable aerosol', 'GHS02', 'W'],
  H224: ['Extremely flammable liquid and vapour', 'GHS02', 'D'],
  H225: ['Highly flammable liquid and vapour', 'GHS02', 'D'],
  H226: ['Flammable liquid and vapour', 'GHS02', 'W'],
  H227: ['Combustible liquid', '', 'W'],
  H228: ['Flammable solid', 'GHS02', '-'],
  H229: ['Pressurized container: may burst if heated', '', '-'],
  H230: ['May react explosively even in the absence of air', '', '-'],
  H231: ['May react explosively even in the absence of air at elevated pressure and/or temperature', '', '-'],
  H232: ['May ignite spontaneously if exposed to air', 'GHS02', 'D'],
  H240: ['Heating may cause an explosion', 'GHS01', 'D'],
  H241: ['Heating may cause a fire or explosion', 'GHS01 GHS02', 'D'],
  H242: ['Heating may cause a fire', 'GHS02', '-'],
  H250: ['Catches fire spontaneously if exposed to air', 'GHS02', 'D'],
  H251: ['Self-heating; may catch fire', 'GHS02', 'D'],
  H252: ['Self-heating in large quantities; may catch fire', 'GHS02', 'W'],
  H260: ['In contact with water releases flammable gases which may ignite spontaneously', 'GHS02', 'D'],
  H261: ['In contact with water releases flammable gases', 'GHS02', '-'],
  H270: ['May cause or intensify fire; oxidizer', 'GHS03', 'D'],
  H271: ['May cause fire or explosion; strong oxidizer', 'GHS03', 'D'],
  H272: ['May intensify fire; oxidizer', 'GHS03', '-'],
  H280: ['Contains gas under pressure; may explode if heated', 'GHS04', 'W'],
  H281: ['Contains refrigerated gas; may cause cryogenic burns or injury', 'GHS04', 'W'],
  H282: ['Extremely flammable chemical under pressure: may explode if heated', 'GHS02 GHS04', 'D'],
  H283: ['Flammable chemical under pressure: may explode if heated', 'GHS02 GHS04', 'W'],
  H284: ['Chemical under pressure: may explode if heated', 'GHS04', 'W'],
  H290: ['May be corrosive to metals', 'GHS05', 'W'],
  H300: ['Fatal if swallowed', 'GHS06', 'D'],
  H301: ['Toxic if swallowed', 'GHS06', 'D'],
  H302: ['Harmful if swallowed', 'GHS07', 'W'],
  H303: ['May be harmful if swallowed', '', 'W'],
  H304: ['May be fatal if swallowed and enters airways', 'GHS08', 'D'],
  H305: ['May be harmful if swallowed and enters airways', 'GHS08', 'W'],
  H310: ['Fatal in contact with skin', 'GHS06', 'D'],
  H311: ['Toxic in contact with skin', 'GHS06', 'D'],
  H312: ['Harmful in contact with skin', 'GHS07', 'W'],
  H313: ['May be harmful in contact with skin', '', 'W'],
  H314: ['Causes severe skin burns and eye damage', 'GHS05', 'D'],
  H315: ['Causes skin irritation', 'GHS07', 'W'],
  H316: ['Causes mild skin irritation', '', 'W'],
  H317: ['May cause an allergic skin reaction', 'GHS07', 'W'],
  H318: ['Causes serious eye damage', 'GHS05', 'D'],
  H319: ['Causes serious eye irritation', 'GHS07', 'W'],
  H320: ['Causes eye irritation', '', 'W'],
  H330: ['Fatal if inhaled', 'GHS06', 'D'],
  H331: ['Toxic if inhaled', 'GHS06', 'D'],
  H332: ['Harmful if inhaled', 'GHS07', 'W'],
  H333: ['May be harmful if inhaled', '', 'W'],
  H334: ['May cause allergy or asthma symptoms or breathing difficulties if inhaled', 'GHS08', 'D'],
  H335: ['May cause respiratory irritation', 'GHS07', 'W'],
  H336: ['May cause drowsiness or dizziness', 'GHS07', 'W'],
  H340: ['May cause genetic defects', 'GHS08', 'D'],
  H341: ['Suspected of causing genetic defects', 'GHS08', 'W'],
  H350: ['May cause cancer', 'GHS08', 'D'],
  H351: ['Suspected of causing cancer', 'GHS08', 'W'],
  H360: ['May damage fertility or the unborn child', 'GHS08', 'D'],
  H361: ['Suspected of damaging fertility or the unborn child', 'GHS08', 'W'],
  H362: ['May cause harm to breast-fed children', '', '-'],
  H370: ['Causes damage to organs', 'GHS08', 'D'],
  H371: ['May cause damage to organs', 'GHS08', 'W'],
  H372: ['Causes damage to organs through prolonged or repeated exposure', 'GHS08', 'D'],
  H373: ['May cause damage to organs through prolonged or repeated exposure', 'GHS08', 'W'],
  H400: ['Very toxic to aquatic life', 'GHS09', 'W'],
  H401: ['Toxic to aquatic life', '', '-'],
  H402: ['Harmful to aquatic life', '', '-'],
  H410: ['Very toxic to aquatic life with long lasting effects', 'GHS09', 'W'],
  H411: ['Toxic to aquatic life with long lasting effects', 'GHS09', '-'],
  H412: ['Harmful to aquatic life with long lasting effects', '', '-'],
  H413: ['May cause long lasting harmful effects to aquatic life', '', '-'],
  H420: ['Harms public health and the environment by destroying ozone in the upper atmosphere', 'GHS07', 'W'],
  EUH014: ['Reacts violently with water', '', '-'],
  EUH018: ['In use may form flammable/explosive vapour-air mixture', '', '-'],
  EUH019: ['May form explosive peroxides', '', '-'],
  EUH029: ['Contact with water liberates toxic gas', '', '-'],
  EUH031: ['Contact with acids liberates toxic gas', '', '-'],
  EUH032: ['Contact with acids liberates very toxic gas', '', '-'],
  EUH044: ['Risk of explosion if heated under confinement', '', '-'],
  EUH066: ['Repeated exposure may cause skin dryness or cracking', '', '-'],
  EUH070: ['Toxic by eye contact', '', '-'],
  EUH071: ['Corrosive to the respiratory tract', '', '-'],
  EUH380: ['May cause endocrine disruption in humans', '', 'D'],
  EUH381: ['Suspected of causing endocrine disruption in humans', '', 'W'],
  EUH430: ['May cause endocrine disruption in the environment', '', 'D'],
  EUH431: ['Suspected of causing endocrine disruption in the environment', '', 'W'],
  EUH440: ['Accumulates in the environment and living organisms including in humans', '', 'D'],
  EUH441: ['Strongly accumulates in the environment and living organisms including in humans', '', 'D'],
  EUH450: ['Can cause long-lasting and diffuse contamination of water resources', '', 'D'],
  EUH451: ['Can cause very long-lasting and diffuse contamination of water resources', '', 'D'],
} satisfies Record<string, readonly [phrase: string, pictograms: string, signal: 'D' | 'W' | '-']>;

/** Code of a hazard statement. */
export type HazardCode = keyof typeof TABLE;

/** Finer codes of CLP Annex VI that stand under a statement: H360FD is H360. */
const FINER: { readonly [Code in HazardCode]?: readonly string[] } = {
  H350: ['H350i'],
  H360: ['H360F', 'H360D', 'H360FD', 'H360Fd', 'H360Df'],
  H361: ['H361f', 'H361d', 'H361fd'],
};

const codes = Object.keys(TABLE) as HazardCode[];

/** Names of hazard statements from their phrases in a language: 'H290 May be corrosive to metals'. */
export function namesOf(phrases: Readonly<Record<HazardCode, string>>): Record<HazardCode, string> {
  return Object.fromEntries(codes.map((code) => [code, `${code} ${phrases[code]}`])) as Record<HazardCode, string>;
}

/** Every hazard statement, as a list to choose from. */
export const hazardStatements = Object.fromEntries(
  codes.map((code) => [
    code,
    { label: `${code} ${TABLE[code][0]}`, about: `${TABLE[code][0]}.`, aliases: FINER[code] ?? [] },
  ]),
) as Record<HazardCode, Choice>;

/** The statements that call for a signal word, whatever their category. */
export function callingFor(signal: 'D' | 'W', stated: readonly HazardCode[]): HazardCode[] {
  return stated.filter((code) => TABLE[code][2] === signal);
}

/** Pictograms that, once shown, make another one unnecessary (UN GHS 1.4.10.5.3.1, CLP article 26). */
const REPLACED_BY: Readonly<Record<string, readonly string[]>> = {
  GHS02: ['GHS01'],
  GHS03: ['GHS01'],
  GHS04: ['GHS02', 'GHS06'],
  GHS07: ['GHS05', 'GHS06', 'GHS08'],
};

/** The pictograms that these statements call for and that are neither shown nor made unnecessary by one that is. */
export function missingPictograms(stated: readonly HazardCode[], shown: readonly string[]): string[] {
  const called = new Set(stated.flatMap(pictogramsOf).filter((pictogram) => !pictogram.endsWith('?')));
  return [...called].filter(
    (pictogram) => !shown.includes(pictogram) && !REPLACED_BY[pictogram]?.some((other) => shown.includes(other)),
  );
}

/** The pictograms shown that no statement calls for, in any category. */
export function needlessPictograms(stated: readonly HazardCode[], shown: readonly string[]): string[] {
  const possible = new Set(stated.flatMap(pictogramsOf).map((pictogram) => pictogram.replace('?', '')));
  return shown.filter((pictogram) => !possible.has(pictogram));
}

function pictogramsOf(code: HazardCode): string[] {
  return TABLE[code][1].split(' ').filter(Boolean);
}
