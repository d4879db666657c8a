// The fields of one row as a listing needs them: texts, amounts and codes, with everything found wrong on the way.
import { GraphQLError, type GraphQLScalarType } from 'graphql';
import { UNUSABLE } from '../../kit/kinds/text.ts';
import { plain, readNumber } from '../../kit/number.ts';
import type { Row } from './reader.ts';
import type { Reader, Reading } from './source.ts';

/** A finding, as the rejects file has it. */
export interface Reject {
  line: number;
  column: string;
  value: string;
  reason: string;
}

const CONTROLS = 'It has control characters: remove them, they come from copying out of another program.';

/** Reads a row field by field. A class, because an import reads millions: nothing is made for a row but this. */
export class Fields {
  /** What was found wrong so far. */
  readonly rejects: Reject[] = [];
  readonly row: Row;
  readonly #decimalMark: '.' | ',' | undefined;

  constructor(row: Row, decimalMark: '.' | ',' | undefined) {
    this.row = row;
    this.#decimalMark = decimalMark;
  }

  /** Adds a finding about what was read. */
  reject({ column, value }: Reading, reason: string): void {
    this.rejects.push({ line: this.row.line, column, value, reason });
  }

  /** What a source gives; its text is empty when it cannot be used. */
  take(from: Reader): Reading {
    const reading = from(this.row);
    const fault = reading.fault ?? (UNUSABLE.test(reading.text) ? CONTROLS : undefined);
    if (fault === undefined) return reading;
    this.reject(reading, fault);
    return { ...reading, text: '', fault };
  }

  /** The text of a field that a listing must have, by its `name`. */
  needed(from: Reader, name: string): string {
    const reading = this.take(from);
    if (!reading.text && !reading.fault) this.reject(reading, `There is no ${name}, and a listing needs one.`);
    return reading.text;
  }

  /** A number in plain digits, empty when there is none; with a `name` it must be there. */
  amount(from: Reader, name?: string): string {
    const reading = this.take(from);
    const { text } = reading;
    if (!text) {
      if (name && !reading.fault) this.reject(reading, `There is no ${name}, and a listing needs one.`);
      return '';
    }
    const number = readNumber(text, this.#decimalMark);
    if (number) return plain(number);
    this.reject(reading, `"${text.slice(0, 80)}" is not a number.`);
    return '';
  }

  /** A code as a scalar of the API takes it, after `spell` has put it into its usual form. */
  code(from: Reader, type: GraphQLScalarType<string, string>, spell: (text: string) => string): string | null {
    const reading = this.take(from);
    if (!reading.text) return null;
    try {
      return type.parseValue(spell(reading.text));
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      this.reject(reading, error.message);
      return null;
    }
  }
}
