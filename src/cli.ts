// The command line: `npx entrepot …`. Each command loads what it needs, composes, and says what it did.
import { Command } from 'commander';
import { ConfigError, readConfig, table } from './config.ts';
import type { Machinery, TenantFacts } from './context.ts';
import { EmbeddedError } from './embedded/error.ts';
import type { ImportArguments } from './modules/import/command.ts';
import type { WrittenLimits } from './modules/platform/command.ts';
import { openServices, type Services } from './services.ts';

// graphql-js checks instances the slow way unless told that this is no development; it is loaded by the commands.
process.env.NODE_ENV ??= 'production';

const say = (line: string) => console.log(line);
const note = (line: string) => console.error(line);

const program = new Command('entrepot').description('Vertical B2B marketplaces behind one GraphQL API.');

program
  .command('start')
  .description('everything in one process, on embedded services where none are named, with demo marketplaces')
  .option('--fresh', 'begin anew: delete the embedded data first')
  .action(async ({ fresh = false }) => {
    const { start, welcome } = await import('./start.ts');
    const running = await start(readConfig(), { fresh, say: note });
    say(welcome(running.url));
    await untilStopped();
    await running.close();
  });

program
  .command('serve')
  .description('one API process')
  .action(() =>
    withMachinery('app', async (machinery) => {
      const { startServer } = await import('./server.ts');
      const server = await startServer(machinery);
      say(`The API answers on ${server.url}/graphql.`);
      await untilStopped();
      await server.drain();
    }),
  );

program
  .command('worker')
  .description('one worker process: search indexing, and forgetting what has had its time')
  .action(() =>
    withMachinery('worker', async (machinery) => {
      const { startWorker } = await import('./worker.ts');
      const worker = startWorker(machinery);
      say('The worker follows the log.');
      await untilStopped();
      await worker.close();
    }),
  );

program
  .command('migrate')
  .description('bring the database to the newest schema')
  .action(() =>
    withServices(async ({ databaseUrl }) => {
      const { asOwner, migrate } = await import('./migrate.ts');
      const { noteNew } = await import('./modules/vertical/declaration.ts');
      const { openDatabase } = await import('./db.ts');
      const { fillWords } = await import('./modules/product/word-rows.ts');
      const applied = await migrate(readConfig(), databaseUrl);
      await asOwner(databaseUrl, noteNew);
      const database = openDatabase(databaseUrl, 1);
      const filled = await fillWords(database).finally(() => database.close());
      const { openMachinery } = await import('./machinery.ts');
      const { all } = await import('./modules/tenant/service.ts');
      const { replant } = await import('./launch.ts');
      const machinery = await openMachinery(readConfig(), 'app', { databaseUrl, meili: null });
      const planted = await asOwner(databaseUrl, all)
        .then((tenants) => replant(machinery, tenants))
        .finally(() => machinery.close());
      if (planted) say(`Brought what their verticals declare into the categories of ${planted} marketplaces.`);
      if (filled) say(`Wrote the words of ${filled} listings, by which they are found without the search index.`);
      say(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is at the newest schema.');
    }),
  );

const tenant = program.command('tenant').description('marketplaces of this installation');

tenant
  .command('create [slug]')
  .description('launch a marketplace; in a terminal, without a slug, it asks')
  .option('--name <name>', 'the brand')
  .option('--verticals <names>', 'comma-separated, such as chemicals,machinery')
  .option('--domain <host>', 'the host name it answers on')
  .option('--locale <locale>', 'default language (BCP 47)', 'en')
  .option('--currency <code>', 'default currency (ISO 4217)', 'USD')
  .option('--operator <email>', 'its first operator; the password is read from ENTREPOT_OPERATOR_PASSWORD')
  .option('--demo', 'fill it with the demo companies and listings of its verticals')
  .action(async (slug: string | undefined, options: Record<string, string | undefined> & { demo?: boolean }) => {
    const password = process.env.ENTREPOT_OPERATOR_PASSWORD;
    const { verticals } = await import('../verticals/index.ts');
    const { launchOf } = await import('./launch-questions.ts');
    const names = verticals.map(({ name }) => name);
    const { operator, demo, ...wanted } = await launchOf(slug, options, { verticals: names, password });
    await withMachinery('app', async (machinery, { databaseUrl }) => {
      const { launch } = await import('./launch.ts');
      const { DEMO_PASSWORD, fillDemo } = await import('./demo.ts');
      const { asOwner } = await import('./migrate.ts');
      const without: string[] = [];
      const fill = async (facts: TenantFacts) => void without.push(...(await fillDemo(machinery, facts)));
      const made = await asOwner(databaseUrl, (owner) =>
        launch(machinery, owner, wanted, {
          ...(operator && { operator: { ...operator, name: 'Operator' } }),
          ...(demo && { fill }),
        }),
      );
      const { platformContext } = await import('./modules/platform/command.ts');
      await (await import('./modules/platform/service.ts')).note(platformContext(machinery), made.id, 'tenant.created');
      say(`Launched ${made.slug} (${made.verticals.join(', ')}). Ask it with the header x-tenant: ${made.slug}.`);
      if (operator?.isMade) say(`${operator.email} signs in with the password ${operator.password}: change it soon.`);
      if (demo) say(`The demo companies sign in with the password ${DEMO_PASSWORD}.`);
      if (without.length) say(`There is no demo data for ${without.join(', ')}.`);
    });
  });

tenant
  .command('list')
  .description('every marketplace')
  .action(() =>
    withServices(async ({ databaseUrl }) => {
      const { all } = await import('./modules/tenant/service.ts');
      const { asOwner } = await import('./migrate.ts');
      const rows = (await asOwner(databaseUrl, all)).map((one) => [
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
    .description(`${verb} a marketplace; felt everywhere within a second or two`)
    .action((slug: string) =>
      withMachinery('app', async (machinery) => {
        const { platformContext, tenantOf } = await import('./modules/platform/command.ts');
        const platform = await import('./modules/platform/service.ts');
        const { id } = await tenantOf(machinery, slug);
        await platform[verb](platformContext(machinery), id);
        say(`${slug} is ${status}.`);
      }),
    );
}

tenant
  .command('limit <slug>')
  .description('what the plan of a marketplace allows: a number, or none')
  .option('--organizations <n>', 'companies that are not closed')
  .option('--products <n>', 'listings that are not archived')
  .option('--storage-mib <n>', 'MiB in files')
  .option('--points <n>', 'points of cost that all its requests together may use in a minute')
  .action((slug: string, options: WrittenLimits) =>
    withMachinery('app', async (machinery) => {
      const { limitCommand } = await import('./modules/platform/command.ts');
      say(`${slug}: ${await limitCommand(machinery, slug, options)}.`);
    }),
  );

tenant
  .command('domains <slug> [hosts...]')
  .description('the host names a marketplace answers on, all of them, the one to link to first')
  .action((slug: string, hosts: string[]) =>
    withMachinery('app', async (machinery) => {
      const { domainsCommand } = await import('./modules/platform/command.ts');
      await domainsCommand(machinery, slug, hosts);
      say(hosts.length ? `${slug} answers on ${hosts.join(', ')}.` : `${slug} answers by its slug only.`);
    }),
  );

tenant
  .command('export <slug> <folder>')
  .description('everything of a marketplace into a new folder, as it is at one moment: rows, files, and a manifest')
  .action((slug: string, folder: string) =>
    withMachinery('app', async (machinery, { databaseUrl }) => {
      const { exportCommand } = await import('./modules/platform/transfer-command.ts');
      await exportCommand(machinery, databaseUrl, { slug, folder, say });
    }),
  );

tenant
  .command('import <folder>')
  .description('bring in a marketplace that was exported from another installation')
  .option('--slug <slug>', 'another slug than it had')
  .action((folder: string, { slug }: { slug?: string }) =>
    withMachinery('worker', async (machinery, { databaseUrl }) => {
      const { importCommand } = await import('./modules/platform/transfer-command.ts');
      await importCommand(machinery, databaseUrl, { slug, folder, say });
    }),
  );

tenant
  .command('delete <slug>')
  .description(
    'remove a marketplace with all its rows, files and documents, and look at what is left; exit code 2 when anything is',
  )
  .requiredOption('--yes <slug>', 'the slug again: it cannot be undone')
  .action((slug: string, { yes }: { yes: string }) =>
    withMachinery('app', async (machinery, { databaseUrl }) => {
      const { deleteCommand } = await import('./modules/platform/transfer-command.ts');
      if (!(await deleteCommand(machinery, databaseUrl, { slug, yes, say }))) process.exitCode = 2;
    }),
  );

const vertical = program.command('vertical').description('industries of this installation');
vertical.hook('preAction', () => void readConfig()); // the file .env may name further verticals

vertical
  .command('list')
  .description('every vertical')
  .action(async () => {
    const { verticals } = await import('../verticals/index.ts');
    const rows = verticals.map(({ name, description, attributes, categories, version }) => [
      name,
      String(Object.keys(attributes).length),
      String(categories.length),
      version,
      description,
    ]);
    say(table([['name', 'attributes', 'categories', 'version', 'description'], ...rows]));
  });

vertical
  .command('check [name]')
  .description('tell which listings no longer conform to their declaration; changes none')
  .option('--accept', 'take the declaration as it is: stamp what conforms, and tell the change no longer')
  .action((name: string | undefined, { accept }: { accept?: boolean }) =>
    withMachinery('app', async (machinery, { databaseUrl }) => {
      const { verticalOf } = await import('../verticals/index.ts');
      if (name !== undefined) verticalOf(name);
      const { checkCommand } = await import('./modules/product/check-command.ts');
      const { all } = await import('./modules/tenant/service.ts');
      const { systemContext } = await import('./context.ts');
      const { asOwner } = await import('./migrate.ts');
      const isGood = await asOwner(databaseUrl, async (owner) =>
        checkCommand(
          { name, accept },
          { owner, tenants: await all(owner), contextOf: (facts) => systemContext(machinery, facts, 'check'), say },
        ),
      );
      if (!isGood) process.exitCode = 2;
    }),
  );

vertical
  .command('template <name>')
  .description(
    'an import file to fill in: one column an attribute, one example row; `entrepot import` reads it without a mapping',
  )
  .option('--locales <list>', 'languages of title and description', 'en')
  .action(async (name: string, { locales }: { locales: string }) => {
    const { verticalOf } = await import('../verticals/index.ts');
    const { templateOf } = await import('./modules/import/template.ts');
    process.stdout.write(
      templateOf(
        verticalOf(name),
        locales.split(',').map((locale) => locale.trim()),
      ),
    );
  });

vertical
  .command('new <name>')
  .description(
    'begin a vertical: its folder with a declaration, samples and a README, and its line in verticals/index.ts',
  )
  .action(async (name: string) => {
    const { scaffold } = await import('./scaffold.ts');
    for (const line of scaffold(name)) say(line);
  });

const search = program.command('search').description('the search indexes');

search
  .command('rebuild [indexes...]')
  .description('build indexes anew beside those that answer, then exchange them; all when none is named')
  .action((names: string[]) =>
    withMachinery('worker', async (machinery) => {
      const { rebuildCommand, searchTools } = await import('./modules/search/command.ts');
      if (!(await rebuildCommand(await searchTools(machinery), names, say))) process.exitCode = 2;
    }),
  );

search
  .command('verify')
  .description('hold the indexes against the database; exit code 2 when something differs and was not mended')
  .option('--repair', 'write what is missing or stale, delete what should not be there')
  .action((options: { repair?: boolean }) =>
    withMachinery('worker', async (machinery) => {
      const { searchTools, verifyCommand } = await import('./modules/search/command.ts');
      if (!(await verifyCommand(await searchTools(machinery), options, say))) process.exitCode = 2;
    }),
  );

search
  .command('status')
  .description('what the indexes hold, how far behind they are, who keeps them, and what failed')
  .action(() =>
    withMachinery('worker', async (machinery) => {
      const { searchTools, statusCommand } = await import('./modules/search/command.ts');
      await statusCommand(await searchTools(machinery), say);
    }),
  );

const account = program.command('account').description('what is held on people');

account
  .command('export <slug> <email>')
  .description('everything that a marketplace holds on a person, as JSON')
  .action((slug: string, email: string) =>
    withMachinery('app', async (machinery) => {
      const { exportCommand } = await import('./modules/erasure/command.ts');
      say(JSON.stringify(await exportCommand(machinery, slug, email), null, 2));
    }),
  );

account
  .command('erase <slug> <email>')
  .description('have a person forgotten; messages and quotations stay, written by an erased account')
  .requiredOption('--yes <email>', 'the address again: it cannot be undone')
  .action((slug: string, email: string, { yes }: { yes: string }) =>
    withMachinery('app', async (machinery) => {
      if (yes !== email) throw new ConfigError(`--yes must be ${email}: it cannot be undone.`);
      const { eraseCommand } = await import('./modules/erasure/command.ts');
      say(`Nothing of the person is left in the account ${await eraseCommand(machinery, slug, email)}.`);
    }),
  );

const audit = program.command('audit').description('the audit logs of the marketplaces');

audit
  .command('verify [slug]')
  .description(
    'hold the audit log of a marketplace, or of all, against its seals; exit code 2 when an entry was changed',
  )
  .action((slug: string | undefined) =>
    withMachinery('app', async ({ database }, { databaseUrl }) => {
      const { verifyCommand } = await import('./modules/audit/verify.ts');
      const { all } = await import('./modules/tenant/service.ts');
      const { asOwner } = await import('./migrate.ts');
      const { PLATFORM } = await import('./context.ts');
      const marketplaces = await asOwner(databaseUrl, all);
      const tenants =
        slug === undefined
          ? [{ ...PLATFORM, slug: 'the platform' }, ...marketplaces]
          : marketplaces.filter((one) => one.slug === slug);
      if (slug !== undefined && !tenants.length)
        throw new ConfigError(`There is no marketplace "${slug}": see "entrepot tenant list".`);
      if (!(await verifyCommand(database, tenants, say))) process.exitCode = 2;
    }),
  );

program
  .command('restored')
  .description(
    'after the database was restored from a backup, before anything is served: begins a new life of its event log',
  )
  .option('--force', 'also while connections of API processes or workers are open on the database')
  .action(({ force: isForced = false }: { force?: boolean }) =>
    withServices(async ({ databaseUrl }) => {
      const { beginLife } = await import('./events/restored.ts');
      const { asOwner } = await import('./migrate.ts');
      const { life, pending, events } = await asOwner(databaseUrl, (owner) => beginLife(owner, { isForced }));
      say(`Life ${life} begins: cursors given before are answered CURSOR_RESET, and clients read anew.`);
      say(
        `${events} events are in the log; ${pending} of them had not been acted upon when the backup was made: workers do that now.`,
      );
      say('The search index is of another moment: `entrepot search verify --repair` when a worker runs.');
    }),
  );

program
  .command('doctor')
  .description('look at everything the installation stands on; exit code 2 when something is not well')
  .action(() =>
    withServices(async (services) => {
      const { examine } = await import('./modules/platform/doctor.ts');
      const findings = await examine({ config: readConfig(), services });
      const rows = findings.map(({ what, state, found, mend }) => [what, state, found, mend]);
      say(table([['what', 'state', 'found', 'how to mend'], ...rows]));
      if (findings.some(({ state }) => state === 'FAILS')) process.exitCode = 2;
    }),
  );

program
  .command('token')
  .description('a token of the platform viewer')
  .option('--minutes <n>', 'how long it lives, 1 to 15', '15')
  .action(async ({ minutes }: { minutes: string }) => {
    const { platformToken } = await import('./auth.ts');
    const { rootSecret } = await import('./secret.ts');
    const life = Number(minutes);
    if (!(life >= 1 && life <= 15)) throw new ConfigError('--minutes takes 1 to 15.');
    say(await platformToken(rootSecret(readConfig()), life * 60));
  });

program
  .command('import <file>')
  .description('put a supplier’s listings in place from a CSV, TSV or JSONL file')
  .requiredOption('--tenant <slug>', 'the marketplace')
  .requiredOption('--supplier <organization>', 'id or legal name of the supplier')
  .requiredOption('--vertical <name>', 'the vertical of every row')
  .option(
    '--map <file>',
    'the mapping file: which column is what; left out, the columns are those of "vertical template"',
  )
  .option('--dry-run', 'check every row, write nothing')
  .option('--rejects <file>', 'where refused rows are written; by default beside you, named after the file')
  .option('--fresh', 'do not go on where an earlier run stopped')
  .action((file: string, options: Omit<ImportArguments, 'file'>) =>
    withMachinery('app', async (machinery) => {
      const { importCommand } = await import('./modules/import/command.ts');
      process.exitCode = await importCommand(machinery, { file, ...options });
    }),
  );

async function withServices(work: (services: Services) => Promise<void>): Promise<void> {
  const services = await openServices(readConfig(), note);
  try {
    await work(services);
  } finally {
    await services.close();
  }
}

function withMachinery(
  role: 'app' | 'worker',
  work: (machinery: Machinery, services: Services) => Promise<void>,
): Promise<void> {
  return withServices(async (services) => {
    const { openMachinery } = await import('./machinery.ts');
    const machinery = await openMachinery(readConfig(), role, services);
    try {
      await work(machinery, services);
    } finally {
      await machinery.close();
    }
  });
}

// Resolves at the first SIGINT or SIGTERM; a second one ends the process at once.
async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
  note('Stopping…');
}

/** Errors that say by themselves what to do; of all others the stack is shown. */
const PLAIN = [
  'BellError',
  'DeclarationError',
  'MachineryError',
  'OwnerError',
  'RangeError',
  'ScaffoldError',
  'ServerError',
  'ServingError',
  'StoreError',
  'UserErrors',
];

try {
  await program.parseAsync();
} catch (error) {
  const { name, message, stack } = error as Error;
  const isPlain = error instanceof ConfigError || error instanceof EmbeddedError || PLAIN.includes(name);
  note(isPlain ? message : (stack ?? String(error)));
  process.exitCode = 1;
}
