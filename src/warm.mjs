// Makes JavaScript of every source beforehand, where no process may do so later: an image, whose files are not its user's.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from './typescript.mjs';

const root = path.join(import.meta.dirname, '..');
for (const folder of ['src', 'verticals'])
  for (const file of readdirSync(path.join(root, folder), { recursive: true }))
    if (file.endsWith('.ts')) load(pathToFileURL(path.join(root, folder, file)).href);
