// Turns the sources of a mapping into functions that read a row, and remember which columns a value came from.
import { Decimal, plain, readNumber } from '../../kit/number.ts';
import { ImportError } from './error.ts';
import type { Column, Source } from './mapping.ts';
import type { Row, Table } from './reader.ts';

/** What a source gave for a row. */
export interface Reading {
  /** Empty when there is no value. */
  text: string;
  /** The columns it came from, as a person would look for them. */
  column: string;
  /** What stands there. */
  value: string;
  /** Why there is no value although the file has one. */
  fault?: string;
}

/** Reads a value from a row. */
export type Reader = (row: Row) => Reading;

/** An enrichment file, ready: the row that belongs to a row of the imported file. */
export interface Joined {
  columns: string[] | null;
  find(row: Row): Row | undefined;
}

/** What columns may be asked for. */
export interface Columns {
  table: Pick<Table, 'file' | 'columns' | 'anyName'>;
  joins: ReadonlyMap<string, Joined>;
  /** The decimal mark of the file's numbers, where it is stated. */
  decimalMark?: '.' | ',';
}

/** Makes the reader of a source. Throws ImportError when it names a column that is not there. */
export function readerOf(source: Source, known: Columns): Reader {
  const read = beginning(source, known);
  const { pick, split, table: entries } = source;
  if (pick === undefined && split === undefined && !entries && source.times === undefined) return read;
  const picking = pick === undefined ? undefined : new RegExp(pick, 'u');
  const table = entries && new Map(Object.entries(entries).map(([from, to]) => [from.trim().toLowerCase(), to]));
  const otherwise = source.else ?? 'refuse';
  const times = source.times === undefined ? undefined : multiplierOf(source.times, known.decimalMark);
  const fault = (reading: Reading, message: string) => ({ ...reading, text: '', fault: message });
  return (row) => {
    const reading = read(row);
    if (reading.fault || reading.text === '') return reading;
    let { text } = reading;
    if (picking) {
      const match = picking.exec(text);
      text = (match?.[1] ?? match?.[0] ?? '').trim();
    }
    const parts = split === undefined ? [text] : text.split(split);
    const values: string[] = [];
    for (const part of parts.map((one) => one.trim())) {
      if (!part) continue;
      const found = table?.get(part.toLowerCase());
      if (found !== undefined) values.push(found);
      else if (!table || otherwise === 'keep') values.push(part);
      else if (otherwise === 'refuse')
        return fault(
          reading,
          `"${part.slice(0, 80)}" is not in the mapping's table: add it, or say what "else" shall happen.`,
        );
    }
    text = values.filter(Boolean).join('; ');
    if (!times || text === '') return { ...reading, text };
    const product = times(text);
    return product === undefined
      ? fault(reading, `"${text.slice(0, 80)}" is not a number.`)
      : { ...reading, text: product };
  };
}

/** Multiplies a written number; the product is written with the file's own decimal mark. */
function multiplierOf(factor: string, mark: Columns['decimalMark']): (text: string) => string | undefined {
  const by = new Decimal(factor);
  return (text) => {
    const number = readNumber(text, mark);
    return number && plain(number.times(by)).replace('.', mark ?? '.');
  };
}

function beginning(source: Source, known: Columns): Reader {
  const {
    column,
    constant,
    template,
    first,
    list,
    columns,
    separator = '; ',
    most = Number.POSITIVE_INFINITY,
  } = source;
  if (column !== undefined) return cellReader(column, known);
  if (constant !== undefined) {
    const reading = { text: constant.trim(), column: '(constant)', value: constant };
    return () => reading;
  }
  if (template !== undefined) return templateReader(template, known);
  if (columns)
    return ({ cells }) =>
      joined(
        cells
          .slice(columns.from - 1, columns.to)
          .map((text, i) => ({ text, column: String(columns.from + i), value: text })),
        separator,
        most,
      );
  const readers = (first ?? list ?? []).map((inner) => readerOf(inner, known));
  if (list)
    return (row) =>
      joined(
        readers.map((read) => read(row)),
        separator,
        most,
      );
  return (row) => {
    let reading: Reading | undefined;
    for (const read of readers) {
      reading = read(row);
      if (reading.text || reading.fault) break;
    }
    return reading ?? { text: '', column: '', value: '' };
  };
}

function joined(readings: Reading[], separator: string, most: number): Reading {
  const fault = readings.find((reading) => reading.fault);
  if (fault) return fault;
  const given = readings.filter(({ text }) => text !== '').slice(0, most);
  const text = given.map((reading) => reading.text).join(separator);
  return { text, column: given.map(({ column }) => column).join(' + '), value: text };
}

function cellReader(column: Column, known: Columns): Reader {
  const { label, cell } = finderOf(column, known);
  return (row) => {
    const text = cell(row);
    return { text, column: label, value: text };
  };
}

function templateReader(template: string, known: Columns): Reader {
  const parts = template.split(/\{([^{}]+)\}/).map((part, i) => (i % 2 ? finderOf(part.trim(), known) : part));
  const column = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.label])).join(' + ');
  return (row) => {
    const texts = parts.map((part) => (typeof part === 'string' ? part : part.cell(row)));
    const isWhole = parts.every((part, i) => typeof part === 'string' || texts[i] !== '');
    return { text: isWhole ? texts.join('').trim() : '', column, value: texts.join('').trim() };
  };
}

/** Where a column is: in the file, or as "name.column" in an enrichment file. */
function finderOf(column: Column, known: Columns): { label: string; cell: (row: Row) => string } {
  const label = String(column);
  const { table, joins } = known;
  const ordinal = ordinalOf(column, table.columns);
  if (ordinal !== undefined) return { label, cell: (row) => row.get(ordinal) };
  if (table.columns?.includes(label)) return { label, cell: (row) => row.get(label) };
  const [, name = '', inner = ''] = /^(\w+)\.(.+)$/.exec(label) ?? [];
  const other = joins.get(name);
  if (other) {
    const there = ordinalOf(inner, other.columns) ?? inner;
    if (typeof there === 'string' && other.columns && !other.columns.includes(there))
      throw new ImportError(missing(there, `the enrichment file "${name}"`, other.columns));
    return { label, cell: (row) => other.find(row)?.get(there) ?? '' };
  }
  if (table.anyName) return { label, cell: (row) => row.get(label) };
  throw new ImportError(missing(label, table.file, table.columns));
}

/** A column given by number, also as text where there are no headings. */
function ordinalOf(column: Column, columns: string[] | null): number | undefined {
  if (typeof column === 'number') return column;
  return columns === null && /^[1-9]\d*$/.test(column) ? Number(column) : undefined;
}

function missing(column: string, where: string, columns: string[] | null): string {
  const there = columns
    ? `It has: ${columns.map((one) => `"${one}"`).join(', ')}.`
    : 'It has no headings: give columns by number.';
  return `The mapping asks for the column "${column}", which ${where} does not have. ${there}`;
}
