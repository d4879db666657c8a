// Texts of several parts: joined by semicolons and split again, with quotation marks around what has a separator of its own.

/** A part of a text; what stood in quotation marks is one thing, whatever is in it. */
export interface Part {
  readonly text: string;
  readonly isQuoted: boolean;
}

const PART = /\s*"((?:[^"]|"")*)"\s*(?=[;|；\n]|$)|[^;|；\n]+/g;

/** The parts of a text, split at semicolons, bars and line breaks; empty ones are none. */
export function splitParts(text: string): Part[] {
  return [...text.matchAll(PART)]
    .map(([whole, quoted]) => ({
      text: (quoted?.replaceAll('""', '"') ?? whole).trim(),
      isQuoted: quoted !== undefined,
    }))
    .filter((part) => part.text !== '');
}

/** The parts as one text, from which `splitParts` gets them back. */
export function joinParts(parts: readonly string[]): string {
  return parts.map((part) => (/^"|[;|；\n]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part)).join('; ');
}
