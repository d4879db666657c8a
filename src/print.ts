// Writes what is derived from the code: schema.graphql and the attribute tables in the verticals' READMEs.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema.ts';

writeFileSync(path.join(import.meta.dirname, 'schema.graphql'), printSchema(lexicographicSortSchema(schema)) + '\n');
