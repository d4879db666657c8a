// Runs an import: rows in, listings put in batches, refusals into the rejects file; can be interrupted and goes on.

import { verticalOf } from '../../../verticals/index.ts';
import type { Context } from '../../context.ts';
import { mustHold } from '../../viewer.ts';
import { idsByCode } from '../category/service.ts';
import { put } from '../product/bulk.ts';
import { type Counts, keyOf, readCheckpoint, removeCheckpoint, saveCheckpoint } from './checkpoint.ts';
import { ImportError } from './error.ts';
import { joinFiles, openJoins } from './join.ts';
import { type Listing, type Listings, listingsOf, type Reject } from './listing.ts';
import { readMapping } from './mapping.ts';
import { type Fault, openTable, type Row } from './reader.ts';
import { openRejects, type Rejects } from './rejects.ts';

/** What to import, and how. */
export interface ImportOptions {
  file: string;
  /** The vertical of every row, by name. */
  vertical: string;
  /** Path of the mapping file. */
  mapping: string;
  /** Path of the rejects file; it is removed when nothing was refused. */
  rejects: string;
  /** Check everything, change no listing. The rejects file is written, a checkpoint is not. */
  dryRun?: boolean;
  /** Go on where the same import was interrupted; true when left out. */
  resume?: boolean;
  onProgress?: (progress: Counts & { line: number }) => void;
}

/** What became of an import. */
export interface ImportResult extends Counts {
  /** The last line that an earlier, interrupted run had done; null when this run began at the beginning. */
  resumedAfter: number | null;
}

const BATCH = 200;
const MOST_ROWS = 2_000_000;

/**
 * Imports a file as the viewer's organization. Importing the same file again changes nothing. A row that cannot be used is
 * refused and the others go on; ImportError is thrown only when the import cannot begin. When it is interrupted (an abort of
 * the context's signal, a lost database, the end of the process), the same call goes on after the last batch that was done.
 */
export async function importFile(ctx: Context, options: ImportOptions): Promise<ImportResult> {
  const { organizationId } = mustHold(ctx.viewer, 'product.write');
  const { file, dryRun = false, resume = true } = options;
  const vertical = verticalOf(options.vertical);
  const { mapping, hash } = await readMapping(options.mapping, vertical);
  const key = await keyOf(
    [file, ...joinFiles(file, mapping)],
    [hash, vertical.name, vertical.version, ctx.tenant.id, organizationId],
  );
  const saved = resume && !dryRun ? await readCheckpoint(options.rejects, key) : undefined;
  if (!saved) await removeCheckpoint(options.rejects); // it would not fit the rejects file that is begun now
  const table = await openTable(file, mapping.format);
  const joins = await openJoins(file, mapping, table);
  const listings = listingsOf(ctx, vertical, mapping, { table, joins }, await idsByCode(ctx, vertical.name));
  const rejects = await openRejects(options.rejects, saved?.rejectsBytes ?? 0);
  const counts: Counts = saved?.counts ?? { read: 0, created: 0, changed: 0, unchanged: 0, refused: 0 };
  try {
    for await (const batch of batchesOf(table.rows, listings, saved?.line ?? 0)) {
      ctx.signal.throwIfAborted();
      await putBatch(ctx, batch, counts, rejects, dryRun);
      if (!dryRun)
        await saveCheckpoint(options.rejects, { key, line: batch.line, counts, rejectsBytes: rejects.bytes });
      options.onProgress?.({ ...counts, line: batch.line });
    }
  } finally {
    await table.rows.return(undefined);
    await rejects.close();
  }
  if (!dryRun) await removeCheckpoint(options.rejects);
  return { ...counts, resumedAfter: saved?.line ?? null };
}

/** Some rows of the file, in their order. */
interface Batch {
  /** The line on which the last of them begins. */
  line: number;
  listings: Listing[];
  /** Findings about rows that cannot be put, and how many rows they are. */
  rejects: Reject[];
  refused: number;
}

/** The rows after line `done`, in batches. Rows before are looked at only for their SKUs. */
async function* batchesOf(rows: AsyncGenerator<Row | Fault>, listings: Listings, done: number): AsyncGenerator<Batch> {
  const empty = (): Batch => ({ line: 0, listings: [], rejects: [], refused: 0 });
  const firstLines = new Map<string, number>();
  let batch = empty();
  for await (const row of rows) {
    if (firstLines.size > MOST_ROWS)
      throw new ImportError(`A file has at most ${MOST_ROWS.toLocaleString('en')} rows: split it.`);
    const refuse = (found: Reject[]) => {
      batch.rejects.push(...found);
      batch.refused += 1;
    };
    if ('fault' in row) {
      if (row.line <= done) continue;
      refuse([{ line: row.line, column: '', value: row.value, reason: row.fault }]);
    } else {
      const sku = listings.skuOf(row);
      const first = sku.text ? firstLines.get(sku.text) : undefined;
      if (sku.text && first === undefined) firstLines.set(sku.text, row.line);
      if (row.line <= done) continue;
      if (first !== undefined)
        refuse([
          {
            line: row.line,
            column: sku.column,
            value: sku.value,
            reason: `The SKU "${sku.text}" stands on line ${first} already: a SKU names one listing, so only that row counts.`,
          },
        ]);
      else {
        const read = listings.read(row);
        if ('rejects' in read) refuse(read.rejects);
        else batch.listings.push(read);
      }
    }
    batch.line = row.line;
    if (batch.listings.length + batch.refused >= BATCH) {
      yield batch;
      batch = empty();
    }
  }
  if (batch.listings.length + batch.refused > 0) yield batch;
}

async function putBatch(
  ctx: Context,
  { listings, rejects, refused }: Batch,
  counts: Counts,
  file: Rejects,
  dryRun: boolean,
): Promise<void> {
  const results = listings.length
    ? await put(
        ctx,
        listings.map(({ draft }) => draft),
        dryRun,
      )
    : [];
  const found = [...rejects];
  for (const [i, result] of results.entries()) {
    counts[result.outcome] += 1;
    if (result.outcome === 'refused') found.push(...result.errors.map((error) => listings[i]!.rejectOf(error)));
  }
  counts.read += listings.length + refused;
  counts.refused += refused;
  await file.write(found.sort((one, other) => one.line - other.line));
}
