// The families that colours are sorted into: their names, and the family of a hex value, of a colour's name and of a RAL or NCS number.
import type { Label } from './label.ts';

/** Families by their names, in the order in which they are shown. */
export const FAMILIES = {
  BLACK: { en: 'Black', zh: '黑色', ja: '黒', de: 'Schwarz', es: 'Negro' },
  WHITE: { en: 'White', zh: '白色', ja: '白', de: 'Weiß', es: 'Blanco' },
  GREY: { en: 'Grey', zh: '灰色', ja: '灰色', de: 'Grau', es: 'Gris' },
  RED: { en: 'Red', zh: '红色', ja: '赤', de: 'Rot', es: 'Rojo' },
  ORANGE: { en: 'Orange', zh: '橙色', ja: 'オレンジ', de: 'Orange', es: 'Naranja' },
  YELLOW: { en: 'Yellow', zh: '黄色', ja: '黄', de: 'Gelb', es: 'Amarillo' },
  GREEN: { en: 'Green', zh: '绿色', ja: '緑', de: 'Grün', es: 'Verde' },
  BLUE: { en: 'Blue', zh: '蓝色', ja: '青', de: 'Blau', es: 'Azul' },
  PURPLE: { en: 'Purple', zh: '紫色', ja: '紫', de: 'Violett', es: 'Morado' },
  PINK: { en: 'Pink', zh: '粉色', ja: 'ピンク', de: 'Rosa', es: 'Rosa' },
  BROWN: { en: 'Brown', zh: '棕色', ja: '茶色', de: 'Braun', es: 'Marrón' },
  BEIGE: { en: 'Beige', zh: '米色', ja: 'ベージュ', de: 'Beige', es: 'Beige' },
  GOLD: { en: 'Gold', zh: '金色', ja: '金色', de: 'Gold', es: 'Dorado' },
  SILVER: { en: 'Silver', zh: '银色', ja: '銀色', de: 'Silber', es: 'Plateado' },
  TRANSPARENT: { en: 'Transparent', zh: '透明', ja: '透明', de: 'Transparent', es: 'Transparente' },
  MULTICOLOR: { en: 'Multicolour', zh: '多色', ja: '多色', de: 'Mehrfarbig', es: 'Multicolor' },
} as const satisfies Readonly<Record<string, Label>>;
/** A family of colours. */
export type ColorFamily = keyof typeof FAMILIES;
/** Every family. */
export const FAMILY_CODES = Object.keys(FAMILIES) as ColorFamily[];

/** Whether a text is the code of a family. */
export function isFamily(code: string): code is ColorFamily {
  return Object.hasOwn(FAMILIES, code);
}

/** Words that say the family. English and German put the family last ('blue green' is a green), Spanish first. */
const WORDS: Readonly<Record<ColorFamily, { last: string; first?: string; characters?: string }>> = {
  BLACK: { last: 'black jet ebony onyx schwarz', first: 'negro negra negros negras', characters: '黑 墨 黒' },
  WHITE: { last: 'white ivory weiß weiss snow', first: 'blanco blanca blancos blancas marfil', characters: '白' },
  GREY: {
    last: 'grey gray charcoal anthracite graphite slate gunmetal grau anthrazit',
    first: 'gris grises antracita grafito',
    characters: '灰',
  },
  RED: {
    last: 'red crimson scarlet burgundy maroon ruby cherry wine bordeaux carmine rot rubin',
    first: 'rojo roja rojos rojas granate burdeos carmín',
    characters: '红 赤 紅',
  },
  ORANGE: {
    last: 'orange tangerine apricot carrot coral amber peach koralle',
    first: 'naranja anaranjado anaranjada coral melocotón',
    characters: '橙 橘',
  },
  YELLOW: { last: 'yellow lemon mustard gelb', first: 'amarillo amarilla amarillos amarillas', characters: '黄' },
  GREEN: {
    last: 'green olive lime mint emerald jade sage grün gruen oliv',
    first: 'verde verdes oliva esmeralda',
    characters: '绿 緑',
  },
  BLUE: {
    last: 'blue navy turquoise cyan teal indigo azure cobalt aqua blau türkis',
    first: 'azul azules turquesa celeste añil',
    characters: '蓝 青 藏青 紺 藍',
  },
  PURPLE: {
    last: 'purple violet lilac lavender plum mauve aubergine lila violett purpur lavendel',
    first: 'morado morada púrpura violeta malva',
    characters: '紫',
  },
  PINK: { last: 'pink rose fuchsia magenta rosa rosé', first: 'rosado rosada fucsia', characters: '粉 粉红 玫红 桃红' },
  BROWN: {
    last: 'brown chocolate coffee tan walnut chestnut mahogany bronze copper mocha braun kastanie kupfer',
    first: 'marrón marrones café castaño castaña chocolate cobre',
    characters: '棕 褐 咖啡 咖 茶',
  },
  BEIGE: {
    last: 'beige cream sand khaki camel ecru nude champagne natural creme',
    first: 'crema arena',
    characters: '米 米色 杏 卡其 驼 香槟',
  },
  GOLD: { last: 'gold golden goldfarben', first: 'dorado dorada dorados doradas oro', characters: '金' },
  SILVER: {
    last: 'silver chrome nickel stainless aluminium aluminum silber silbern silberfarben chrom',
    first: 'plateado plateada plata cromado',
    characters: '银 銀',
  },
  TRANSPARENT: {
    last: 'transparent clear colourless colorless crystal klar farblos',
    first: 'transparente incoloro incolora cristal',
    characters: '透明 无色',
  },
  MULTICOLOR: {
    last: 'multicolor multicolour multicolored multicoloured multi colorful colourful assorted mixed rainbow bunt mehrfarbig gemischt camouflage',
    first: 'multicolores surtido surtidos varios',
    characters: '彩 彩色 多色 混色 花 双色 迷彩',
  },
};

const spoken = new Map<string, { family: ColorFamily; isFirst: boolean }>();
const drawn = new Map<string, ColorFamily>();
for (const family of FAMILY_CODES) {
  const { last, first = '', characters = '' } = WORDS[family];
  for (const word of first.split(' ')) if (word) spoken.set(word, { family, isFirst: true });
  for (const word of last.split(' ')) spoken.set(word, { family, isFirst: false });
  for (const word of characters.split(' ')) if (word) drawn.set(word, family);
}
/** German joins words: 'Signalrot', 'Blaugrün'. */
const GERMAN =
  /(schwarz|weiß|weiss|grau|rot|orange|gelb|grün|gruen|blau|violett|lila|rosa|braun|beige|gold|silber|aluminium|kupfer|türkis)(?:e[rnms]?)?$/;

/** Japanese writes many families in katakana, and joins them as German does: 'ライトブルー'. */
const KATAKANA: Readonly<Record<string, ColorFamily>> = {
  ブラック: 'BLACK',
  ホワイト: 'WHITE',
  アイボリー: 'WHITE',
  グレー: 'GREY',
  グレイ: 'GREY',
  チャコール: 'GREY',
  レッド: 'RED',
  オレンジ: 'ORANGE',
  イエロー: 'YELLOW',
  グリーン: 'GREEN',
  オリーブ: 'GREEN',
  ブルー: 'BLUE',
  ネイビー: 'BLUE',
  パープル: 'PURPLE',
  ラベンダー: 'PURPLE',
  ピンク: 'PINK',
  ブラウン: 'BROWN',
  ベージュ: 'BEIGE',
  カーキ: 'BEIGE',
  クリーム: 'BEIGE',
  ゴールド: 'GOLD',
  シルバー: 'SILVER',
  クリア: 'TRANSPARENT',
  マルチカラー: 'MULTICOLOR',
};
const KATAKANA_END = new RegExp(`(?:${Object.keys(KATAKANA).join('|')})$`);

/** The family that a colour's name says, in English, Chinese, Japanese, German or Spanish; undefined when it says none. */
export function familyOfName(name: string): ColorFamily | undefined {
  const written = name.normalize('NFKC').toLowerCase();
  // 'Black/white', 'red & blue', 'rot und weiß': several colours, not a shade of one.
  const parts = written.split(/\s*[/|&+,、]\s*|\s+(?:and|und|y|e|with|mit|con)\s+|和|与|配|と|・/).filter(Boolean);
  const families = new Set(parts.map(familyOfPart).filter((family) => family !== undefined));
  if (families.size > 1) return 'MULTICOLOR';
  return [...families][0];
}

function familyOfPart(text: string): ColorFamily | undefined {
  const found = (text.match(/[\p{Script=Latin}]+/gu) ?? []).flatMap((word) => {
    const known = spoken.get(word) ?? spoken.get(GERMAN.exec(word)?.[1] ?? '');
    return known ? [known] : [];
  });
  const word = found[0]?.isFirst ? found[0] : found.at(-1);
  return (
    word?.family ?? KATAKANA[KATAKANA_END.exec(text.replace(/\P{L}+$/u, ''))?.[0] ?? ''] ?? familyOfCharacters(text)
  );
}

/** The last of the colours' characters, two together before one: '粉红' is a pink, '银灰' a grey. */
function familyOfCharacters(text: string): ColorFamily | undefined {
  const characters = [...text.replace(/色/g, '')];
  for (let end = characters.length; end > 0; end--) {
    const family = drawn.get(characters.slice(end - 2, end).join('')) ?? drawn.get(characters[end - 1] ?? '');
    if (family) return family;
  }
  return undefined;
}

/** RAL Classic counts its families by the first digit; these numbers are of another one. */
const RAL_OTHERS: Readonly<Record<string, ColorFamily>> = {
  ...same('BEIGE', '1000 1001 1002 1011 1013 1014 1015 1019 1020 1035'),
  ...same('BROWN', '3009 4002 1036'),
  ...same('PINK', '3014 3015 4003 4010 3012'),
  ...same('GOLD', '1024'),
  ...same('GREY', '9022 9023 7048'),
  ...same('SILVER', '9006 9007'),
  ...same('BLACK', '9004 9005 9011 9017 9021'),
};
const RAL_SERIES: readonly (ColorFamily | undefined)[] = [
  undefined,
  'YELLOW',
  'ORANGE',
  'RED',
  'PURPLE',
  'BLUE',
  'GREEN',
  'GREY',
  'BROWN',
  'WHITE',
];

/** Pantone's numbers follow the hue, with dark shades between: only the series that are one family throughout. */
const PANTONE: readonly (readonly [from: number, to: number, ColorFamily])[] = [
  [100, 109, 'YELLOW'],
  [113, 116, 'YELLOW'],
  [120, 123, 'YELLOW'],
  [151, 152, 'ORANGE'],
  [163, 166, 'ORANGE'],
  [182, 183, 'PINK'],
  [185, 187, 'RED'],
  [189, 190, 'PINK'],
  [192, 194, 'RED'],
  [199, 202, 'RED'],
  [203, 204, 'PINK'],
  [210, 213, 'PINK'],
  [223, 226, 'PINK'],
  [230, 233, 'PINK'],
  [257, 269, 'PURPLE'],
  [277, 303, 'BLUE'],
  [337, 371, 'GREEN'],
  [413, 417, 'GREY'],
  [420, 424, 'GREY'],
  [427, 430, 'GREY'],
];

/** The family of a colour number, where it says one: RAL Classic, NCS, and a part of Pantone's. */
export function familyOfCode(code: string): ColorFamily | undefined {
  const ral = /^RAL (\d)\d{3}$/.exec(code);
  if (ral) return RAL_OTHERS[code.slice(4)] ?? RAL_SERIES[Number(ral[1])];
  if (/^Pantone (Cool|Warm) Gray/.test(code)) return 'GREY';
  const pantone = Number(/^Pantone (\d{3})(?!\d)/.exec(code)?.[1]);
  if (pantone) return PANTONE.find(([from, to]) => pantone >= from && pantone <= to)?.[2];
  const ncs = /^NCS S (\d\d)(\d\d)-([A-Z])(?:(\d\d)([A-Z]))?$/.exec(code);
  if (!ncs) return undefined;
  const [, blackness = '', chroma = '', hue = '', share = '0'] = ncs;
  if (hue === 'N' || Number(chroma) < 5)
    return Number(blackness) < 10 ? 'WHITE' : Number(blackness) > 85 ? 'BLACK' : 'GREY';
  return ncsHue(hue, Number(share));
}

/** The hue between two of NCS's elementary colours: Y60R is a yellow with 60 % red. */
function ncsHue(from: string, share: number): ColorFamily | undefined {
  switch (from) {
    case 'Y':
      return share < 30 ? 'YELLOW' : share < 75 ? 'ORANGE' : 'RED';
    case 'R':
      return share < 15 ? 'RED' : share < 30 ? 'PINK' : share < 65 ? 'PURPLE' : 'BLUE';
    case 'B':
      return share < 55 ? 'BLUE' : 'GREEN';
    case 'G':
      return share < 75 ? 'GREEN' : 'YELLOW';
    default:
      return undefined;
  }
}

/** The family of '#RRGGBB', by lightness, chroma and hue as people see them (OKLCH). */
export function familyOfHex(hex: string): ColorFamily {
  const { lightness, chroma, hue } = oklch(hex);
  const isWarm = hue >= 45 && hue < 115;
  if (isWarm && lightness > 0.7 && lightness < 0.985 && chroma >= 0.015 && chroma < 0.08) return 'BEIGE';
  if (chroma < 0.035) return lightness < 0.27 ? 'BLACK' : lightness > 0.94 ? 'WHITE' : 'GREY';
  if (lightness < 0.22) return 'BLACK';
  if (hue >= 38 && hue < 95 && lightness < 0.66) return 'BROWN';
  if (hue >= 20 && hue < 38 && lightness < 0.55 && chroma < 0.13) return 'BROWN';
  if (hue < 12 || hue >= 345) return lightness > 0.52 ? 'PINK' : 'RED';
  if (hue < 38) return lightness > 0.7 ? 'PINK' : 'RED';
  if (hue < 80) return 'ORANGE';
  if (hue < 112) return lightness < 0.66 ? 'GREEN' : 'YELLOW';
  if (hue < 180) return 'GREEN';
  if (hue < 282) return 'BLUE';
  return hue < 322 || lightness < 0.5 ? 'PURPLE' : 'PINK';
}

/** Lightness 0–1, chroma 0–0.4 and hue in degrees of an sRGB colour: Ottosson's OKLab, as in CSS Color 4. */
function oklch(hex: string): { lightness: number; chroma: number; hue: number } {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(x, y),
    hue: ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360,
  };
}

function same(family: ColorFamily, numbers: string): Record<string, ColorFamily> {
  return Object.fromEntries(numbers.split(' ').map((number) => [number, family]));
}
