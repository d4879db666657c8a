// Colours: read from names in five languages, hex values and colour numbers, and sorted into families as people see them.
import { expect, test } from 'vitest';
import { checkValue } from '../../src/kit/check.ts';
import { type ColorFamily, familyOfHex } from '../../src/kit/color-family.ts';
import { attributesOf } from '../../src/kit/declare.ts';
import { parseAttribute } from '../../src/kit/import.ts';
import { color } from '../../src/kit/kinds/color.ts';

const attribute = attributesOf('test', { colour: color({ description: 'A colour.' }) }).colour ?? expect.fail();

/** What is read of a text: the value, or path, message and hint. */
function read(written: string): unknown {
  const found = parseAttribute(attribute, written);
  return 'value' in found ? found.value : saidOf(found.problem);
}

/** What is made of a raw value. */
function checked(raw: unknown): unknown {
  const found = checkValue(attribute, raw);
  return 'value' in found ? found.value : saidOf(found.problem);
}

function saidOf({ path, code, message, hint }: { path: string[]; code: string; message: string; hint: string }) {
  return `${path.join('.')} ${code} ${message} ${hint}`;
}

test.each([
  ['Signal red RAL 3001', 'Signal red', null, 'RAL 3001', 'RED'],
  ['#ff0000', '#FF0000', '#FF0000', null, 'RED'],
  ['#abc light', 'light', '#AABBCC', null, 'GREY'],
  ['navy blue', 'navy blue', null, null, 'BLUE'],
  ['红色', '红色', null, null, 'RED'],
  ['Pantone 186 C', 'Pantone 186 C', null, 'Pantone 186 C', 'RED'],
  ['PMS cool grey 5c', 'Pantone Cool Gray 5 C', null, 'Pantone Cool Gray 5 C', 'GREY'],
  ['RAL-9005 (Jet black)', 'Jet black', null, 'RAL 9005', 'BLACK'],
  ['Red (matt), #f00', 'Red (matt)', '#FF0000', null, 'RED'],
  ['NCS S 1080-Y90R', 'NCS S 1080-Y90R', null, 'NCS S 1080-Y90R', 'RED'],
  ['Sunset · Orange', 'Sunset', null, null, 'ORANGE'],
  ['Gold #FFD700', 'Gold', '#FFD700', null, 'GOLD'],
])('%s', (written, name, hex, code, expected) => {
  expect(read(written)).toEqual({ name, hex, code, family: expected });
});

test.each(
  Object.entries({
    BLACK: 'Jet Black, schwarz, 黑色, negro, RAL 9005, #1b1b1b, 黒, ブラック',
    WHITE: 'off-white, Reinweiß, 米白色, blanco, RAL 9016, NCS S 0500-N, #fffafa, ホワイト',
    GREY: 'light grey, Anthrazit, 银灰色, gris claro, RAL 7016, silver grey, #708090, ｸﾞﾚｰ',
    RED: 'burgundy, Dunkelrot, 大红, rojo vivo, RAL 3020, #8b0000',
    ORANGE: 'coral, 橙色, naranja, RAL 2004, #ff8c00',
    YELLOW: 'lemon yellow, Gelb, 柠檬黄, amarillo, RAL 1023, #ffd700',
    GREEN: 'blue green, Blaugrün, 草绿, verde azulado, RAL 6005, #808000, 黄緑',
    BLUE: 'turquoise, Türkis, 藏青, azul marino, RAL 5010, NCS S 4550-R80B, #000080, 紺色, ライトブルー',
    PURPLE: 'lilac, Violett, 紫色, morado, RAL 4005, #8a2be2',
    PINK: 'fuchsia, 粉红, rosado, RAL 4010, #ff69b4',
    BROWN: 'golden brown, Kastanienbraun, 咖啡色, marrón, RAL 8017, #8b4513, 茶色',
    BEIGE: 'cream, 卡其色, crema, RAL 1015, #f5f5dc',
    GOLD: 'rose gold, 金色, dorado',
    SILVER: 'chrome, Weißaluminium, 银色, plateado, RAL 9006, 銀色',
    TRANSPARENT: 'clear, farblos, 透明, transparente',
    MULTICOLOR: 'black/white, rot und weiß, 彩色, varios colores, red & blue, 白と黒, ホワイト・ネイビー',
  }).flatMap(([expected, texts]) => texts.split(', ').map((written) => [written, expected])),
)('%s is %s', (written, expected) => {
  expect(read(written)).toMatchObject({ family: expected });
});

test('hex values are sorted as people see them', () => {
  const families: Partial<Record<ColorFamily, string>> = {
    GREY: '#808080 #c0c0c0 #293133',
    RED: '#ff0000 #dc143c #9b2423 #a52a2a',
    BEIGE: '#d2b48c #f5deb3 #f7e7ce',
    BROWN: '#a0522d #6f4e37',
    GREEN: '#00ff00 #006400 #9acd32',
    BLUE: '#00ffff #87ceeb #0000ff #191970',
    PINK: '#ffc0cb #ff00ff #ff1493',
  };
  for (const [expected, values] of Object.entries(families))
    for (const hex of values.split(' ')) expect(familyOfHex(hex), hex).toBe(expected);
});

test.each([
  [{ name: 'Sunset' }, 'family INVALID'],
  [{ hex: 'red' }, 'hex INVALID'],
  [{ name: 'red', code: 'X-12' }, 'is not a number of RAL, Pantone or NCS'],
  [{ name: 'red', family: 'REDDISH' }, 'is not a family of colours. Choose from BLACK'],
  [{}, 'names no colour'],
])('%j', (raw, expected) => {
  expect(checked(raw)).toContain(expected);
});
