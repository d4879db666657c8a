// A token for the index, held against the real Meilisearch: it finds its own marketplace's listings, and opens nothing else.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { systemContext } from '../../src/context.ts';
import { caughtUp } from '../../src/modules/search/reader.ts';
import { signedFor } from '../../src/modules/search/token.ts';
import { findTenant } from '../../src/modules/tenant/service.ts';
import { type Asker, ask, codeOf, send } from '../kit/ask.ts';
import { type Market, market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

interface Token {
  token: string;
  url: string;
  indexes: { vertical: string; uid: string }[];
  locale: string;
  expiresAt: string;
}
/** What Meilisearch answers. */
type Answer = { status: number; body: { hits?: { title?: unknown }[]; code?: string; [more: string]: unknown } };

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine an index takes its time
const world = useWorld();
let made: Market;
let neighbour: Market;

const SetPolicy = `mutation P($input: SearchPolicySetInput!) {
  searchPolicySet(input: $input) { searchPolicy { directTokens } }
}`;
const allow = (asker: Asker, directTokens: boolean) => ask(asker, SetPolicy, { input: { directTokens } });
const FIELDS = '{ token url indexes { vertical uid } locale expiresAt }';
const TOKEN = `{ searchToken ${FIELDS} }`;

/** A token, once the index answers: on a busy machine it may once be too slow. */
const tokenFor = (asker: Asker): Promise<Token> =>
  vi.waitUntil(
    async () => {
      const { data, errors } = await send<{ searchToken: Token }, object>(asker, TOKEN);
      if (errors && errors[0]?.extensions?.code !== 'UNAVAILABLE') throw new Error(errors[0]!.message);
      return data?.searchToken;
    },
    { timeout: 20_000, interval: 300 },
  ) as Promise<Token>;

async function direct({ token, url }: Token, path: string, body?: object, method = 'POST'): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${url}${path}`, { method, headers, body: body && JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

beforeAll(async () => {
  [made, neighbour] = await Promise.all([market(world, ['chemicals', 'machinery']), market(world)]);
  for (const [{ supplier }, title] of [
    [made, 'Zentrol of ours'],
    [neighbour, 'Zentrol of theirs'],
  ] as const)
    await supplier.lists({ translations: [{ locale: 'en', title }] });
  const machine = { brand: 'Kuka', model: 'Blue 7', machineType: 'ARTICULATED_ROBOT', condition: 'NEW' };
  await made.supplier.lists({
    category: 'robots',
    translations: [{ locale: 'en', title: 'Blue robot' }],
    attributes: { machinery: { ...machine, serialNumber: 'HUSH4711' } } as never,
    unit: 'H87',
    minimumQuantity: '1',
  });
  await caughtUp(world.worker!, 40_000);
});

describe('a search token', () => {
  it('is given to nobody before an operator allows it, nor without an index', async () => {
    for (const asker of [made.visitor, made.supplier, made.operator])
      expect(await codeOf(asker, TOKEN)).toBe('FORBIDDEN');
    await allow(neighbour.operator, true);
    const { search } = world.app;
    world.app.search = null;
    expect(await codeOf(neighbour.visitor, TOKEN)).toBe('UNAVAILABLE');
    world.app.search = search;
    // What one marketplace allows, another does not.
    expect(await codeOf(made.visitor, TOKEN)).toBe('FORBIDDEN');
    await allow(made.operator, true);
    expect(await ask(made.operator, '{ searchPolicy { directTokens } }')).toEqual({
      searchPolicy: { directTokens: true },
    });
  });

  it('finds its marketplace’s listings only, whatever filter or endpoint is asked', async () => {
    const token = await tokenFor(made.visitor);
    const [index] = token.indexes;
    expect(token).toMatchObject({ locale: 'en', indexes: [{ vertical: 'chemicals' }, { vertical: 'machinery' }] });
    const life = new Date(token.expiresAt).getTime() - Date.now();
    expect(life).toBeGreaterThan(14 * 60_000);
    expect(life).toBeLessThanOrEqual(15 * 60_000);
    const search = `/indexes/${index!.uid}/search`;
    const found = await direct(token, search, { q: 'zentrol' });
    expect(found.body.hits!.map(({ title }) => title)).toEqual([{ en: 'Zentrol of ours' }]);
    for (const filter of [
      `tenant = "${neighbour.tenantId}"`,
      `tenant = "${made.tenantId}" OR tenant = "${neighbour.tenantId}"`,
      'tenant EXISTS',
      ['tenant EXISTS', [`tenant = "${neighbour.tenantId}"`, 'tenant NOT EXISTS']],
      `tenant != "${made.tenantId}"`,
    ]) {
      const { body } = await direct(token, search, { q: 'zentrol', filter, facets: ['*'], limit: 100 });
      expect(JSON.stringify(body), JSON.stringify(filter)).not.toMatch(/theirs|offset":0,"total/);
      expect(JSON.stringify(body)).not.toContain(neighbour.supplier.organizationId);
      expect(JSON.stringify(body.hits)).not.toContain(neighbour.tenantId);
    }
    const multi = await direct(token, '/multi-search', {
      queries: [{ indexUid: index!.uid, q: 'zentrol', filter: `tenant = "${neighbour.tenantId}"` }],
    });
    expect(JSON.stringify(multi.body)).not.toContain('theirs');
    const facet = await direct(token, `/indexes/${index!.uid}/facet-search`, { facetName: 'tenant', facetQuery: '' });
    expect(JSON.stringify(facet.body)).not.toContain(neighbour.tenantId);
  });

  it('is held to a language when one is asked for', async () => {
    await made.supplier.lists({
      translations: [
        { locale: 'de-AT', title: 'Zentrol aus Wien' },
        { locale: 'zh', title: '中控' },
      ],
    });
    await caughtUp(world.worker!, 40_000);
    const titles = async (locale: string | null) => {
      const query = `query ($locale: Locale) { searchToken(vertical: "chemicals", locale: $locale) ${FIELDS} }`;
      const { searchToken } = await ask<{ searchToken: Token }, object>(made.visitor, query, { locale });
      const search = `/indexes/${searchToken.indexes[0]!.uid}/search`;
      const { body } = await direct(searchToken, search, { q: 'zentrol', filter: 'language EXISTS OR tenant EXISTS' });
      return [searchToken.locale, body.hits!.length];
    };
    expect(await Promise.all([null, 'en', 'en-GB', 'de', 'de-AT', 'zh', 'ja'].map(titles))).toEqual([
      ['en', 2],
      ['en', 1],
      ['en-GB', 1],
      ['de', 1],
      ['de-AT', 1],
      ['zh', 1],
      ['ja', 0],
    ]);
  });

  it('shows what is public and no more', async () => {
    const token = await tokenFor(made.visitor);
    const search = `/indexes/${token.indexes[1]!.uid}/search`;
    const { body } = await direct(token, search, { attributesToRetrieve: ['*'] });
    expect(body.hits!.map((hit) => Object.keys(hit).sort())).toEqual([['card', 'description', 'id', 'title']]);
    expect(JSON.stringify(body)).toContain('Kuka');
    expect(JSON.stringify(body)).not.toContain('HUSH4711');
    expect((await direct(token, search, { q: 'HUSH4711' })).body.hits).toEqual([]);
    expect((await direct(token, search, { filter: 'a_serialNumber = HUSH4711' })).status).toBe(400);
  });

  it('reads no settings, keys, documents or statistics, and writes nothing', async () => {
    const token = await tokenFor(made.visitor);
    const index = `/indexes/${token.indexes[0]!.uid}`;
    for (const [path, method, body] of [
      [`${index}/settings`, 'GET'],
      [`${index}/settings`, 'PATCH', { displayedAttributes: ['*'] }],
      [`${index}/documents`, 'GET'],
      [`${index}/documents/fetch`, 'POST', { limit: 1 }],
      [`${index}/documents`, 'POST', [{ id: 'x', title: 'x' }]],
      [`${index}/documents`, 'DELETE'],
      [index, 'DELETE'],
      ['/keys', 'GET'],
      ['/indexes', 'GET'],
      ['/stats', 'GET'],
      ['/tasks', 'GET'],
      ['/dumps', 'POST', {}],
    ] as [string, string, object?][])
      expect((await direct(token, path, body, method)).status, `${method} ${path}`).toBe(403);
    // An index that is not of this marketplace: nothing of any other installation beside it either.
    expect((await direct(token, '/indexes/anything/search', {})).status).toBe(403);
  });

  it('ends by its time, and with the permission it was given by', async () => {
    const token = await tokenFor(made.visitor);
    const search = `/indexes/${token.indexes[0]!.uid}/search`;
    const facts = (await findTenant(world.app.database, null, made.tenant))!;
    const { results } = await world.app.search!.client.getKeys({ limit: 1_000 });
    const key = results.find(({ description }) => description?.endsWith(` ${made.tenant}`))!;
    expect(key).toMatchObject({ actions: ['search'], indexes: token.indexes.map(({ uid }) => uid) });
    const soon = new Date((Math.floor(Date.now() / 1000) + 2) * 1000);
    const short = {
      ...token,
      token: await signedFor(key, systemContext(world.app, facts, 'test'), { ...token, locale: null, expiresAt: soon }),
    };
    expect((await direct(short, search, {})).status).toBe(200);
    await vi.waitUntil(async () => (await direct(short, search, {})).status === 403, {
      timeout: 10_000,
      interval: 200,
    });

    expect((await direct(token, search, {})).status).toBe(200);
    await allow(made.operator, false);
    expect((await direct(token, search, {})).status).toBe(403);
    expect(await codeOf(made.visitor, TOKEN)).toBe('FORBIDDEN');
  });
});
