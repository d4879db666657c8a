// One who asks as much as the server lets it: dear pages, and documents made to be refused, each another.
import { answerParent } from './child.ts';

/** Whom to bomb, from which address, for how long. */
export interface Bombing {
  url: string;
  tenant: string;
  address: string;
  connections: number;
  seconds: number;
}

/** What came of it: answers by status. */
export type Bombed = Record<string, number>;

const times = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join(' ');
const inner =
  'id sku title description supplier { id legalName country } priceTiers { fromQuantity } unit origin hsCode';
const documents = [
  (mark: string) => `query ${mark} { products(first: 100) { nodes { ${inner} ${times(60, (i) => `a${i}: id`)} } } }`,
  (mark: string) => `query ${mark} { ${times(900, (i) => `a${i}: nothing`)} }`,
  (mark: string) =>
    `{ ...f0 } ${times(45, (i) => `fragment f${i} on Query { ${mark}: __typename ...f${(i + 1) % 45} }`)}`,
  (mark: string) =>
    `query ${mark} { viewer { ${times(90, () => 'kind')} ${times(90, (i) => `x${i % 60}: nothing`)} } }`,
];

async function bomb({ url, tenant, address, connections, seconds }: Bombing): Promise<Bombed> {
  const end = Date.now() + seconds * 1_000;
  const outcome: Bombed = {};
  let sent = 0;
  const headers = { 'content-type': 'application/json', 'x-tenant': tenant, 'x-forwarded-for': address };
  const shoot = async () => {
    while (Date.now() < end) {
      const n = sent++;
      const query = documents[n % documents.length]!(`m${n}`);
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      await response.arrayBuffer();
      outcome[response.status] = (outcome[response.status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, shoot));
  return outcome;
}

answerParent({ bomb });
