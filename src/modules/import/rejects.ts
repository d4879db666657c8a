// The rejects file: what could not be imported, with line, column, value and reason. It grows while the import runs.
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { Reject } from './fields.ts';

const HEADINGS = 'line,column,value,reason\n';
const MOST_SHOWN = 500;

/** An open rejects file. */
export interface Rejects {
  /** How many bytes of it are good; a resumed import goes on from there. */
  bytes: number;
  write(rejects: Reject[]): Promise<void>;
  /** Closes the file, and removes it when it has no rejects. */
  close(): Promise<void>;
}

/** Opens the rejects file anew, or (for `from` > 0) cut to its first `from` bytes to go on. */
export async function openRejects(file: string, from: number): Promise<Rejects> {
  const handle: FileHandle = await open(file, from > 0 ? 'r+' : 'w');
  await handle.truncate(from);
  const state: Rejects = {
    bytes: from,
    async write(rejects) {
      if (rejects.length) await append(rejects.map(rowOf).join(''));
    },
    async close() {
      await handle.close();
      if (state.bytes === HEADINGS.length) await rm(file);
    },
  };
  async function append(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    await handle.write(bytes, 0, bytes.length, state.bytes);
    state.bytes += bytes.length;
  }
  if (from === 0) await append(HEADINGS);
  return state;
}

function rowOf({ line, column, value, reason }: Reject): string {
  return `${[String(line), column, value.slice(0, MOST_SHOWN), reason].map(quoted).join(',')}\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
