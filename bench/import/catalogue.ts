// The bench catalogue: which file is imported by which mapping, and Icecat's archives made into one JSONL file.
import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzip } from './zip.ts';

/** A file of the catalogue; each is the list of a supplier of its own. */
export interface Source {
  name: string;
  file: string;
  vertical: string;
  /** Path of the mapping file. */
  mapping: string;
  /** How many rows it has, by its publisher or by count. */
  rows: number;
}

const data = path.join(import.meta.dirname, '../../../shared/data/bench');

/** Where the data lies, whether or not it is there. */
export const catalogueFolder = data;

/** Whether the data of the catalogue is there. */
export const hasCatalogue = (): boolean => existsSync(data);

const files: [name: string, file: string, vertical: string, mapping: string, rows: number][] = [
  ['DrugBank', 'chemicals/drugbank-vocabulary.csv', 'chemicals', 'drugbank', 17_430],
  ['PubChem', 'chemicals/chemical-identifiers-pubchem-small.tsv', 'chemicals', 'chemical-identifiers', 1_815],
  ['ChEDL', 'chemicals/chemical-identifiers-example-user-db.tsv', 'chemicals', 'chemical-identifiers', 2_326],
  ['Inorganic', 'chemicals/inorganic-db.tsv', 'chemicals', 'chemical-identifiers', 607],
  ['EPA vehicles', 'machinery/epa-fueleconomy-vehicles.csv.gz', 'machinery', 'vehicles', 33_442],
  ['SAM inverters', 'machinery/sam-library-cec-inverters-2019-03-05.csv', 'machinery', 'inverters-sam', 3_264],
  ['ADR inverters', 'machinery/adr-library-cec-inverters-2019-03-05.csv', 'machinery', 'inverters-adr', 4_615],
];

/** The whole catalogue; what has to be unpacked first is put into `folder`. */
export function catalogue(folder: string): Source[] {
  const mapping = (name: string) => path.join(import.meta.dirname, `${name}.json`);
  const plain = files.map(([name, file, vertical, map, rows]) => {
    return { name, file: path.join(data, file), vertical, mapping: mapping(map), rows };
  });
  const icecat = { name: 'Icecat', file: unpackIcecat(folder), vertical: 'consumerGoods', rows: 19_406 };
  return [...plain, { ...icecat, mapping: mapping('icecat') }];
}

// Each archive holds one JSON array of a few thousand products.
function unpackIcecat(folder: string): string {
  const file = path.join(folder, 'icecat.jsonl');
  writeFileSync(file, '');
  for (const part of [1, 2, 3, 4]) {
    for (const content of unzip(path.join(data, `consumer-goods/icecat/${part}.json.zip`)).values()) {
      const products = JSON.parse(content.toString('utf8')) as object[];
      appendFileSync(file, products.map((product) => `${JSON.stringify(product)}\n`).join(''));
    }
  }
  return file;
}
