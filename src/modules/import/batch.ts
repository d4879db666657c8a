// The rows of a file in batches: what can be put and what cannot, and what became of it.
import { MOST_AT_ONCE, type Put } from '../product/bulk.ts';
import type { Counts } from './checkpoint.ts';
import { ImportError } from './error.ts';
import type { Reject } from './fields.ts';
import type { Listing, Listings } from './listing.ts';
import type { Fault, Row } from './reader.ts';

const MOST_CHARACTERS = 4_000_000; // rows may be large, and memory is bounded
const MOST_ROWS = 2_000_000;

/** Some rows of the file, in their order. */
export interface Batch {
  /** The line on which the last of them begins. */
  line: number;
  listings: Listing[];
  /** Findings about rows that cannot be put, and how many rows they are. */
  rejects: Reject[];
  refused: number;
}

/** The rows after line `done`, in batches. Rows before are looked at only for their SKUs. */
export async function* batchesOf(
  rows: AsyncGenerator<Row | Fault>,
  listings: Listings,
  done: number,
): AsyncGenerator<Batch> {
  const empty = (): Batch => ({ line: 0, listings: [], rejects: [], refused: 0 });
  const firstLines = new Map<string, number>();
  let batch = empty();
  let size = 0;
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
    size += row.size;
    if (batch.listings.length + batch.refused >= MOST_AT_ONCE || size >= MOST_CHARACTERS) {
      yield batch;
      batch = empty();
      size = 0;
    }
  }
  if (batch.listings.length + batch.refused > 0) yield batch;
}

/** Counts what became of a batch; answers all findings, in the order of the file. */
export function count(
  { listings, rejects, refused }: Batch,
  results: Put[],
  counts: Counts,
  { rejectOf }: Listings,
): Reject[] {
  const found = [...rejects];
  for (const [i, result] of results.entries()) {
    counts[result.outcome] += 1;
    const listing = listings[i]!;
    if (result.outcome === 'refused') found.push(...result.errors.map((error) => rejectOf(listing, error)));
    else if (result.held) {
      counts.held += 1;
      found.push(
        ...result.held.map((error) => rejectOf(listing, { ...error, message: `Kept as a draft. ${error.message}` })),
      );
    }
  }
  counts.read += listings.length + refused;
  counts.refused += refused;
  return found.sort((one, other) => one.line - other.line);
}
