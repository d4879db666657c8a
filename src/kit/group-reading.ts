// Groups of attributes as suppliers write them: 'type: Li-ion; capacity: 5000 mAh', or JSON.
import type { Attribute, Parsed, ParseHints } from './attribute.ts';
import { readWith } from './import.ts';
import { wordings } from './label.ts';
import { splitParts } from './parts.ts';

const HINT = 'Write each part with its name';

/** The members' values in a text, named by code or by label in any language. */
export function readMembers(members: readonly Attribute[], text: string, hints?: ParseHints): Parsed {
  if (text.trim().startsWith('{')) return readJson(text);
  const names = new Map(
    members.flatMap((member) => [member.code, ...wordings(member.label)].map((name) => [plainName(name), member])),
  );
  const example = members.map(({ code, kind }) => `${code}: ${kind.example}`).join('; ');
  const raw: Record<string, unknown> = {};
  for (const part of splitParts(text)) {
    // 'type: Li-ion, capacity: 5000 mAh': a comma ends a part where the name of another follows.
    const pieces = part.isQuoted ? [part.text] : splitBefore(part.text, (name) => names.has(plainName(name)));
    for (const piece of pieces) {
      const [, name = '', value = ''] = /^([^:=：]*)[:=：]([\s\S]*)$/.exec(piece) ?? [];
      const member = names.get(plainName(name));
      if (!member)
        return { message: `"${piece.slice(0, 40)}" does not name a part.`, hint: `${HINT}, such as ${example}.` };
      if (Object.hasOwn(raw, member.code))
        return { message: `states ${member.code} twice.`, hint: 'State each part once.' };
      if (value.trim() === '') continue;
      const parsed = readWith(member.kind, value.trim(), hints);
      if (!('raw' in parsed)) return { message: `${member.code} ${parsed.message}`, hint: parsed.hint };
      raw[member.code] = parsed.raw;
    }
  }
  return { raw };
}

function readJson(text: string): Parsed {
  try {
    return { raw: JSON.parse(text) };
  } catch {
    return { message: 'begins like JSON and is none.', hint: `${HINT}, or as JSON: {"type": "…"}.` };
  }
}

/** The text, cut at each comma that a known name and a colon follow. */
function splitBefore(text: string, isName: (name: string) => boolean): string[] {
  const pieces: string[] = [];
  for (const piece of text.split(/(?=[,，])/)) {
    const name = /^[,，]?([^:=：]*)[:=：]/.exec(piece)?.[1];
    if (pieces.length === 0) pieces.push(piece);
    else if (name !== undefined && isName(name)) pieces.push(piece.slice(1));
    else pieces[pieces.length - 1] += piece;
  }
  return pieces;
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}
