// Starts what the tests need, once: a real Postgres with a migrated template database, and a real Meilisearch.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../src/config.ts';
import { removeServices, startServices } from '../../src/embedded/services.ts';
import { migrate } from '../../src/migrate.ts';
import { ownedDatabase } from '../../src/services.ts';

/** What a test file is given. */
export interface TestServices {
  /** The owner's URL of the template database; clones live beside it. */
  templateUrl: string;
  /** The embedded superuser's URL, for tests that break things on purpose. */
  superuserUrl: string;
  meili: { url: string; key: string } | null;
  secret: string;
  folder: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    services: TestServices;
  }
}

export default async function start({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entrepot-test-'));
  chmodSync(folder, 0o755); // as root, Postgres runs as another user, who must get in
  const secret = 'a secret that only the tests know, 32+';
  const config = readConfig({ ENTREPOT_DATA: folder, ENTREPOT_SECRET: secret });
  const log = process.env.ENTREPOT_TEST_LOG ? console.log : () => {};
  const services = await startServices({ folder, fast: true, log, env: process.env });
  const templateUrl = await ownedDatabase(services.databaseUrl, config);
  await migrate(config, templateUrl);
  provide('services', { templateUrl, superuserUrl: services.databaseUrl, meili: services.meili, secret, folder });
  return async () => {
    await services.stop();
    await removeServices(folder, log);
    rmSync(process.env.TMPDIR!, { recursive: true, force: true }); // scratchFolder made it
  };
}
