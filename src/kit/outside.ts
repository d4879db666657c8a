// Verticals that live elsewhere: in a file beside the installation, or in an npm package.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { DeclarationError } from './problem.ts';
import type { Vertical } from './vertical.ts';

/**
 * The verticals that modules export. `modules` is a comma-separated list of paths (from the working directory) and package names.
 * Throws DeclarationError when one cannot be loaded or exports none.
 */
export async function loadVerticals(modules = ''): Promise<Vertical[]> {
  const names = modules
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const found: Vertical[] = [];
  for (const name of names) {
    const exported = await load(name);
    const declared = [...new Set(Object.values(exported))].filter(isVertical);
    if (declared.length === 0)
      throw new DeclarationError(`${name} exports no vertical: export what defineVertical makes.`);
    found.push(...declared);
  }
  return found;
}

/** Throws DeclarationError when two verticals have the same name or type: their API types would clash. */
export function insistDistinct(verticals: readonly Vertical[]): void {
  for (const key of ['name', 'type'] as const) {
    const seen = new Set<string>();
    for (const { [key]: own } of verticals) {
      if (seen.has(own)) throw new DeclarationError(`Two verticals have the ${key} "${own}": rename one of them.`);
      seen.add(own);
    }
  }
}

async function load(name: string): Promise<Record<string, unknown>> {
  const target = /^[./]/.test(name) ? pathToFileURL(path.resolve(name)).href : name;
  try {
    return (await import(target)) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof DeclarationError) throw error;
    throw new DeclarationError(
      `ENTREPOT_VERTICALS names "${name}", which cannot be loaded: ${(error as Error).message}`,
    );
  }
}

function isVertical(exported: unknown): exported is Vertical {
  return (
    typeof exported === 'object' &&
    exported !== null &&
    'attributes' in exported &&
    'version' in exported &&
    'uses' in exported
  );
}
