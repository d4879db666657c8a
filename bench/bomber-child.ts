// One who asks as much as the server lets it: for dear pages, or what is made to be refused, each document another.
import { bombs, charges, overHttp, overSocket, type Throw } from '../test/http/bombs.ts';
import { answerParent } from './child.ts';

/** With what: what is refused, over HTTP, event streams and WebSockets; or dear pages among refused documents, over HTTP. */
export type Charge = 'refused' | 'dear';

/** Whom to bomb, with what, from which address, for how long. */
export interface Bombing {
  url: string;
  tenant: string;
  charge: Charge;
  address: string;
  connections: number;
  seconds: number;
}

/** What came of it: answers by the code of their error. */
export type Bombed = Record<string, number>;

const times = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const inner =
  'id sku title description supplier { id legalName country } priceTiers { fromQuantity } unit origin hsCode';
const dear = [
  (mark: string) => `query ${mark} { products(first: 100) { nodes { ${inner} ${times(60, (i) => `a${i}: id`)} } } }`,
  (mark: string) => `query ${mark} { ${times(900, (i) => `a${i}: nothing`)} }`,
  (mark: string) =>
    `{ ...f0 } ${times(45, (i) => `fragment f${i} on Query { ${mark}: __typename ...f${(i + 1) % 45} }`)}`,
  (mark: string) =>
    `query ${mark} { viewer { ${times(90, () => 'kind')} ${times(90, (i) => `x${i % 60}: nothing`)} } }`,
];
const refused = [
  ...Object.values(bombs).map((query) => ({ query, variables: undefined })),
  ...Object.values(charges).map(([query, variables]) => ({ query, variables })),
];
// Larger than any body may be; a socket would end at it.
const COMMENT = `#${'x'.repeat(8 * 1024 * 1024)}\n{ __typename }`;

async function bomb(bombing: Bombing): Promise<Bombed> {
  const end = Date.now() + bombing.seconds * 1_000;
  const { url, tenant, address } = bombing;
  const asker = { url, tenant, headers: { 'x-forwarded-for': address } };
  const outcome: Bombed = {};
  let sent = 0;
  const shoot = async (over: Throw, mayBeLarge: boolean) => {
    while (Date.now() < end) {
      const n = sent++;
      const { query, variables } = bombOf(bombing.charge, n, mayBeLarge);
      const code = await codeOf(over(query, variables));
      outcome[code] = (outcome[code] ?? 0) + 1;
    }
  };
  const json = overHttp(asker, 'application/json');
  const events = overHttp(asker, 'text/event-stream');
  const shooting = Array.from({ length: bombing.connections }, async (_, i) => {
    if (bombing.charge === 'dear' || i % 4 < 2) return shoot(json, true);
    if (i % 4 === 2) return shoot(events, true);
    const socket = await overSocket(asker);
    await shoot(socket, false);
    socket.close();
  });
  await Promise.all(shooting);
  return outcome;
}

/** The bomb with number `n`, each another document. */
function bombOf(charge: Charge, n: number, mayBeLarge: boolean): { query: string; variables?: object | string } {
  if (charge === 'dear') return { query: dear[n % dear.length]!(`m${n}`) };
  if (mayBeLarge && n % 100 === 0) return { query: COMMENT };
  const { query, variables } = refused[n % refused.length]!;
  return { query: `${query} #${n}`, variables };
}

async function codeOf(shot: ReturnType<Throw>): Promise<string> {
  const answer = await shot.catch(() => null); // closed while it was sent
  return answer === null ? 'closed' : (answer.errors[0]?.extensions?.code ?? 'answered');
}

answerParent({ bomb });
