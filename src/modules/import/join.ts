// Enrichment files: read whole, found by a key.
import path from 'node:path';
import { ImportError } from './error.ts';
import type { Join, Mapping } from './mapping.ts';
import { openTable, type Row } from './reader.ts';
import { type Columns, type Joined, readerOf } from './source.ts';

const MOST_ROWS = 200_000;

/** What is compared of two keys. */
const comparable: Record<Join['compare'], (text: string) => string> = {
  text: (text) => text.trim(),
  digits: (text) => text.replace(/\D/g, ''),
  lower: (text) => text.trim().toLowerCase(),
};

/** The enrichment files of an import from `file`. */
export function joinFiles(file: string, mapping: Mapping): string[] {
  return Object.values(mapping.joins).map((join) => path.resolve(path.dirname(file), join.file));
}

/** Reads the enrichment files. Where a key stands twice, its first row counts. Throws ImportError on one that cannot be used. */
export async function openJoins(file: string, mapping: Mapping, table: Columns['table']): Promise<Map<string, Joined>> {
  const files = joinFiles(file, mapping);
  const joins = new Map<string, Joined>();
  for (const [i, [name, join]] of Object.entries(mapping.joins).entries()) {
    joins.set(name, await openJoin(files[i]!, name, join, table));
  }
  return joins;
}

async function openJoin(file: string, name: string, join: Join, table: Columns['table']): Promise<Joined> {
  const { columns, anyName, rows, close } = await openTable(file, join.format);
  const found = new Map<string, Row>();
  const compare = comparable[join.compare];
  try {
    const keyOf = readerOf({ column: join.key }, { table: { file, columns, anyName }, joins: new Map() });
    for await (const row of rows) {
      if ('fault' in row)
        throw new ImportError(`Line ${row.line} of the enrichment file "${name}" (${file}): ${row.fault}`);
      const key = compare(keyOf(row).text);
      if (key && !found.has(key)) found.set(key, row);
      if (found.size > MOST_ROWS)
        throw new ImportError(
          `The enrichment file "${name}" (${file}) has more than ${MOST_ROWS.toLocaleString('en')} rows, the most that are joined: cut it to the rows you need.`,
        );
    }
  } finally {
    await close();
  }
  const matchOf = readerOf(join.matches, { table, joins: new Map() });
  return { columns, find: (row) => found.get(compare(matchOf(row).text)) };
}
