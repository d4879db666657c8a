// Colours of goods: how they are read from texts, and which family they belong to.
import {
  type ColorFamily,
  FAMILIES,
  FAMILY_CODES,
  familyOfCode,
  familyOfHex,
  familyOfName,
  isFamily,
} from './color-family.ts';
import { localize, wordings } from './label.ts';
import { type Finding, quoted } from './schema.ts';

/** A stored colour. `hex` is '#RRGGBB', `code` a number of RAL, Pantone or NCS; a colour without a name bears its number. */
export interface Color {
  readonly name: string;
  readonly hex: string | null;
  readonly code: string | null;
  readonly family: ColorFamily;
}
/** A colour as it may be written: one of name, hex and code is enough. */
export interface WrittenColor {
  readonly name?: string | null;
  readonly hex?: string | null;
  readonly code?: string | null;
  readonly family?: string | null;
}

const LONGEST_NAME = 100;
const HEX = /#([0-9a-f]{6}|[0-9a-f]{3})(?![0-9a-z])/i;
/** Colour numbers as they are written, and their one form. */
const CODES: readonly (readonly [form: RegExp, shown: (parts: RegExpExecArray) => string])[] = [
  [/(?<!\p{L})RAL[\s-]*(?:design\s*)?(\d{3})[\s-](\d{2})[\s-](\d{2})(?!\d)/iu, ([, a, b, c]) => `RAL ${a} ${b} ${c}`],
  [/(?<!\p{L})RAL[\s-]*(?:effect\s*)?(\d{3})-([1-6M])(?![\p{L}\d])/iu, ([, a, b]) => `RAL ${a}-${b?.toUpperCase()}`],
  [/(?<!\p{L})RAL[\s-]*(?:classic\s*)?(\d{4})(?!\d)/iu, ([, number]) => `RAL ${number}`],
  [
    /(?<!\p{L})(?:Pantone|PMS)[\s-]*(cool|warm)\s*gr[ae]y\s*(\d{1,2})\s*([CU]P?)?(?![\p{L}\d])/iu,
    ([, tone = '', number, paper]) => spaced('Pantone', titled(tone), 'Gray', number, paper?.toUpperCase()),
  ],
  [
    /(?<!\p{L})(?:Pantone|PMS)[\s-]*(\d{2}-\d{4}|\d{3,4})\s*([CUM]P?|T[CP]X|TPG|TN|TSX)?(?![\p{L}\d])/iu,
    ([, number, paper]) => spaced('Pantone', number, paper?.toUpperCase()),
  ],
  [
    /(?<!\p{L})NCS[\s-]*(?:S\s*)?(\d{4})[\s-]*(N|[RGBY](?:\d{2}[RGBY])?)(?![\p{L}\d])/iu,
    ([, shade, hue]) => `NCS S ${shade}-${hue?.toUpperCase()}`,
  ],
];

const families = new Map(
  FAMILY_CODES.flatMap((family) =>
    [family, ...wordings(FAMILIES[family])].map((name) => [name.toLowerCase(), family] as const),
  ),
);

/** A colour's text in its parts: 'Signal red RAL 3001', '#ff0000', 'Sunset · #FD5E53 · Orange' (the last is the family). */
export function readColor(text: string): WrittenColor {
  const [first = '', ...others] = text.normalize('NFKC').split(/\s+·\s+/);
  const family = families.get(others.at(-1)?.trim().toLowerCase() ?? '');
  const found: { hex?: string; code?: string } = {};
  let name = [first, ...(family ? others.slice(0, -1) : others)].join(' ');
  // What is taken out may leave something behind to take out: a stored name has nothing more.
  for (let before: string | undefined; before !== name; ) {
    before = name;
    const hex = HEX.exec(name);
    found.hex ??= hex ? hexOf(hex[0]) : undefined;
    name = name.replace(HEX, ' ');
    for (const [form, shown] of CODES) {
      const code = form.exec(name);
      found.code ??= code ? shown(code) : undefined;
      name = name.replace(form, ' ');
    }
    name = name
      .replace(/[([]\s*[)\]]/g, ' ')
      .replace(/[\p{Cc}\p{Cs}\s·]+/gu, ' ')
      .replace(/^[\s,;:/|–-]+|[\s,;:/|–-]+$/g, '')
      .replace(/^\(([^()]*)\)$/, '$1');
  }
  return { ...(name ? { name } : {}), ...found, ...(family ? { family } : {}) };
}

/** The colour with its family, which is the stated one, else what name, number or hex say. */
export function colorOf(raw: WrittenColor): Finding<Color> {
  const read = readColor(raw.name ?? '');
  const hex = raw.hex == null ? (read.hex ?? null) : hexOf(raw.hex);
  if (hex === undefined)
    return { path: ['hex'], message: `${quoted(raw.hex)} is not a hex value.`, hint: 'Write it like #9B2423.' };
  const code = raw.code == null ? (read.code ?? null) : (readColor(raw.code).code ?? undefined);
  if (code === undefined)
    return {
      path: ['code'],
      message: `${quoted(raw.code)} is not a number of RAL, Pantone or NCS.`,
      hint: 'Write it like RAL 3001, Pantone 186 C or NCS S 1080-Y90R; other names belong into the name.',
    };
  const stated = raw.family ?? read.family;
  if (stated != null && !isFamily(stated))
    return {
      path: ['family'],
      message: `${quoted(stated)} is not a family of colours.`,
      hint: `Choose from ${FAMILY_CODES.join(', ')}.`,
    };
  const name = read.name ?? code ?? hex;
  if (name === null) return { message: 'names no colour.', hint: 'Write a name, a hex value or a colour number.' };
  if (name.length > LONGEST_NAME)
    return { code: 'OUT_OF_RANGE', path: ['name'], message: 'has a name too long.', hint: 'Shorten it.' };
  const family = stated ?? impliedFamily({ name, hex, code });
  if (!family)
    return {
      path: ['family'],
      message: `${quoted(name)} does not say which colour it is.`,
      hint: `Add its hex value, or its family after a dot: ${name.slice(0, 40)} · Red. Families are ${FAMILY_CODES.join(', ')}.`,
    };
  return { value: { name, hex, code, family } };
}

/** The family that a colour's name, number or hex says, in this order: a hex value does not know gold from yellow. */
function impliedFamily({ name, hex, code }: Omit<Color, 'family'>): ColorFamily | undefined {
  return familyOfName(name) ?? (code ? familyOfCode(code) : undefined) ?? (hex ? familyOfHex(hex) : undefined);
}

/** All of a colour in English, as it can be read back; the family only where nothing else says it. */
export function showColor(color: Color): string {
  const { name, hex, code, family } = color;
  const more = [code, hex].filter((part) => part !== null && part !== name);
  const said = impliedFamily(color) === family ? [] : [localize(FAMILIES[family])];
  return [name, ...more, ...said].join(' · ');
}

/** '#abc' as '#AABBCC'; undefined when it is no hex value. */
function hexOf(text: string): string | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toUpperCase();
  return digits && `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits}`;
}

function spaced(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
