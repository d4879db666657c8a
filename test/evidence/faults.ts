// The faults and attacks of a B2B platform, each with the tests that try it. SECURITY.md tells them; `npm run security` plays them.

/** Something that must not happen, and what tries to make it happen. */
export interface Fault {
  /** Its number in the list that the project keeps. */
  number: number | null;
  fault: string;
  tests: readonly Trial[];
}

/** A test, or a group of tests, as its title stands in its file; `…` for what is filled in. */
export interface Trial {
  file: string;
  title: string;
  /** Whether it is played in the soak only (`npm run test:soak`, `npm run test:chaos`): `npm test` has a taste of the same. */
  isSoak?: true;
}

const by = (file: string, ...titles: string[]): Trial[] =>
  titles.map((title) => ({ file: `test/${file}.test.ts`, title }));
const inSoak = (file: string, title: string): Trial => ({ file: `test/${file}.test.ts`, title, isSoak: true });

export const faults: readonly Fault[] = [
  {
    number: 1,
    fault: 'reading across marketplaces: every field, every id argument, every role',
    tests: by(
      'tenancy/attack',
      'the walk is not blind: the victim’s own operator sees every canary with it, and it asks for every field there is',
      'every query with every id of the other tenant, as everybody: no canary, and the same answer as for an id that is missing',
      'nor is anything seen when the index is away and the database answers searches',
      'a token of one tenant opens nothing in another',
    ),
  },
  {
    number: 2,
    fault: 'writing across marketplaces: checksums of every table stay',
    tests: by(
      'tenancy/attack',
      'every mutation with every id of the other tenant, as everybody: not a bit of it changes, and each id answers as a missing one',
      'the attack is not blunt: with ids of one’s own every mutation gets through',
    ),
  },
  {
    number: 3,
    fault:
      'a connection that carries a tenant to the next borrower: 50 tenants on 4 connections, errors, rollbacks, kills',
    tests: by(
      'tenancy/pool',
      '… interleaved requests of 50 tenants on 4 connections, with errors, rollbacks and kills: no foreign row',
      'findUnique calls of one tick, for many tenants, each see their own tenant only',
      'after its statement a connection has no tenant',
    ),
  },
  {
    number: 4,
    fault: 'a row-level policy that is dropped, widened or switched off, and any other hole in the catalogue',
    tests: [
      ...by(
        'tenancy/policies',
        'the probe goes red for each policy that is dropped or widened, and each table that is switched off',
        'an unset tenant is an error, not an empty answer',
      ),
      ...by(
        'tenancy/catalogue',
        'nothing stands outside the tenant wall',
        'the check itself notices each kind of breach',
      ),
      ...by('tenancy/boot', 'superuser, bypass and ownership are refused, the serving role is not'),
    ],
  },
  {
    number: 5,
    fault: 'a right that somebody has and should not, or the other way round: roles × operations, exactly',
    tests: by(
      'tenancy/rights',
      'every operation has a row, and every row an operation',
      'is allowed to whom the table says, and refused to the others by its code',
    ),
  },
  {
    number: 6,
    fault: 'the bus: one marketplace floods and reads slowly, another hears nothing of it',
    tests: by(
      'tenancy/bus',
      'of what a slow and flooded marketplace is told, another hears nothing, over both transports, while it hears all its own',
    ),
  },
  {
    number: 7,
    fault: 'rights that are revoked or expire while somebody follows',
    tests: [
      ...by(
        'http/socket',
        'when the token expires',
        'when the session is ended',
        'when the person leaves the company',
        'when the marketplace is suspended',
      ),
      ...by('modules/api-keys', 'a revoked key is silent within a second, and so is one that has expired'),
      ...by('http/session', 'the first and the last of 1,200 sessions end soon after they are revoked, and no other'),
    ],
  },
  {
    number: 8,
    fault: 'forged tokens: no algorithm, another one, keys brought along, wrong issuer, audience, expiry, size',
    tests: [...by('modules/accounts', 'a forged token is refused'), ...by('http/bombing', 'a token of 1 MB')],
  },
  {
    number: 9,
    fault: 'query bombs over HTTP, SSE and WebSocket: fan-out, aliases, depth, directives, sizes',
    tests: [
      ...by('http/defence', '%s: refused, and soon', 'a body of 8 MiB is not read, with a length or without'),
      ...by(
        'http/bombing',
        '%s: refused, and soon',
        'all bombs together leave nothing behind',
        'a comment of 8 MiB, asked for events',
        'a comment of 8 MiB, over a socket',
      ),
    ],
  },
  {
    number: 10,
    fault: 'cost hidden in variables, defaults and nested inputs',
    tests: by('http/defence', 'is counted by the documented formula', 'a variable counts as what it holds'),
  },
  {
    number: 11,
    fault: 'guessing passwords by aliases, batches and many documents',
    tests: [
      ...by(
        'modules/attempts',
        'aliases in one document count each, and as many documents at once as one likes are no way round',
        'every mutation that takes a secret of an account is counted',
      ),
      ...by('http/defence', 'a batch is not answered'),
    ],
  },
  {
    number: 12,
    fault: 'requests that other pages make browsers send, sockets too',
    tests: by(
      'http/defence',
      'forms are not read',
      'a mutation by GET is refused',
      'images and links are refused, programs are answered',
      'a page of a foreign origin is refused and given no leave to read',
      'a socket from %s is answered %i',
    ),
  },
  {
    number: 13,
    fault: 'injected strings in every argument of text and every filter',
    tests: [
      ...by(
        'tenancy/injection',
        'into every text of every %s: never an error of ours, never a canary',
        'into every text below the root',
        'into every text of every subscription',
      ),
      ...by('http/injection', 'query %s', 'mutation %s'),
    ],
  },
  {
    number: 14,
    fault: 'frames and requests that are malformed',
    tests: [
      ...by('http/socket', 'a socket is closed', 'an operation that cannot run'),
      ...by('http/fuzz', '… requests and frames by chance: not one fault, and the server goes on'),
    ],
  },
  {
    number: 15,
    fault: 'readers that stall',
    tests: [
      ...by(
        'http/live',
        'who does not read leaves the others alone, gets no more than fits, and misses nothing when it reads on',
      ),
      ...by('http/socket', 'for reading too slowly: 1013'),
      inSoak(
        'chaos/stalled',
        '… stalled readers of … events of 16 KB: at most 100 MB more, and healthy clients get all',
      ),
    ],
  },
  {
    number: 16,
    fault: 'connections that are cut all the time: nothing lost, nothing doubled',
    tests: [
      ...by('chaos/chaos', 'over Postgres: bells and connections cut, Postgres crashed, an API process killed'),
      inSoak('chaos/chaos', 'over Redis (where the machine has it): the same, and Redis killed too'),
    ],
  },
  {
    number: 17,
    fault: 'writers that commit late: no reader misses them, and a naive one is caught',
    tests: [
      ...by(
        'events',
        'all streams by window: of 8 writers who linger nothing is lost or doubled; reading by id > last loses',
      ),
      ...by(
        'chaos/chaos',
        'the suite can fail: a reader by `id > last` and a server that hears no bell lose events, with nobody tormenting them',
      ),
    ],
  },
  {
    number: 18,
    fault: 'a write that is sent many times, its commit or its reply lost on the way back: one effect',
    tests: [
      ...by(
        'chaos/away',
        'keys sent many times each, with commits and replies lost on their way back: one effect each, and one id',
      ),
      ...by('modules/inquiries', 'keys sent many times each at once are one message each'),
      ...by(
        'modules/products',
        'the same key creates once, also when 20 ask at the same moment; with another input it is refused',
      ),
    ],
  },
  {
    number: 20,
    fault: 'forty editors of one row: as many versions as successes',
    tests: by(
      'modules/products',
      'of 40 editors of one version one succeeds, the rest hear of the conflict',
      '… editors who read again until they succeed are as many versions, and none is overwritten',
    ),
  },
  {
    number: 21,
    fault: 'Postgres crashed, backends killed, a line gone silent, no connection left',
    tests: [
      ...by(
        'chaos/away',
        'backends killed, and a line on which nothing moves: nothing acknowledged is lost, and it goes on within two seconds',
        'with no connection left others are told to come again, and are answered when there is one',
      ),
      inSoak('chaos/away', 'connections that went silent for good are given up, and others made'),
      ...by('events', 'followers go on, in order, when every connection is killed under them'),
      ...by('chaos/chaos', 'over Postgres: bells and connections cut, Postgres crashed, an API process killed'),
    ],
  },
  {
    number: 22,
    fault: 'Meilisearch killed, slow, emptied, or with documents that are not ours',
    tests: by(
      'modules/search-outage',
      'one that never answers is not waited for, and soon not asked',
      'stalled for 5 s or killed while it is searched, no search fails; it catches up by itself',
      'an index that somebody emptied is filled again',
      'is a document that somebody wrote into the index under a wrong name',
      'is a document that the indexer did not write: malformed ones are left out, and make no error',
    ),
  },
  {
    number: 23,
    fault: 'processes killed or drained while many follow and write',
    tests: [
      ...by(
        'chaos/drain',
        'a server with … followers and … writes under way is drained: nothing acknowledged is lost, all resume, within 25 s',
      ),
      ...by('http/socket', 'hands its sockets over with 1012, answers what was asked, and takes nothing new'),
      ...by('chaos/chaos', 'over Postgres: bells and connections cut, Postgres crashed, an API process killed'),
    ],
  },
  {
    number: 24,
    fault: 'webhooks sent inside, forged or replayed',
    tests: by(
      'modules/webhooks',
      'nothing goes to private addresses, however they are written, nor after a redirect, nor without end',
      'each side is told of its inquiries: what it selected, read under its rights, signed with its secret',
    ),
  },
  {
    number: 25,
    fault: 'secrets in logs and answers',
    tests: by(
      'http/secrets',
      'what opens something is given to its owner once, and told to nobody and no log, whatever goes wrong',
      'a secret is cut out of a line of the log wherever it stands',
    ),
  },
  {
    number: null,
    fault: 'public suites: the audits of graphql-http',
    tests: by('http/audits', '$id $name'),
  },
];

/** What finds the tests of `trial` among those that were run, by their full name: groups, then title. */
export function patternOf({ title }: Pick<Trial, 'title'>): RegExp {
  return new RegExp(`(^|\\s)${wild(title, /…|\$\w+|%[si]/)}`);
}

/** Whether the test of `trial` stands in `text`, its file. */
export function standsIn(text: string, { title }: Pick<Trial, 'title'>): boolean {
  return new RegExp(wild(title, '…')).test(text);
}

function wild(title: string, filledIn: RegExp | string): string {
  const parts = title.split(filledIn).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return parts.join('.*');
}
