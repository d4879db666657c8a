// Reads attribute values from the texts of spreadsheets and feeds.
import type { Attribute, Kind, Parsed, ParseHints } from './attribute.ts';
import { type Checked, checkValue } from './check.ts';
import type { Problem } from './problem.ts';
import { quoted } from './schema.ts';
import type { Vertical } from './vertical.ts';

/** The most characters that a kind reads, unless it says otherwise: no value of one thing is longer. */
const LONGEST = 500;

/** Reads one value from a text as suppliers write it. An empty text is no value: `{ value: undefined }`. */
export function parseAttribute(
  attribute: Attribute,
  text: string,
  hints: ParseHints = {},
): { value: unknown } | { problem: Problem } {
  if (text.trim() === '') return { value: undefined };
  const read = readText(attribute, text, hints);
  return 'raw' in read ? checkValue(attribute, read.raw) : read;
}

/** What a text that is not empty says, not checked yet: for values that are going to be checked together. */
export function readText(
  attribute: Attribute,
  text: string,
  hints: ParseHints = {},
): { raw: unknown } | { problem: Problem } {
  const parsed = readWith(attribute.kind, text, hints);
  if ('raw' in parsed) return parsed;
  return {
    problem: {
      path: [attribute.code],
      code: 'INVALID',
      message: `${attribute.code} ${parsed.message}`,
      hint: parsed.hint,
      severity: 'error',
    },
  };
}

/** What a kind reads from a text. One longer than it takes is refused: nothing is cut unseen, and no text takes long. */
export function readWith<Value>(kind: Kind<Value>, text: string, hints?: ParseHints): Parsed {
  const { longest = LONGEST } = kind;
  if (text.length <= longest) return kind.parse(text, hints);
  return {
    message: `has ${text.length} characters, and ${longest} are the most that are read.`,
    hint: `Give ${kind.expects}.`,
  };
}

/** Reads a record of values as written in a feed: texts, numbers, booleans, lists of texts. Unusable ones become problems. */
export function readAttributes(vertical: Vertical, record: Readonly<Record<string, unknown>>): Checked {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [code, written] of Object.entries(record)) {
    const attribute = Object.hasOwn(vertical.attributes, code) ? vertical.attributes[code] : undefined;
    const text = writtenText(written);
    if (!attribute)
      problems.push({
        path: [code],
        code: 'UNKNOWN_ATTRIBUTE',
        message: `There is no attribute ${quoted(code)}.`,
        hint: `There are ${Object.keys(vertical.attributes).join(', ')}.`,
        severity: 'error',
      });
    else {
      const read = text === undefined ? checkValue(attribute, written) : parseAttribute(attribute, text);
      if ('problem' in read) problems.push(read.problem);
      else if (read.value !== undefined) values[code] = read.value;
    }
  }
  return { values, problems };
}

/** The text that a feed's value stands for; undefined when it is already structured. */
function writtenText(written: unknown): string | undefined {
  if (written === null || written === undefined) return '';
  if (Array.isArray(written) && written.every((one) => typeof one === 'string')) return written.join('; ');
  return typeof written === 'object' ? undefined : String(written);
}
