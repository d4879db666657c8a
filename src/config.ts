// Every setting, read once from the environment and `.env`, checked, with a table of what to mend when one is bad.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// URL' });
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' });

/** name → [schema, meaning, example]; the README's table of settings is made from this. */
export const settings = {
  PORT: [z.coerce.number().int().min(0).max(65_535).default(4000), 'Port of the API; 0 takes any free one.', '4000'],
  HOST: [z.string().min(1).default('127.0.0.1'), 'Address to listen on.', '0.0.0.0'],
  DATABASE_URL: [
    postgresUrl.optional(),
    'The owner’s database (migrations, platform commands). Unset: an embedded Postgres.',
    'postgresql://owner:secret@db:5432/entrepot',
  ],
  APP_DATABASE_URL: [
    postgresUrl.optional(),
    'The API’s database role. Unset: role entrepot_app on DATABASE_URL, its password derived from ENTREPOT_SECRET.',
    'postgresql://entrepot_app:secret@db:5432/entrepot',
  ],
  WORKER_DATABASE_URL: [
    postgresUrl.optional(),
    'The worker’s database role. Unset: role entrepot_worker, likewise.',
    'postgresql://entrepot_worker:secret@db:5432/entrepot',
  ],
  POOL_SIZE: [z.coerce.number().int().min(1).max(64).default(8), 'Database connections a process.', '8'],
  REDIS_URL: [
    z.url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// URL' }).optional(),
    'Redis, to carry the bell of live updates between many processes, and to keep what clients may still ask. Unset: Postgres does both.',
    'redis://:secret@redis:6379',
  ],
  MEILI_URL: [httpUrl.optional(), 'Meilisearch. Unset: an embedded one.', 'http://search:7700'],
  MEILI_KEY: [z.string().min(1).optional(), 'Meilisearch master or admin key.', 'a-long-random-key'],
  MEILI_PUBLIC_URL: [
    httpUrl.optional(),
    'Where browsers reach Meilisearch, for marketplaces that give out search tokens. Unset: none are, but for an embedded one.',
    'https://search.example.com',
  ],
  MEILI_PREFIX: [
    z
      .string()
      .regex(/^[a-z0-9_]*$/, 'must be lower-case letters, digits and _')
      .default(''),
    'Put before every index name, so that installations can share a Meilisearch.',
    'staging_',
  ],
  ENTREPOT_DATA: [
    z.string().min(1).default('.entrepot'),
    'Folder of the embedded services and the secret.',
    '.entrepot',
  ],
  ENTREPOT_VERTICALS: [
    z.string().min(1).optional(),
    'Further verticals: paths or npm packages, separated by commas.',
    './verticals/coffee.ts,@acme/entrepot-steel',
  ],
  ENTREPOT_SECRET: [
    z.string().min(32, 'must have at least 32 characters').optional(),
    'Root of signing keys and derived passwords; the same on every process. Unset: made once in ENTREPOT_DATA.',
    'the output of: openssl rand -hex 32',
  ],
  FILES_URL: [
    z.url({ protocol: /^s3$/, error: 'must be an s3://bucket URL' }).optional(),
    'Where uploaded files are kept: a bucket of S3 or the like, its credentials from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. Unset: the folder files in ENTREPOT_DATA.',
    's3://bucket?region=eu-central-1&endpoint=https://s3.example.com&pathStyle=true',
  ],
  FILES_QUOTA_MIB: [
    z.coerce.number().int().min(0).max(1_000_000_000).default(10_240),
    'How much a marketplace may keep in files, MiB, unless it has a limit of its own.',
    '10240',
  ],
  CLAMD_URL: [
    z.url({ protocol: /^(tcp|unix)$/, error: 'must be a tcp://host:port or unix:///path URL' }).optional(),
    'The ClamAV daemon that looks for viruses in uploaded files. Unset: nobody looks.',
    'tcp://clamav:3310',
  ],
  PUBLIC_URL: [httpUrl.optional(), 'Where browsers reach the API; allowed as Origin.', 'https://api.example.com'],
  SMTP_URL: [
    z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// URL' }).optional(),
    'Mail server. Unset: mails are written as files into ENTREPOT_DATA/mail.',
    'smtps://user:password@mail.example.com',
  ],
  MAIL_FROM: [
    z.string().min(3).default('Entrepot <no-reply@entrepot.invalid>'),
    'Sender of mails.',
    'Marketplace <no-reply@example.com>',
  ],
  REMIND_AFTER_HOURS: [
    z.coerce.number().positive().max(8_760).default(24),
    'How long an inquiry may be unanswered before its supplier is reminded.',
    '24',
  ],
  REMIND_BEFORE_HOURS: [
    z.coerce.number().positive().max(8_760).default(48),
    'How long before the end of a quotation its buyer is reminded.',
    '48',
  ],
  WEBHOOK_ALLOW_PRIVATE: [
    z
      .enum(['0', '1'])
      .default('0')
      .transform((text) => text === '1'),
    'Unsafe, for development only: 1 lets webhooks and sign-ins by identity providers go to this machine and its network, and without TLS.',
    '1',
  ],
  DRAIN_SECONDS: [
    z.coerce.number().min(0).max(120).default(10),
    'How long a stop may take to hand clients over.',
    '10',
  ],
  EVENT_DAYS: [
    z.coerce.number().int().min(1).max(90).default(14),
    'How many days the event log is kept: who was away for longer reads anew instead of resuming.',
    '30',
  ],
  RATE_LIMITS: [
    z.coerce.number().min(0).max(1_000_000).default(1),
    'Multiplies every limit on how much a client may ask and how often it may try to sign in; 0 lifts them.',
    '2',
  ],
  TRUSTED_PROXIES: [
    z.coerce.number().int().min(0).max(10).default(0),
    'How many proxies of one’s own stand before the API: limits by address believe so many entries of X-Forwarded-For, from the right.',
    '1',
  ],
  TRUSTED_DOCUMENTS: [
    z.string().min(1).optional(),
    'A JSON file of documents by id, such as the client preset of GraphQL Code Generator writes (persistedDocuments): they are answered by id.',
    './persisted-documents.json',
  ],
  TRUSTED_DOCUMENTS_ONLY: [
    z
      .enum(['0', '1'])
      .default('0')
      .transform((text) => text === '1'),
    '1 answers no other documents than those, but to operators and the platform.',
    '1',
  ],
  METRICS_TOKEN: [
    z.string().min(16, 'must have at least 16 characters').optional(),
    'Bearer token that reads /metrics from elsewhere. Unset: only this machine may.',
    'the output of: openssl rand -hex 16',
  ],
  OTEL_EXPORTER_OTLP_ENDPOINT: [
    httpUrl.optional(),
    'Where traces are collected, by OTLP over HTTP; needs the packages @opentelemetry/{api,sdk-trace-node,exporter-trace-otlp-http,resources}. Unset: nothing is traced.',
    'http://collector:4318',
  ],
  LOG_LEVEL: [
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
    'Least level logged.',
    'info',
  ],
} as const satisfies Record<string, readonly [z.ZodType, string, string]>;

type Settings = typeof settings;
/** The checked settings, by the name of their variable. */
export type Config = { [K in keyof Settings]: z.output<Settings[K][0]> };

/** Thrown when a setting is bad; its message is a table of what, why and an example. */
export class ConfigError extends Error {}

/** Reads the settings from `env` (by default `.env`, then the process's environment). Throws ConfigError. */
export function readConfig(env: Record<string, string | undefined> = environment()): Config {
  const bad: string[][] = [];
  const config: Record<string, unknown> = {};
  for (const [name, [schema, , example]] of Object.entries(settings)) {
    const raw = env[name] === '' ? undefined : env[name];
    const parsed = schema.safeParse(raw);
    if (parsed.success) config[name] = parsed.data;
    else bad.push([name, shown(name, raw), parsed.error.issues.map((issue) => issue.message).join('; '), example]);
  }
  if (bad.length) throw new ConfigError(table([['setting', 'value', 'why', 'example'], ...bad]));
  return { ...(config as Config), ENTREPOT_DATA: path.resolve(config.ENTREPOT_DATA as string) };
}

function environment(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

// Secrets are never printed, not even bad ones.
function shown(name: string, raw: string | undefined): string {
  return /SECRET|KEY|TOKEN|URL/.test(name) ? '(hidden)' : (raw ?? '(unset)');
}

/** Rows as a table of aligned columns, the first row being the heading. */
export function table(rows: string[][]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [line(rows[0]!), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.slice(1).map(line)].join('\n');
}
