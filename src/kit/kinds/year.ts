// The year kind: a calendar year, of a model, a harvest or a building.
import type { Declaration, Kind } from '../attribute.ts';
import { quoted } from '../schema.ts';
import { type IntegerOptions, integer } from './integer.ts';

/** '2019', '2019年', 'MY2019', 'Baujahr 2019': one year, with a word that says so. */
const WRITTEN = /^(?:my|model year|year|yr\.?|baujahr|bj\.?|jahr|año)?[ :]*(\d{4})(?:年|款|产| ?model)?$/i;

/** A year of the common calendar, 1000 to 2999 unless told otherwise. */
export function year(options: IntegerOptions): Declaration<number, number | `${number}`> {
  const { min = 1000, max = 2999 } = options;
  const { kind: whole } = integer({ ...options, min, max });
  const kind: Kind<number> = {
    ...whole,
    name: 'year',
    expects: 'a year of four digits',
    example: options.example ?? String(Math.max(min, Math.min(max, 2019))),
    parse: (text) => {
      const written = WRITTEN.exec(text.normalize('NFKC').replace(/\s+/g, ' ').trim());
      return written
        ? { raw: Number(written[1]) }
        : { message: `${quoted(text)} is not one year.`, hint: 'Write four digits, such as 2019.' };
    },
    display: (value) => ({ value: String(value), unit: null }),
  };
  return { kind, options };
}
