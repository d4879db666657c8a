// How the tests run: real services started once, files in parallel, each with a database of its own.
import { defineConfig } from 'vitest/config';
import { scratchFolder } from './kit/scratch.ts';

process.env.TMPDIR = scratchFolder(); // of this process and of all that it starts

export default defineConfig({
  // vitest would load graphql twice, as ESM and as CommonJS; two copies do not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/**/*.test.ts'],
    env: { ENTREPOT_VERTICALS: '' }, // a shell that names further verticals would change the schema
    globalSetup: ['test/kit/services.ts'],
    setupFiles: ['test/kit/seed.ts'],
    testTimeout: 60_000, // a machine may be busy: what is slow is found by its figures, not by a deadline
    hookTimeout: 120_000,
    pool: 'forks',
    isolate: false, // files share the modules they load; each has a database and a server of its own
    maxWorkers: 3,
  },
});
