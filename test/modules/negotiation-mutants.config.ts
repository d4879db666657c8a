// How `npm run test:model:mutants` runs the negotiation's model: with each slip built in behind a switch, so that all are played in one process.
import path from 'node:path';
import { mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';
import { slips } from './negotiation-slips.ts';

const root = path.join(import.meta.dirname, '../..');

export default mergeConfig(base, {
  test: { env: { ENTREPOT_MODEL_MUTANTS: '1' } },
  plugins: [
    {
      name: 'slips behind a switch',
      enforce: 'pre',
      transform(code: string, file: string) {
        const own = slips.filter((slip) => path.join(root, slip.file) === file);
        for (const right of new Set(own.map((slip) => slip.right))) {
          if (code.split(right).length !== 2) throw new Error(`${file} does not say "${right}" exactly once.`);
          const choice = own
            .filter((slip) => slip.right === right)
            .map(({ name, wrong }) => `globalThis.entrepotSlip === ${JSON.stringify(name)} ? (${wrong}) : `);
          code = code.replace(right, () => `(${choice.join('')}(${right}))`);
        }
        return own.length ? code : undefined;
      },
    },
  ],
});
