// A worker in a process of its own, for tests that kill it or start two: services by environment, until it is told to end.
import { readConfig } from '../../src/config.ts';
import { openMachinery } from '../../src/machinery.ts';
import { startWorker } from '../../src/worker.ts';

const { TEST_DATABASE_URL, TEST_MEILI_URL, TEST_MEILI_KEY, TEST_LEASE_MS, ...env } = process.env;
const machinery = await openMachinery(readConfig(env), 'worker', {
  databaseUrl: TEST_DATABASE_URL!,
  meili: { url: TEST_MEILI_URL!, key: TEST_MEILI_KEY },
});
const worker = startWorker(machinery, { leaseMs: Number(TEST_LEASE_MS) });

process.once('SIGTERM', async () => {
  await worker.close();
  await machinery.close();
});
