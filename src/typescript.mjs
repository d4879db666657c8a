// Runs TypeScript as it stands: `node --import ./src/typescript.mjs file.ts`. Types are taken out, lines stay where they are, and nothing
// else is changed: other loaders give every closure its name by a call, or write private fields as WeakMaps, and both cost at run time.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from 'sucrase';

// Node loads this file once more, in the thread where modules are loaded.
if (isMainThread) register(import.meta.url);

const TO_JAVASCRIPT = { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: true };

/** Node's hook that loads a module. */
export function load(url, context, next) {
  if (!/^file:.*\.ts(\?|$)/.test(url)) return next(url, context);
  const filePath = fileURLToPath(url);
  const { code } = transform(readFileSync(filePath, 'utf8'), { ...TO_JAVASCRIPT, filePath });
  return { format: 'module', source: code, shortCircuit: true };
}
