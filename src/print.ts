// Writes what is derived from the code: schema.graphql and the attribute tables in the verticals' READMEs.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { verticals } from '../verticals/index.ts';
import { withAttributeDocs } from './kit/docs.ts';
import { schema } from './schema.ts';

writeFileSync(path.join(import.meta.dirname, 'schema.graphql'), printSchema(lexicographicSortSchema(schema)) + '\n');

for (const vertical of verticals) {
  const folder = vertical.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const readme = path.join(import.meta.dirname, '../verticals', folder, 'README.md');
  writeFileSync(readme, withAttributeDocs(readFileSync(readme, 'utf8'), vertical));
}
