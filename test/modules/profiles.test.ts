// A company's profile: what it may hold, who changes it and who sees which part.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Asker, ask, codeOf } from '../kit/ask.ts';
import { colleague, type Market, market, type Party, party } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });
let made: Market;
/** One that sells, and one that only buys. */
let maker: Party;
let shop: Party;
beforeAll(async () => {
  made = await market(world);
  [maker, shop] = await Promise.all([party(made.visitor, 'SUPPLIER', 'Maker'), party(made.visitor, 'BUYER', 'Shop')]);
});

const SHOWN = `legalName city businessType yearFounded registrationNumber vatNumber lei size website languages mainMarkets version isVerified
  viewerCanUpdate description descriptions { locale text } addresses { kind lines postalCode city region country }
  certificates { name issuer number validUntil file { name publicUrl } }`;
const UPDATE = `mutation($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) { userErrors { code field } organization { ${SHOWN} } } }`;
type Profile = Record<string, unknown> & { version: number };

const seen = async (asker: Asker, { organizationId }: Party, locale?: string): Promise<Profile> =>
  (
    await ask<{ node: Profile }, object>(
      { ...asker, locale },
      `query($id: ID!) { node(id: $id) { ... on Organization { ${SHOWN} } } }`,
      { id: organizationId },
    )
  ).node;
async function updates(who: Party, input: object) {
  const expectedVersion = (await seen(who, who)).version;
  return (
    await ask<
      { organizationUpdate: { userErrors: { code: string; field: string[] }[]; organization: Profile | null } },
      object
    >(who, UPDATE, { input: { expectedVersion, ...input } })
  ).organizationUpdate;
}
/** What is wrong, as "field code". */
const faults = async (input: object) =>
  (await updates(maker, input)).userErrors.map(({ field, code }) => `${field.join('.')} ${code}`);

async function uploads(who: Party, isPublic: boolean): Promise<string> {
  const content = 'Certificate';
  const input = {
    name: 'iso.txt',
    type: 'text/plain',
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    isPublic,
  };
  const { fileUpload } = await ask<{ fileUpload: { file: { id: string }; upload: { url: string } } }, object>(
    who,
    'mutation($input: FileUploadInput!) { fileUpload(input: $input) { file { id } upload { url } } }',
    { input },
  );
  const headers = { 'content-type': input.type };
  await fetch(new URL(fileUpload.upload.url, who.url), { method: 'PUT', body: content, headers });
  return fileUpload.file.id;
}

const place = { lines: ['Kaistraße 1'], postalCode: '20457', city: 'Hamburg', region: null, country: 'DE' };
const whole = {
  legalName: 'Maker GmbH',
  city: 'Hamburg',
  businessType: 'MANUFACTURER',
  yearFounded: 1897,
  registrationNumber: 'HRB 12345',
  vatNumber: 'de 136 695 976',
  lei: '506700GE1G29325QX363',
  size: 'MEDIUM',
  website: 'https://maker.example',
  languages: ['de', 'en'],
  mainMarkets: ['DE', 'NL'],
  descriptions: [
    { locale: 'de', text: 'Wir machen Lauge.' },
    { locale: 'en', text: 'We make lye.' },
  ],
  addresses: ['REGISTERED', 'BILLING', 'SHIPPING'].map((kind) => ({ kind, ...place })),
};

describe('a profile', () => {
  test('is changed by its own people, read back whole, and by two at once only once', async () => {
    const fileId = await uploads(maker, true);
    const certificates = [
      { name: 'ISO 9001:2015', issuer: 'TÜV', number: 'Q-1', validUntil: '2030-01-31', fileId },
      { name: 'Kosher', issuer: 'OU' },
    ];
    const { userErrors, organization } = await updates(maker, { ...whole, certificates });
    expect(userErrors).toEqual([]);
    expect(organization).toMatchObject({
      ...whole,
      vatNumber: 'DE136695976',
      version: 2,
      viewerCanUpdate: true,
      certificates: [
        { name: 'ISO 9001:2015', issuer: 'TÜV', number: 'Q-1', validUntil: '2030-01-31', file: { name: 'iso.txt' } },
        { name: 'Kosher', issuer: 'OU', number: null, validUntil: null, file: null },
      ],
    });
    // The same again changes nothing; what is left out stays, null removes.
    expect((await updates(maker, { ...whole, certificates })).organization!.version).toBe(2);
    const removed = await updates(maker, { yearFounded: null, certificates: certificates.slice(0, 1) });
    expect(removed.organization).toMatchObject({ yearFounded: null, legalName: 'Maker GmbH', version: 3 });
    expect(removed.organization!.certificates).toHaveLength(1);
    const racing = await Promise.all(
      ['A', 'B'].map((city) => codeOf(maker, UPDATE, { input: { expectedVersion: 3, city } }).catch(() => 'done')),
    );
    expect(racing.sort()).toEqual(['CONFLICT', 'done']);
    const erase = `mutation { fileDelete(input: { id: "${fileId}" }) { deleted } }`;
    expect(await codeOf(maker, erase)).toBe('CONFLICT'); // a certificate names it
    const { auditEntries } = await ask<
      { auditEntries: { nodes: { type: string; details: { name: string; value: string }[] }[] } },
      object
    >(made.operator, '{ auditEntries(first: 100) { nodes { type details { name value } } } }');
    const changed = auditEntries.nodes
      .filter(({ type }) => type === 'organization.updated')
      .map(({ details }) => details.find(({ name }) => name === 'changed')!.value);
    expect(changed).toEqual([
      'city',
      'yearFounded certificates',
      expect.stringMatching(/^legalName .*addresses certificates$|vatNumber/),
    ]);
  });

  test('takes no number that fails its check, and nothing out of bounds', async () => {
    expect(await faults({ vatNumber: 'DE136695977' })).toEqual(['vatNumber INVALID']);
    expect(await faults({ vatNumber: 'GR094259216' })).toEqual(['vatNumber INVALID']);
    for (const vatNumber of ['NL004495445B01', 'IT00743110157', 'EL094259216', 'CHE116281710MWST', 'GB980780684'])
      expect(await faults({ vatNumber }), vatNumber).toEqual([]);
    expect(await faults({ lei: '506700GE1G29325QX364' })).toEqual(['lei INVALID']);
    expect(
      await faults({
        legalName: ' ',
        yearFounded: 2999,
        languages: ['en', 'en'],
        mainMarkets: Array.from({ length: 51 }, () => 'DE'),
        descriptions: [
          { locale: 'en', text: '' },
          { locale: 'en', text: 'x' },
        ],
        addresses: [
          { kind: 'REGISTERED', ...place },
          { kind: 'REGISTERED', ...place, lines: [] },
        ],
        certificates: [{ name: '', issuer: 'TÜV' }],
      }),
    ).toEqual([
      'mainMarkets TOO_MANY',
      'languages TAKEN',
      'mainMarkets TAKEN',
      'yearFounded OUT_OF_RANGE',
      'descriptions.1.locale TAKEN',
      'addresses TOO_MANY',
      'legalName OUT_OF_RANGE',
      'descriptions.0.text OUT_OF_RANGE',
      'addresses.1.lines OUT_OF_RANGE',
      'certificates.0.name OUT_OF_RANGE',
    ]);
    const certificates = async (fileId: string) => faults({ certificates: [{ name: 'A', issuer: 'B', fileId }] });
    expect(await certificates(await uploads(maker, false))).toEqual(['certificates.0.fileId NOT_FOUND']);
    expect(await certificates(await uploads(made.supplier, true))).toEqual(['certificates.0.fileId NOT_FOUND']);
  });

  test('is public but for numbers and addresses: those of who sells are for who is signed in, the rest for its own', async () => {
    await updates(shop, { ...whole, legalName: 'Shop GmbH' });
    const kinds = ({ addresses }: Profile) => (addresses as { kind: string }[]).map(({ kind }) => kind);
    const numbers = ({ vatNumber, registrationNumber }: Profile) => [vatNumber !== null, registrationNumber !== null];
    for (const [asker, company, hasNumbers, places] of [
      [made.visitor, maker, false, []],
      [made.buyer, maker, true, ['REGISTERED']],
      [made.operator, maker, true, ['REGISTERED', 'BILLING', 'SHIPPING']],
      [made.visitor, shop, false, []],
      [made.buyer, shop, false, []],
      [made.operator, shop, true, ['REGISTERED', 'BILLING', 'SHIPPING']],
      [shop, shop, true, ['REGISTERED', 'BILLING', 'SHIPPING']],
    ] as const) {
      const profile = await seen(asker, company);
      expect([numbers(profile), kinds(profile)]).toEqual([[hasNumbers, hasNumbers], places]);
      expect(profile).toMatchObject({ lei: '506700GE1G29325QX363', website: 'https://maker.example' });
    }
    expect((await seen(made.visitor, shop, 'de')).description).toBe('Wir machen Lauge.');
    expect((await seen(made.visitor, shop, 'ja')).description).toBe('We make lye.');
    expect((await seen(made.visitor, shop)).viewerCanUpdate).toBe(false);
  });

  test('is for who manages the company; one who changes its name or numbers is to be verified anew', async () => {
    const sales = await colleague(world, made.tenantId, maker, 'Sid', 'SALES');
    const change = { input: { expectedVersion: 1, city: 'Bremen' } };
    expect(await codeOf(sales, UPDATE, change)).toBe('FORBIDDEN');
    expect(await codeOf(made.operator, UPDATE, change)).toBe('FORBIDDEN');
    const verify = `mutation { organizationVerify(input: { id: "${maker.organizationId}" }) { userErrors { code } } }`;
    await ask(made.operator, verify, {});
    expect((await updates(maker, { city: 'Bremen' })).organization!.isVerified).toBe(true);
    expect((await updates(maker, { registrationNumber: 'HRB 54321' })).organization!.isVerified).toBe(false);
  });
});
