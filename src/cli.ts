#!/usr/bin/env tsx
// The command line: `npx entrepot …`. Each command reads the settings, composes, and says what it did.
import { Command } from 'commander';
import { verticals } from '../verticals/index.ts';
import { signToken } from './auth.ts';
import { ConfigError, readConfig, table } from './config.ts';
import { EmbeddedError } from './embedded/error.ts';
import { UserErrors } from './errors.ts';
import { asOwner, launch } from './launch.ts';
import { MachineryError, openMachinery } from './machinery.ts';
import { migrate } from './migrate.ts';
import { type ImportArguments, importCommand } from './modules/import/command.ts';
import { all, setStatus } from './modules/tenant/service.ts';
import { rootSecret } from './secret.ts';
import { ServerError, startServer } from './server.ts';
import { openServices, type Services } from './services.ts';
import { start, welcome } from './start.ts';
import { startWorker } from './worker.ts';

const say = (line: string) => console.log(line);
const note = (line: string) => console.error(line);

const program = new Command('entrepot').description('Vertical B2B marketplaces behind one GraphQL API.');

program
  .command('start')
  .description('everything in one process, on embedded services where none are named, with demo marketplaces')
  .option('--fresh', 'begin anew: delete the embedded data first')
  .action(async ({ fresh = false }) => {
    const running = await start(readConfig(), { fresh, say: note });
    say(welcome(running.url));
    await untilStopped(() => running.close());
  });

program
  .command('serve')
  .description('one API process')
  .action(() =>
    withServices(async (services) => {
      const machinery = await openMachinery(readConfig(), 'app', services);
      const server = await startServer(machinery);
      say(`The API answers on ${server.url}/graphql.`);
      await untilStopped(async () => {
        await server.drain();
        await machinery.close();
      });
    }),
  );

program
  .command('worker')
  .description('one worker process: search indexing')
  .action(() =>
    withServices(async (services) => {
      const machinery = await openMachinery(readConfig(), 'worker', services);
      const worker = await startWorker(machinery);
      say('The worker follows the log.');
      await untilStopped(async () => {
        await worker.close();
        await machinery.close();
      });
    }),
  );

program
  .command('migrate')
  .description('bring the database to the newest schema')
  .action(() =>
    withServices(async ({ databaseUrl }) => {
      const applied = await migrate(readConfig(), databaseUrl);
      say(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is at the newest schema.');
    }),
  );

const tenant = program.command('tenant').description('marketplaces of this installation');

tenant
  .command('create <slug>')
  .description('launch a marketplace')
  .requiredOption('--name <name>', 'the brand')
  .requiredOption('--verticals <names>', `comma-separated: ${verticals.map(({ name }) => name).join(', ')}`)
  .option('--domain <host>', 'the host name it answers on')
  .option('--locale <locale>', 'default language (BCP 47)', 'en')
  .option('--currency <code>', 'default currency (ISO 4217)', 'USD')
  .option('--operator <email>', 'e-mail of its first operator; the password is read from ENTREPOT_OPERATOR_PASSWORD')
  .action(
    (
      slug: string,
      options: {
        name: string;
        verticals: string;
        domain?: string;
        locale: string;
        currency: string;
        operator?: string;
      },
    ) =>
      withServices(async (services) => {
        const config = readConfig();
        const names = options.verticals.split(',').map((name) => name.trim());
        const unknown = names.filter((name) => !verticals.some((vertical) => vertical.name === name));
        if (unknown.length)
          throw new CommandError(
            `There is no vertical ${unknown.join(', ')}. There are: ${verticals.map(({ name }) => name).join(', ')}.`,
          );
        const password = process.env.ENTREPOT_OPERATOR_PASSWORD;
        if (options.operator && !password)
          throw new CommandError(
            'Set ENTREPOT_OPERATOR_PASSWORD to the operator’s first password (10 characters or more).',
          );
        await migrate(config, services.databaseUrl);
        const machinery = await openMachinery(config, 'app', services);
        try {
          const operator = options.operator
            ? { email: options.operator, password: password!, name: 'Operator' }
            : undefined;
          const made = await asOwner(services.databaseUrl, (owner) =>
            launch(machinery, owner, { ...options, slug, verticals: names }, operator),
          );
          say(`Launched ${made.slug} (${made.verticals.join(', ')}). Ask it with the header x-tenant: ${made.slug}.`);
        } catch (error) {
          if ((error as { code?: string }).code === '23505')
            throw new CommandError(`The slug "${slug}" or its domain is taken: see "entrepot tenant list".`);
          if ((error as { code?: string }).code === '23514')
            throw new CommandError(
              'A slug has 2 to 63 lower-case letters, digits and hyphens; a currency is three capitals.',
            );
          throw error;
        } finally {
          await machinery.close();
        }
      }),
  );

tenant
  .command('list')
  .description('every marketplace')
  .action(() =>
    withServices(async ({ databaseUrl }) => {
      const tenants = await asOwner(databaseUrl, all);
      const rows = tenants.map((one) => [
        one.slug,
        one.name,
        one.status,
        one.verticals.join(','),
        one.domain ?? '',
        one.locale,
        one.currency,
      ]);
      say(table([['slug', 'name', 'status', 'verticals', 'domain', 'locale', 'currency'], ...rows]));
    }),
  );

for (const [verb, status] of [
  ['suspend', 'SUSPENDED'],
  ['resume', 'ACTIVE'],
] as const) {
  tenant
    .command(`${verb} <slug>`)
    .description(`${verb} a marketplace; felt everywhere within a second`)
    .action((slug: string) =>
      withServices(async ({ databaseUrl }) => {
        if (!(await asOwner(databaseUrl, (owner) => setStatus(owner, slug, status)))) {
          throw new CommandError(`There is no marketplace "${slug}": see "entrepot tenant list".`);
        }
        say(`${slug} is ${status}.`);
      }),
    );
}

program
  .command('token')
  .description('a token of the platform viewer')
  .option('--minutes <n>', 'how long it lives, 1 to 15', '15')
  .action(async ({ minutes }: { minutes: string }) => {
    const life = Number(minutes);
    if (!(life >= 1 && life <= 15)) throw new CommandError('--minutes takes 1 to 15.');
    const claims = {
      audience: 'platform',
      subject: 'platform',
      tenant: 'platform',
      session: 'platform',
      organization: null,
    } as const;
    say((await signToken(rootSecret(readConfig()), claims, life * 60)).token);
  });

program
  .command('import <file>')
  .description('put a supplier’s listings in place from a CSV, TSV or JSONL file')
  .requiredOption('--tenant <slug>', 'the marketplace')
  .requiredOption('--supplier <organization>', 'id or legal name of the supplier')
  .requiredOption('--vertical <name>', 'the vertical of every row')
  .requiredOption('--map <file>', 'the mapping file: which column is what')
  .option('--dry-run', 'check every row, write nothing')
  .option('--rejects <file>', 'where refused rows are written; by default beside you, named after the file')
  .option('--fresh', 'do not go on where an earlier run stopped')
  .action((file: string, options: Omit<ImportArguments, 'file'>) =>
    withServices(async (services) => {
      const machinery = await openMachinery(readConfig(), 'app', services);
      try {
        process.exitCode = await importCommand(machinery, { file, ...options });
      } finally {
        await machinery.close();
      }
    }),
  );

/** A mistake in how a command was called. */
class CommandError extends Error {}

async function withServices(work: (services: Services) => Promise<void>): Promise<void> {
  const services = await openServices(readConfig(), note);
  try {
    await work(services);
  } finally {
    await services.close();
  }
}

// Resolves after the first SIGINT or SIGTERM and `close`; a second signal ends the process at once.
async function untilStopped(close: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
  note('Stopping…');
  await close();
}

try {
  await program.parseAsync();
} catch (error) {
  const known = [ConfigError, EmbeddedError, MachineryError, ServerError, UserErrors, CommandError].some(
    (kind) => error instanceof kind,
  );
  note(known ? (error as Error).message : String((error as Error).stack ?? error));
  process.exitCode = 1;
}
