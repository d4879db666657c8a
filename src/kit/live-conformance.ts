// What every vertical must keep in a running marketplace: its samples are created, published, read back, found, counted, and refused.
import { isDeepStrictEqual } from 'node:util';
import type { Attribute, AttributeValues } from './attribute.ts';
import { checkValue } from './check.ts';
import { countFields, hold } from './conformance.ts';
import { readAttributes, readText } from './import.ts';
import { type BadSample, type Loose, type Sample, type Samples, statedBy } from './samples.ts';
import { facetNames, facetsOf, searchFields } from './search.ts';
import type { Vertical } from './vertical.ts';

/** A fresh marketplace that trades in the vertical, asked as one of its suppliers. */
export interface Host {
  /** Asks the API; answers what it answers. */
  ask(document: string, variables: Record<string, unknown>): Promise<Answer>;
}

/** An answer of GraphQL. */
export interface Answer {
  data?: Readonly<Record<string, unknown>> | null;
  errors?: readonly { message: string }[];
}

/** A check to hand to a test runner, in this order; `run` answers what it saw in a line, and rejects when the check fails. */
export interface LiveCheck {
  readonly name: string;
  run(): Promise<string>;
}

interface UserError {
  code: string;
  message: string;
  field: string[];
}

/** A sample that was listed. */
interface Listed {
  id: string;
  name: string;
  values: AttributeValues;
  variants: AttributeValues[];
}

const PATIENCE_MS = 30_000;
const AT_ONCE = 10;

/** The checks of a vertical in a running marketplace, in which nothing else is listed. */
export function liveConformance(vertical: Vertical, samples: Samples, { ask }: Host): LiveCheck[] {
  const listed: Listed[] = [];
  const answerTo = answering(ask);
  return [
    {
      name: 'its good samples are created and published',
      run: async () => {
        const categories = await categoriesOf(vertical, answerTo);
        for (const [i, sample] of samples.good.entries())
          listed.push(await list(vertical, sample, `good-${i}`, categories, answerTo));
        return `${listed.length} listings, ${listed.flatMap(({ variants }) => variants).length} variants`;
      },
    },
    {
      name: 'they are read back as they were given',
      run: async () => {
        hold(listed.length === samples.good.length, `only ${listed.length} of ${samples.good.length} could be listed`);
        for (const one of listed) await readBack(vertical, one, answerTo);
        return `${listed.flatMap(({ values }) => Object.keys(values)).length} values`;
      },
    },
    { name: 'they are found', run: () => waitUntilFound(vertical, listed, answerTo) },
    {
      name: 'each is found by each of its filters, and not by a contrary one',
      run: () => holdFilters(vertical, listed, answerTo),
    },
    { name: 'their facets are as they are', run: () => holdFacets(vertical, listed, answerTo) },
    {
      name: 'its bad samples are found bad where and as they say, most of them in words that tell how to mend it',
      run: async () => {
        const categories = await categoriesOf(vertical, answerTo);
        let found = 0;
        for (const [i, sample] of samples.bad.entries())
          if (await refuseSample(vertical, sample, `bad-${i}`, categories, ask)) found += 1;
        const seen = `${found} of ${samples.bad.length} by findings, the rest by the API's types`;
        hold(found > samples.bad.length / 2, `only ${seen}: let bad samples state what the types admit`);
        return seen;
      },
    },
  ];
}

type Ask = Host['ask'];
type AnswerTo = (document: string, variables?: Record<string, unknown>) => Promise<Readonly<Record<string, unknown>>>;

/** Asks what must be answered without errors. */
function answering(ask: Ask): AnswerTo {
  return async (document, variables = {}) => {
    const { data, errors } = await ask(document, variables);
    hold(errors === undefined && data != null, JSON.stringify(errors?.map(({ message }) => message)));
    return data;
  };
}

async function categoriesOf(vertical: Vertical, answerTo: AnswerTo): Promise<Map<string, string>> {
  const { categories } = await answerTo('query ($name: String!) { categories(vertical: $name) { id code } }', {
    name: vertical.name,
  });
  return new Map((categories as { id: string; code: string }[]).map(({ id, code }) => [code, id]));
}

/** A listing as productCreate takes it. */
function inputOf(vertical: Vertical, sample: Sample, stated: Loose, sku: string, categories: Map<string, string>) {
  const category = sample.category ?? vertical.categories[0]?.code ?? '';
  const { values } = readAttributes(vertical, stated);
  const variants = (sample.variants ?? []).map((form) => readAttributes(vertical, form as Loose).values);
  return {
    values,
    variants,
    input: {
      sku,
      categoryId: categories.get(category),
      translations: [{ locale: 'en', title: sample.name.slice(0, 300) }],
      attributes: { [vertical.name]: wired(vertical, values) },
      unit: 'KGM',
      minimumQuantity: '1',
      priceTiers: [],
      variants: variants.map((form, i) => ({
        sku: `${sku}-${i}`,
        attributes: { [vertical.name]: wired(vertical, form) },
      })),
    },
  };
}

function wired(vertical: Vertical, values: AttributeValues): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([code, value]) => [code, vertical.attributes[code]?.kind.graphql.wire.input(value)]),
  );
}

const CREATE = `mutation ($input: ProductCreateInput!) {
  productCreate(input: $input) { product { id } userErrors { code message field } }
}`;
const PUBLISH = `mutation ($id: ID!) {
  productPublish(input: { id: $id }) {
    product { status warnings { code message field } }
    userErrors { code message field }
  }
}`;

/** What productCreate answers. */
interface Created {
  product: { id: string } | null;
  userErrors: UserError[];
}

/** What publishing finds: what holds it up, and what it warns of. */
async function publish(id: string, answerTo: AnswerTo): Promise<{ errors: UserError[]; warnings: UserError[] }> {
  const { product, userErrors } = (await answerTo(PUBLISH, { id })).productPublish as {
    product: { warnings: UserError[] } | null;
    userErrors: UserError[];
  };
  return { errors: userErrors, warnings: product?.warnings ?? [] };
}

async function list(
  vertical: Vertical,
  sample: Sample,
  sku: string,
  categories: Map<string, string>,
  answerTo: AnswerTo,
): Promise<Listed> {
  const { input, values, variants } = inputOf(vertical, sample, sample.attributes, sku, categories);
  const { product, userErrors } = (await answerTo(CREATE, { input })).productCreate as Created;
  hold(product !== null, `${sample.name}: ${JSON.stringify(userErrors)}`);
  const { errors } = await publish(product.id, answerTo);
  hold(errors.length === 0, `${sample.name}: ${JSON.stringify(errors)}`);
  return { id: product.id, name: sample.name, values, variants };
}

async function readBack(vertical: Vertical, { id, name, values }: Listed, answerTo: AnswerTo): Promise<void> {
  const stated = Object.keys(values).flatMap((code) => vertical.attributes[code] ?? []);
  const fields = stated.map(({ code, kind }) => `${code} ${kind.graphql.wire.selection}`).join(' ');
  const { product } = await answerTo(
    `query ($id: ID!) { product(id: $id) { status attributes { ... on ${vertical.type}Attributes { ${fields} } } } }`,
    { id },
  );
  const { status, attributes } = product as { status: string; attributes: Record<string, unknown> };
  hold(status === 'ACTIVE', `${name} is ${status}`);
  for (const { code, kind } of stated) {
    const wanted = JSON.parse(JSON.stringify(kind.graphql.wire.output(values[code])));
    hold(
      isDeepStrictEqual(attributes[code], wanted),
      `${name}: ${code} was given as ${JSON.stringify(wanted)} and is answered as ${JSON.stringify(attributes[code])}`,
    );
  }
}

const hitsOf = (found: unknown) =>
  (found as { nodes: { id: string }[]; didDegrade: boolean }).nodes.map(({ id }) => id);

async function waitUntilFound(vertical: Vertical, listed: readonly Listed[], answerTo: AnswerTo): Promise<string> {
  const search =
    'query ($where: ProductWhere) { all: productSearch(where: $where, first: 100) { didDegrade nodes { id } } }';
  const begun = Date.now();
  for (;;) {
    const { all } = await answerTo(search, { where: { vertical: vertical.name } });
    const isFresh = !(all as { didDegrade: boolean }).didDegrade;
    if (isFresh && hitsOf(all).length === listed.length) return `${listed.length} after ${Date.now() - begun} ms`;
    hold(
      Date.now() < begun + PATIENCE_MS,
      `${listed.length} were listed, ${hitsOf(all).length} are found after ${PATIENCE_MS} ms`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** A search that must, or must not, find a listing. */
interface Asked {
  listing: Listed;
  code: string;
  filter: unknown;
  isFound: boolean;
}

async function holdFilters(vertical: Vertical, listed: readonly Listed[], answerTo: AnswerTo): Promise<string> {
  const asked = listed.flatMap((listing) =>
    Object.values(vertical.attributes)
      .filter(({ filter }) => filter)
      .flatMap((attribute) => filtersOf(vertical, listing, attribute)),
  );
  hold(asked.length > 0, 'no sample states an attribute that filters');
  for (let at = 0; at < asked.length; at += AT_ONCE) {
    const some = asked.slice(at, at + AT_ONCE);
    const heads = some.map((_, i) => `$w${i}: ProductWhere`).join(', ');
    const searches = some.map((_, i) => `s${i}: productSearch(where: $w${i}, first: 100) { didDegrade nodes { id } }`);
    const variables = some.map(({ code, filter }, i) => [`w${i}`, { [vertical.name]: { [code]: filter } }]);
    const found = await answerTo(`query (${heads}) { ${searches.join(' ')} }`, Object.fromEntries(variables));
    for (const [i, { listing, code, filter, isFound }] of some.entries()) {
      hold(
        hitsOf(found[`s${i}`]).includes(listing.id) === isFound,
        `${listing.name} is ${isFound ? 'not ' : ''}found by ${code}: ${JSON.stringify(filter)}`,
      );
    }
  }
  return `${asked.length} searches, ${asked.filter(({ isFound }) => !isFound).length} of them contrary`;
}

/** A filter that each stated value meets, and one that none of them meets. */
function filtersOf(vertical: Vertical, listing: Listed, { code, kind }: Attribute): Asked[] {
  const stated = [listing.values, ...(vertical.axes.includes(code) ? listing.variants : [])].flatMap(
    ({ [code]: value }) => (value == null ? [] : [value]),
  );
  const contrary = stated
    .map((value) => kind.misses(value))
    .find((filter) => filter !== null && stated.every((value) => !kind.matches(value, filter)));
  return [
    ...stated.map((value) => ({ listing, code, filter: kind.finds(value), isFound: true })),
    ...(contrary == null ? [] : [{ listing, code, filter: contrary, isFound: false }]),
  ];
}

async function holdFacets(vertical: Vertical, listed: readonly Listed[], answerTo: AnswerTo): Promise<string> {
  const facets = Object.values(vertical.attributes).filter(({ facet }) => facet);
  const fields = facets.map(({ code, kind }) => `${code} ${kind.graphql.wire.facetSelection}`).join(' ');
  const { all } = await answerTo(
    `query ($where: ProductWhere) { all: productSearch(where: $where, first: 1) { facets { ${vertical.name} { ${fields} } } } }`,
    { where: { vertical: vertical.name } },
  );
  const answered = (all as { facets: Record<string, Record<string, unknown>> }).facets[vertical.name] ?? {};
  const documents = listed.map(({ values, variants }) => searchFields(vertical, values, variants));
  const { distribution, stats } = countFields(documents, facetNames(vertical));
  const expected = facetsOf(vertical, distribution, stats);
  for (const { code, kind } of facets) {
    const wanted = expected[code] == null ? null : kind.graphql.wire.facet(expected[code]);
    hold(
      isDeepStrictEqual(sorted(answered[code] ?? null), sorted(wanted)) || isNothing(answered[code], wanted),
      `the facet of ${code} is ${JSON.stringify(answered[code])}, not ${JSON.stringify(wanted)}`,
    );
  }
  return `${facets.length} facets`;
}

/** A list without regard to its order. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value;
}

/** Whether both count nothing: no list, or an empty one. */
function isNothing(one: unknown, other: unknown): boolean {
  return [one, other].every((facet) => facet == null || (Array.isArray(facet) && facet.length === 0));
}

/** Whether findings refuse it, rather than the API's types. Throws when nothing does, or not where and as the sample says. */
async function refuseSample(
  vertical: Vertical,
  sample: BadSample,
  sku: string,
  categories: Map<string, string>,
  ask: Ask,
): Promise<boolean> {
  const { finds, name } = sample;
  const { input } = inputOf(vertical, sample, {}, sku, categories);
  const attributes = { [vertical.name]: asStated(vertical, statedBy(sample)) };
  const refused = await ask(CREATE, { input: { ...input, attributes } });
  const at = ['attributes', vertical.name, finds.path];
  if (refused.errors) {
    // What the types do not admit: GraphQL says where, at "input.attributes.coffee.process" or as an unknown field.
    hold(
      refused.errors.some(({ message }) => at.every((part) => message.includes(part))),
      `${name}: an error at ${at.join('.')} was not answered, but ${JSON.stringify(refused.errors)}`,
    );
    return false;
  }
  const created = refused.data?.productCreate as Created;
  const { errors, warnings } = created.product
    ? await publish(created.product.id, answering(ask))
    : { errors: created.userErrors, warnings: [] };
  hold(
    [...errors, ...warnings].some(
      ({ field, code, message }) =>
        isDeepStrictEqual(field.slice(0, 3), at) && code === finds.code && message.includes(finds.says ?? ''),
    ),
    `${name}: ${finds.code} at ${at.join('.')} was not answered, but ${JSON.stringify([...errors, ...warnings])}`,
  );
  return true;
}

/** Values as the API takes them, whether they are good or not: what cannot be read is sent as it stands. */
function asStated(vertical: Vertical, stated: Loose): Loose {
  return Object.fromEntries(
    Object.entries(stated).map(([code, written]) => {
      const attribute = vertical.attributes[code];
      const good = readAttributes(vertical, { [code]: written }).values[code];
      if (!attribute || good !== undefined) return [code, attribute?.kind.graphql.wire.input(good) ?? written];
      const read = typeof written === 'string' ? readText(attribute, written) : { raw: written };
      if (!('raw' in read)) return [code, written];
      const wired = attribute.kind.graphql.wire.input(read.raw);
      // The API's form may have no place for the fault, such as the second end of a range where one amount is asked.
      return [code, 'value' in checkValue(attribute, wired) ? read.raw : wired];
    }),
  );
}
