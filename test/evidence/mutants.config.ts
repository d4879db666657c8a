// How `npm run test:mutants` runs a suite: with one policy function, named by ENTREPOT_MUTANT as `module.function`, that says yes to everybody.
import path from 'node:path';
import { mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';
import { moduleOf, POLICY } from './mutants.ts';

const yes = path.join(import.meta.dirname, 'yes.ts');
const [module, name] = (process.env.ENTREPOT_MUTANT ?? '').split('.');

export default mergeConfig(base, {
  plugins: [
    {
      name: 'a guard that says yes',
      enforce: 'pre',
      transform(code: string, file: string) {
        if (!POLICY.test(file) || moduleOf(file) !== module) return undefined;
        const changed = code.replace(`export function ${name}(`, `function ${name}Unchanged(`);
        if (changed === code) throw new Error(`${file} has no function ${name}.`);
        return `${changed}
import { sayYes } from ${JSON.stringify(yes)};
export function ${name}(...args) { return sayYes(${JSON.stringify(name)}, ${name}Unchanged, args); }`;
      },
    },
  ],
});
