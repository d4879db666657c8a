// Runs TypeScript as it stands: `node --import ./src/typescript.mjs file.ts`. Types are taken out, lines stay where they are, and nothing
// else is changed: other loaders give every closure its name by a call, or write private fields as WeakMaps, and both cost at run time.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

// Node loads this file once more, in the thread where modules are loaded.
if (isMainThread) register(import.meta.url);

// What was made of a file is kept until the file changes: a third of a start would go into making it anew.
const KEPT = path.join(import.meta.dirname, '../node_modules/.cache/entrepot');

const require = createRequire(import.meta.url);
const hashOf = (text) => createHash('sha1').update(text).digest('hex');

const TO_JAVASCRIPT = { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: true };

/** Node's hook that loads a module. */
export function load(url, context, next) {
  if (!/^file:.*\.ts(\?|$)/.test(url)) return next(url, context);
  const filePath = fileURLToPath(url);
  const source = kept(filePath, readFileSync(filePath, 'utf8'));
  return { format: 'module', source, shortCircuit: true };
}

function kept(filePath, text) {
  const place = path.join(KEPT, `${hashOf(filePath)}.mjs`);
  const mark = `\n// ${hashOf(text)}`;
  try {
    const code = readFileSync(place, 'utf8');
    if (code.endsWith(mark)) return code;
  } catch {
    // It is the first time.
  }
  const { transform } = require('sucrase'); // loaded when it is needed
  const code = transform(text, { ...TO_JAVASCRIPT, filePath }).code + mark;
  try {
    mkdirSync(KEPT, { recursive: true });
    const own = `${place}.${process.pid}`;
    writeFileSync(own, code);
    renameSync(own, place); // whole or not at all, whoever else writes it
  } catch {
    // Where nothing can be written, it is made at each start.
  }
  return code;
}
