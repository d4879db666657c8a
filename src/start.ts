// Everything in one process for a first look and for development: services, schema, demo marketplaces, worker and server.
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.ts';
import { table } from './config.ts';
import { DEMO_PASSWORD, demoOperator, demos, seed } from './demo.ts';
import { removeServices } from './embedded/services.ts';
import { replant } from './launch.ts';
import { openMachinery } from './machinery.ts';
import { asOwner, migrate } from './migrate.ts';
import { all } from './modules/tenant/service.ts';
import { noteNew } from './modules/vertical/declaration.ts';
import { startServer } from './server.ts';
import { startServices } from './services.ts';
import { startWorker } from './worker.ts';

/** Something that runs until it is closed. */
export interface Running {
  url: string;
  close(): Promise<void>;
}

/** Starts everything; `fresh` deletes the embedded data first. What was started is stopped again when a later part fails. */
export async function start(
  config: Config,
  { fresh, say }: { fresh: boolean; say: (line: string) => void },
): Promise<Running> {
  if (fresh) {
    await removeServices(config.ENTREPOT_DATA, say);
    rmSync(path.join(config.ENTREPOT_DATA, 'running.json'), { force: true });
  }
  const opened: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  const keep = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    opened.push(part);
    return part;
  };
  try {
    const services = keep(await startServices(config, say));
    await migrate(config, services.databaseUrl);
    await asOwner(services.databaseUrl, noteNew);
    const app = keep(await openMachinery(config, 'app', services));
    await asOwner(services.databaseUrl, (owner) => seed(app, owner));
    await replant(app, await asOwner(services.databaseUrl, all));
    keep(await startWorker(keep(await openMachinery(config, 'worker', services))));
    const server = await startServer(app);
    keep({ close: () => server.drain() });
    return { url: server.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The table that a start ends with: where everything is, and who may sign in. */
export function welcome(url: string): string {
  const rows = Object.values(demos).map((market) => [
    market.tenant.slug,
    market.tenant.name,
    market.buyers[0]!.email,
    market.suppliers[0]!.email,
    demoOperator(market),
  ]);
  return [
    '',
    `  Entrepot is ready.   GraphQL and GraphiQL  ${url}/graphql`,
    `                       live updates          ${url.replace('http', 'ws')}/graphql   (WebSocket; SSE on the same path)`,
    `                       health                ${url}/readyz`,
    '',
    table([['x-tenant', 'marketplace', 'a buyer', 'a supplier', 'the operator'], ...rows]).replaceAll(/^/gm, '  '),
    '',
    `  The password of every demo login is "${DEMO_PASSWORD}". Ctrl-C stops everything; the data stay in the data folder.`,
    '',
  ].join('\n');
}
