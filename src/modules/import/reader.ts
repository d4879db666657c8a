// The rows of a CSV, TSV or JSONL file, one by one with their line numbers; a malformed row is a fault, never the end.
import { parse } from 'csv-parse/sync';
import { ImportError } from './error.ts';
import { type Line, openLines } from './lines.ts';
import type { Column, Format } from './mapping.ts';

/** A row. A cell that is not there reads as empty. */
export interface Row {
  /** The line it begins on, counted from 1. */
  line: number;
  /** How many characters it was read from. */
  size: number;
  get(column: Column): string;
  /** The cells in their order; none in JSONL. */
  cells: readonly string[];
}

/** A row that cannot be read. */
export interface Fault {
  line: number;
  size: number;
  value: string;
  fault: string;
}

/** An opened file: its headings where it has them, and its rows. */
export interface Table {
  file: string;
  /** Null without headings, and in JSONL, where every row has its own keys. */
  columns: string[] | null;
  /** Whether a column may be named although no heading announced it. */
  anyName: boolean;
  rows: AsyncGenerator<Row | Fault>;
  /** How much of the file has been read, 0 to 1. */
  share(): number;
  /** Lets go of the file, wherever its reading has come to. */
  close(): Promise<void>;
}

// A quoted field may span lines, but not more than this: beyond it, a quotation mark was forgotten.
const MOST_LINES = 100;
const BAD_QUOTES =
  'A quotation mark is opened and not closed, or stands in a field without quotes: quote the field, and write " inside it as "".';

/** Opens `file`. Throws ImportError when it cannot be read, or its headings cannot be used. */
export async function openTable(file: string, format: Format): Promise<Table> {
  const { lines, share } = openLines(file, format.encoding);
  const close = async () => void (await lines.return(undefined));
  const table = { file, anyName: format.type === 'jsonl', share, close };
  try {
    if (format.type === 'jsonl') return { ...table, columns: null, rows: objectsOf(lines) };
    const delimiter = format.delimiter ?? (format.type === 'tsv' ? '\t' : ',');
    const quote = format.quote ?? format.type === 'csv';
    const shape: Shape = { delimiter, quote, width: null };
    const records = recordsOf(lines, shape);
    const skip = async () => {
      for (let skipped = 0; skipped < format.skip; skipped++) await records.next();
    };
    if (!format.header) {
      await skip();
      return { ...table, columns: null, rows: rowsOf(records, new Map()) };
    }
    const first = (await records.next()).value;
    if (!first) throw new ImportError(`${file} is empty: its first line should have the headings.`);
    if ('fault' in first)
      throw new ImportError(`Line ${first.line} of ${file}, which should have the headings: ${first.fault}`);
    const columns = first.cells.map((heading) => heading.replace(/\s+/g, ' '));
    shape.width = columns.length;
    await skip();
    return { ...table, columns, rows: rowsOf(records, indexOf(columns, file)) };
  } catch (error) {
    await close();
    if ((error as NodeJS.ErrnoException).code)
      throw new ImportError(`${file} cannot be read: ${(error as Error).message}`);
    throw error;
  }
}

function indexOf(columns: string[], file: string): Map<string, number> {
  const index = new Map<string, number>();
  for (const [i, column] of columns.entries()) {
    if (column && index.has(column))
      throw new ImportError(`${file} has the heading "${column}" twice: rename one of them.`);
    index.set(column, i);
  }
  return index;
}

/** How records are written, and how many cells each has; null for any number. */
interface Shape {
  delimiter: string;
  quote: boolean;
  width: number | null;
}

interface Cells {
  line: number;
  size: number;
  cells: string[];
}

async function* rowsOf(
  records: AsyncGenerator<Cells | Fault, void>,
  index: Map<string, number>,
): AsyncGenerator<Row | Fault> {
  for await (const record of records) {
    if ('fault' in record) yield record;
    else
      yield {
        ...record,
        get: (column) => record.cells[typeof column === 'number' ? column - 1 : (index.get(column) ?? -1)] ?? '',
      };
  }
}

/** Records, each of one line or, with quotes, of several. What does not parse costs its first line only: the next is tried anew. */
async function* recordsOf(lines: AsyncGenerator<Line>, shape: Shape): AsyncGenerator<Cells | Fault, void> {
  const ahead: Line[] = [];
  const peek = async (at: number) => {
    if (at === ahead.length) {
      const { value } = await lines.next();
      if (value) ahead.push(value);
    }
    return ahead[at];
  };
  for (let first = await peek(0); first; first = await peek(0)) {
    let text = first.text;
    let used = 1;
    if (shape.quote && !first.fault) {
      for (let open = isOpen(first.text); open && used < MOST_LINES; used++) {
        const more = await peek(used);
        if (!more || more.fault) break;
        text += `\n${more.text}`;
        open = open !== isOpen(more.text);
      }
    }
    const parsed = first.fault ? { fault: first.fault } : cellsOf(text, shape);
    const isBlank = !first.fault && first.text.trim() === '';
    ahead.splice(0, 'cells' in parsed ? used : 1);
    if (isBlank) continue;
    if ('cells' in parsed) yield { line: first.number, size: text.length, cells: parsed.cells };
    else yield { line: first.number, size: first.text.length, value: first.text, fault: parsed.fault };
  }
}

/** Whether a quotation mark in the text waits for its partner. */
function isOpen(text: string): boolean {
  let open = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) open = !open;
  return open;
}

function cellsOf(text: string, { delimiter, quote, width }: Shape): { cells: string[] } | { fault: string } {
  let cells = quote && text.includes('"') ? plainCells(text, delimiter) : text.split(delimiter);
  if (!cells) {
    try {
      const records: string[][] = parse(text, { delimiter, relax_column_count: true, record_delimiter: ['\n'] });
      if (records.length !== 1) return { fault: BAD_QUOTES };
      cells = records[0]!;
    } catch {
      return { fault: BAD_QUOTES };
    }
  }
  if (width !== null && cells.length !== width) {
    return {
      fault: `The row has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the headings are ${width}: look for a missing or extra delimiter.`,
    };
  }
  return { cells: cells.map(tidied) };
}

/** The cells of a record whose quotes are as they should be, as nearly all are; undefined of another, which csv-parse is to judge. */
function plainCells(text: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; at++) {
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end === -1) return undefined;
      cells.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else {
      const next = text.indexOf(delimiter, at);
      const end = next === -1 ? text.length : next;
      const cell = text.slice(at, end);
      if (cell.includes('"')) return undefined;
      cells.push(cell);
      at = end;
    }
    if (at >= text.length) return cells;
    if (text[at] !== delimiter) return undefined;
  }
}

// Spreadsheets pad with blanks that are not spaces.
function tidied(cell: string): string {
  return cell.replace(/[\u00A0\u202F]/g, ' ').trim();
}

async function* objectsOf(lines: AsyncGenerator<Line>): AsyncGenerator<Row | Fault> {
  for await (const { number, text, fault } of lines) {
    if (!fault && text.trim() === '') continue;
    const read = fault ? { fault } : objectOf(text);
    if ('fault' in read) yield { line: number, size: text.length, value: text, fault: read.fault };
    else yield { line: number, size: text.length, cells: [], get: (column) => textAt(read.object, String(column)) };
  }
}

function objectOf(text: string): { object: object } | { fault: string } {
  try {
    const object: unknown = JSON.parse(text);
    return typeof object === 'object' && object !== null && !Array.isArray(object)
      ? { object }
      : { fault: 'The line is not a JSON object: write {"heading": "value", …}.' };
  } catch (error) {
    return { fault: `The line is not JSON: ${(error as Error).message}.` };
  }
}

/** The text at a key; nested keys are written "outer.inner", a list of plain values becomes one text. */
function textAt(value: unknown, key: string): string {
  if (typeof value !== 'object' || value === null) return '';
  if (Object.hasOwn(value, key)) return textOf((value as Record<string, unknown>)[key]);
  for (let dot = key.indexOf('.'); dot !== -1; dot = key.indexOf('.', dot + 1)) {
    const outer = key.slice(0, dot);
    if (!Object.hasOwn(value, outer)) continue;
    const text = textAt((value as Record<string, unknown>)[outer], key.slice(dot + 1));
    if (text) return text;
  }
  return '';
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object') ? value.map(String).join('; ') : '';
  return typeof value === 'object' ? '' : tidied(String(value));
}
