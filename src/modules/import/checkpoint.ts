// How far an import has come, kept beside its rejects file, so that one that was interrupted can go on.
import { createHash } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { ImportError } from './error.ts';

const counts = z.object({
  /** Rows read, refused ones too. */
  read: z.number(),
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  /** Rows that are stored as drafts until what they lack is there; counted as created, changed or unchanged too. */
  held: z.number(),
});
const checkpoint = z.object({
  /** What was imported: another file, mapping or supplier is another import. */
  key: z.string(),
  /** The last line that is done. */
  line: z.number(),
  counts,
  /** How much of the rejects file belongs to it. */
  rejectsBytes: z.number(),
});

/** What became of the rows so far. */
export type Counts = z.output<typeof counts>;
/** How far an import has come. */
export type Checkpoint = z.output<typeof checkpoint>;

const fileOf = (rejects: string) => `${rejects}.checkpoint`;

/** What tells one import from another: the files as they are now, and every other fact that decides. */
export async function keyOf(files: string[], facts: string[]): Promise<string> {
  const states = await Promise.all(
    files.map(async (file) => {
      const { size, mtimeMs } = await stat(file).catch((error: Error) => {
        throw new ImportError(`${file} cannot be read: ${error.message}`);
      });
      return [file, size, mtimeMs];
    }),
  );
  return createHash('sha256')
    .update(JSON.stringify([states, facts]))
    .digest('hex');
}

/** The checkpoint of this very import; undefined when there is none, or the rejects file it belongs to is not whole. */
export async function readCheckpoint(rejects: string, key: string): Promise<Checkpoint | undefined> {
  try {
    const saved = checkpoint.parse(JSON.parse(await readFile(fileOf(rejects), 'utf8')));
    const { size } = await stat(rejects);
    return saved.key === key && size >= saved.rejectsBytes ? saved : undefined;
  } catch {
    return undefined; // none, or one that cannot be used: the import begins anew, which changes nothing that is done
  }
}

/** Saves the checkpoint whole: a crash leaves the old one or the new one. */
export async function saveCheckpoint(rejects: string, saved: Checkpoint): Promise<void> {
  const file = fileOf(rejects);
  await writeFile(`${file}.new`, JSON.stringify(saved));
  await rename(`${file}.new`, file);
}

/** Removes the checkpoint of an import that is done. */
export async function removeCheckpoint(rejects: string): Promise<void> {
  await rm(fileOf(rejects), { force: true });
}
