// Runs an import: rows in, listings put in batches, refusals into the rejects file; can be interrupted and goes on.

import { verticalOf } from '../../../verticals/index.ts';
import type { Context } from '../../context.ts';
import { mustHold } from '../../viewer.ts';
import { idsByCode } from '../category/service.ts';
import { type Put, put } from '../product/bulk.ts';
import { type Batch, batchesOf, count } from './batch.ts';
import { type Counts, keyOf, readCheckpoint, removeCheckpoint, saveCheckpoint } from './checkpoint.ts';
import { joinFiles, openJoins } from './join.ts';
import { listingsOf } from './listing.ts';
import { readMapping } from './mapping.ts';
import { openTable } from './reader.ts';
import { openRejects } from './rejects.ts';
import { templateMapping } from './template.ts';

/** What to import, and how. */
export interface ImportOptions {
  file: string;
  /** The vertical of every row, by name. */
  vertical: string;
  /** Path of the mapping file; left out, the file has the headings of the vertical's template. */
  mapping?: string;
  /** Path of the rejects file; it is removed when nothing was refused. */
  rejects: string;
  /** Check everything, change no listing. The rejects file is written, a checkpoint is not. */
  dryRun?: boolean;
  /** Go on where the same import was interrupted; true when left out. */
  resume?: boolean;
  onProgress?: (progress: Progress) => void;
}

/** How an import goes. */
export interface Progress extends Counts {
  /** The last line that is done. */
  line: number;
  /** How much of the file has been read, 0 to 1. */
  share: number;
  /** Rows a second of this run so far. */
  perSecond: number;
}

/** What became of an import. */
export interface ImportResult extends Counts {
  /** The last line that an earlier, interrupted run had done; null when this run began at the beginning. */
  resumedAfter: number | null;
}

/**
 * Imports a file as the viewer's organization. Importing the same file again changes nothing. A row that cannot be used is
 * refused and the others go on; ImportError is thrown only when the import cannot begin. When it is interrupted (an abort of
 * the context's signal, a lost database, the end of the process), the same call goes on after the last batch that was done.
 */
export async function importFile(ctx: Context, options: ImportOptions): Promise<ImportResult> {
  const { organizationId } = mustHold(ctx.viewer, 'product.write');
  const { file, dryRun = false, resume = true } = options;
  const vertical = verticalOf(options.vertical);
  const { mapping, hash } = options.mapping
    ? await readMapping(options.mapping, vertical)
    : await templateMapping(file, vertical);
  const key = await keyOf(
    [file, ...joinFiles(file, mapping)],
    [hash, vertical.name, vertical.version, ctx.tenant.id, organizationId],
  );
  const saved = resume && !dryRun ? await readCheckpoint(options.rejects, key) : undefined;
  if (!saved) await removeCheckpoint(options.rejects); // it would not fit the rejects file that is begun now
  const counts: Counts = saved?.counts ?? { read: 0, created: 0, changed: 0, unchanged: 0, refused: 0, held: 0 };
  const table = await openTable(file, mapping.format);
  try {
    const joins = await openJoins(file, mapping, table);
    const listings = listingsOf(ctx, vertical, mapping, { table, joins }, await idsByCode(ctx, vertical.name));
    const rejects = await openRejects(options.rejects, saved?.rejectsBytes ?? 0);
    const [began, readBefore] = [performance.now(), counts.read];
    const perSecond = () => (counts.read - readBefore) / ((performance.now() - began) / 1_000);
    const finish = async (batch: Batch, results: Promise<Put[]>) => {
      await rejects.write(count(batch, await results, counts, listings));
      const { line } = batch;
      if (!dryRun) await saveCheckpoint(options.rejects, { key, line, counts, rejectsBytes: rejects.bytes });
      options.onProgress?.({ ...counts, line, share: table.share(), perSecond: perSecond() });
    };
    // While the database writes a batch, the next one is read and checked; they are finished in their order.
    let [writing, finishing]: Promise<unknown>[] = [];
    try {
      for await (const batch of batchesOf(table.rows, listings, saved?.line ?? 0)) {
        ctx.signal.throwIfAborted();
        const results = putBatch(ctx, batch, dryRun);
        writing = handled(results);
        await finishing;
        finishing = handled(finish(batch, results));
      }
      await finishing;
    } finally {
      await Promise.allSettled([writing, finishing]);
      await rejects.close();
    }
  } finally {
    await table.close();
  }
  if (!dryRun) await removeCheckpoint(options.rejects);
  return { ...counts, resumedAfter: saved?.line ?? null };
}

async function putBatch(ctx: Context, { listings }: Batch, dryRun: boolean): Promise<Put[]> {
  return listings.length
    ? put(
        ctx,
        listings.map(({ draft }) => draft),
        dryRun,
      )
    : [];
}

/** The same promise; whoever awaits it later is told of its failure, and until then nobody minds. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
