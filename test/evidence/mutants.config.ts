// How `npm run test:mutants` runs a suite: each policy function is asked by way of yes.ts, and one of them may say yes to everybody.
import path from 'node:path';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import base from '../vitest.config.ts';
import { guardedBy, POLICY } from './mutants.ts';

const here = import.meta.dirname;

/** Suites in the order in which they are named: the likeliest to notice comes first. */
class AsNamed extends BaseSequencer {
  override sort: BaseSequencer['sort'] = async (files) => files;
}

export default mergeConfig(base, {
  test: {
    setupFiles: [path.join(here, 'turn.ts')],
    sequence: { sequencer: AsNamed },
    maxWorkers: 1,
  },
  plugins: [
    {
      name: 'guards that may say yes',
      enforce: 'pre',
      transform: (code: string, file: string) =>
        POLICY.test(file) ? guardedBy(path.join(here, 'yes.ts'), file, code) : undefined,
    },
  ],
});
