// Before a suite of `npm run test:mutants`: whose turn it is to say yes; after it, which guards had said no.
import { afterEach, inject } from 'vitest';
import { refusals, takeTurn } from './yes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The guard that says yes, `module.function`; null for none. */
    mutant: string | null;
  }
  interface TaskMeta {
    /** The guards that said no to somebody, of those whose turn it was not. */
    refusals?: string[];
  }
}

takeTurn(inject('mutant'));
afterEach(({ task }) => {
  task.file.meta.refusals = [...refusals];
});
