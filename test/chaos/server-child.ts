// An API process of the chaos suite, as `entrepot serve` composes it; with one of the mutants where it is told to.
import { answerParent } from '../../bench/child.ts';
import { readConfig } from '../../src/config.ts';
import { openMachinery } from '../../src/machinery.ts';
import { startServer } from '../../src/server.ts';
import { mutants } from './mutants.ts';

const config = readConfig(process.env);
const opened = await openMachinery(config, 'app', { databaseUrl: config.DATABASE_URL!, meili: null });
const mutant = process.env.CHAOS_MUTANT;
const server = await startServer(mutant ? mutants[mutant]!(opened) : opened);
const rejections: string[] = [];
process.on('unhandledRejection', (error) => rejections.push(String(error)));

answerParent(
  {
    url: () => server.url,
    /** What nobody caught. */
    rejections: () => rejections,
  },
  async () => {
    await server.close();
    await opened.close();
  },
);
