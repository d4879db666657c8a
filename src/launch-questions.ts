// What `entrepot tenant create` asks when it is run in a terminal without a slug.
import { randomBytes } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline/promises';
import { ConfigError } from './config.ts';
import { isCurrency } from './kit/currency.ts';
import { isLocale } from './kit/label.ts';

/** What was answered. */
export interface Launch {
  slug: string;
  name: string;
  verticals: string[];
  locale: string;
  currency: string;
  domain: string | null;
  /** null: it shall have no operator yet. */
  operator: { email: string; password: string; isMade: boolean } | null;
  demo: boolean;
}

/** What is there already. */
interface Given {
  verticals: readonly string[];
  /** The operator's, from the environment. */
  password: string | undefined;
}

/** What shall be launched: by the options, or by asking when there is no slug and somebody to ask. Throws ConfigError. */
export async function launchOf(
  slug: string | undefined,
  options: Record<string, string | undefined> & { demo?: boolean },
  { verticals, password }: Given,
): Promise<Launch> {
  if (slug === undefined) {
    if (!process.stdin.isTTY)
      throw new ConfigError('Give a slug: "entrepot tenant create <slug> --name … --verticals …".');
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await askForLaunch(terminal, verticals, password);
    } finally {
      terminal.close();
    }
  }
  const { name, verticals: names, domain, locale = 'en', currency = 'USD', operator: email, demo = false } = options;
  if (!name || !names) throw new ConfigError('A marketplace needs --name and --verticals.');
  if (email && !password) throw new ConfigError('Set ENTREPOT_OPERATOR_PASSWORD: the operator’s first password.');
  const operator = email ? { email, password: password!, isMade: false } : null;
  return { slug, name, verticals: listOf(names), locale, currency, domain: domain ?? null, operator, demo };
}

const listOf = (text: string) => [...new Set(text.split(/[\s,]+/).filter(Boolean))];

/** Asks on `terminal`; what is not good is asked again, with the reason. `password` is the operator's, one is made without. */
export async function askForLaunch(
  terminal: Pick<Interface, 'question'>,
  verticals: readonly string[],
  password: string | undefined,
): Promise<Launch> {
  async function ask(question: string, fault: (answer: string) => string | null, otherwise = ''): Promise<string> {
    for (let why = ''; ; ) {
      const shown = otherwise ? ` [${otherwise}]` : '';
      const answer = (await terminal.question(`${why}${question}${shown}: `)).trim() || otherwise;
      const found = fault(answer);
      if (found === null) return answer;
      why = `${found}\n`;
    }
  }
  const slug = await ask('Slug, the name in addresses and headers', (text) =>
    /^[a-z0-9][a-z0-9-]{1,62}$/.test(text) ? null : 'A slug has 2 to 63 lower-case letters, digits and hyphens.',
  );
  const name = await ask('Name, the brand as shown to people', (text) => (text ? null : 'It needs a name.'), slug);
  const chosen = await ask(
    `Verticals, of ${verticals.join(', ')}`,
    (text) => {
      const unknown = listOf(text).find((one) => !verticals.includes(one));
      return unknown ? `There is no vertical "${unknown}".` : listOf(text).length ? null : 'Name one at least.';
    },
    verticals[0],
  );
  const locale = await ask(
    'Default language',
    (text) => (isLocale(text) ? null : 'Write it like en or zh-Hans.'),
    'en',
  );
  const currency = await ask('Default currency', (text) => (isCurrency(text) ? null : 'Write it like USD.'), 'USD');
  const domain = await ask('Host name it answers on; none: by its slug only', (text) =>
    /^[a-zA-Z0-9.-]*$/.test(text) ? null : 'Write it like market.example.com.',
  );
  const email = await ask('E-mail of its first operator; none: later', (text) =>
    text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : 'Write it like ana@example.com.',
  );
  const demo = await ask(
    'Fill it with demo companies and listings, yes or no',
    (text) => (/^(yes|no)$/.test(text) ? null : 'Answer yes or no.'),
    'no',
  );
  return {
    slug,
    name,
    verticals: listOf(chosen),
    locale,
    currency,
    domain: domain || null,
    operator: email
      ? { email, password: password ?? randomBytes(12).toString('base64url'), isMade: password === undefined }
      : null,
    demo: demo === 'yes',
  };
}
