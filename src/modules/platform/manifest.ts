// What an export says of itself: written last, so that a folder without it is none.
import { createHash } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { z } from 'zod';
import { ConfigError } from '../../config.ts';

const shape = z.strictObject({
  format: z.literal(1),
  /** The last migration of the database it comes from. */
  schema: z.string(),
  exportedAt: z.iso.datetime(),
  tenant: z.strictObject({ id: z.uuid(), slug: z.string(), verticals: z.array(z.string()) }),
  /** In the order in which they can be written. */
  tables: z.array(z.strictObject({ name: z.string(), rows: z.number().int(), sha256: z.string() })),
  files: z.array(z.strictObject({ id: z.uuid(), bytes: z.number().int(), sha256: z.string() })),
});

/** What is in an export. */
export type Manifest = z.infer<typeof shape>;

/** The rows of a table in an export: JSON, a row a line. */
export const rowsFile = (folder: string, table: string) => path.join(folder, 'rows', `${table}.jsonl`);
/** The content of a file in an export. */
export const contentFile = (folder: string, id: string) => path.join(folder, 'files', id);
/** The row of the marketplace itself. */
export const TENANT = 'tenant';

/** Writes the manifest, whole or not at all. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const place = path.join(folder, 'manifest.json');
  await writeFile(`${place}.part`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await rename(`${place}.part`, place);
}

/** Reads the manifest. Throws ConfigError when the folder is no whole export. */
export async function readManifest(folder: string): Promise<Manifest> {
  const place = path.join(folder, 'manifest.json');
  const text = await readFile(place, 'utf8').catch(() => {
    throw new ConfigError(`There is no ${place}: name the folder of an export that came to its end.`);
  });
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    throw new ConfigError(`${place} is not of an export that this version can read: ${(error as Error).message}`);
  }
}

/** Passes bytes on and tells their SHA-256 and number when all have passed. */
export function hashing(): Transform & { told(): { sha256: string; bytes: number } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  return Object.assign(through, { told: () => ({ sha256: hash.digest('hex'), bytes }) });
}
