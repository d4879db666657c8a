// What a buyer answers and requires in an inquiry: typed, checked, shown to both sides, and held against the listing.
import { expect, test } from 'vitest';
import { graphql } from '../generated/index.ts';
import { ask } from '../kit/ask.ts';
import { market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });

const AskWithWishes = graphql(`
  mutation AskWithWishes($input: InquirySendInput!) {
    inquirySend(input: $input) {
      userErrors { code field message }
      inquiry {
        id
        lines {
          vertical
          details { __typename ... on ChemicalInquiryDetails { application packaging } }
          detailSpecs { code label value }
          requirements { attribute label operator level display compliance }
        }
      }
    }
  }
`);
const LineForParties = graphql(`
  query LineForParties($id: ID!) {
    inquiry(id: $id) { lines { productSpecs { code value } product { specs { code value } } } }
  }
`);

const line = { quantity: '5000' };
const inquiry = { subject: 'Lye', message: 'Please quote.' };

test('details are typed by the vertical and requirements held against the listing', async () => {
  const { supplier, buyer } = await market(world);
  const productId = await supplier.lists({});
  const { inquirySend } = await ask(buyer, AskWithWishes, {
    input: {
      ...inquiry,
      lines: [
        {
          ...line,
          productId,
          details: { chemicals: { application: 'Soap making', packaging: 'BAG' } },
          requirements: [
            { attribute: 'purity', operator: 'GE', values: ['99 %'] },
            { attribute: 'purity', operator: 'GE', values: ['992'], unit: '‰', level: 'SHOULD' },
            { attribute: 'grade', operator: 'IN', values: ['Food', 'INDUSTRIAL'] },
            { attribute: 'purity', operator: 'BETWEEN', values: ['98.5 %', '100 %'] },
            { attribute: 'meltingPoint', operator: 'LE', values: ['320 °C'], level: 'SHOULD' },
          ],
        },
      ],
    },
  });
  expect(inquirySend.userErrors).toEqual([]);
  const [stored] = inquirySend.inquiry!.lines;
  expect(stored).toMatchObject({
    vertical: 'chemicals',
    details: { __typename: 'ChemicalInquiryDetails', application: 'Soap making', packaging: 'BAG' },
    detailSpecs: expect.arrayContaining([expect.objectContaining({ code: 'application', value: 'Soap making' })]),
  });
  expect(stored!.requirements.map(({ display, level, compliance }) => [display, level, compliance])).toEqual([
    ['≥ 99 %', 'MUST', 'MET'],
    ['≥ 992 ‰', 'SHOULD', 'DEVIATES'],
    ['∈ Food / Industrial', 'MUST', 'MET'],
    ['98.5 % – 100 %', 'MUST', 'MET'],
    ['≤ 320 °C', 'SHOULD', 'UNKNOWN'],
  ]);
});

test('what cannot be required is said at its place', async () => {
  const { supplier, buyer } = await market(world);
  const productId = await supplier.lists({});
  const { inquirySend } = await ask(buyer, AskWithWishes, {
    input: {
      ...inquiry,
      lines: [
        {
          ...line,
          productId,
          requirements: [
            { attribute: 'taste', operator: 'EQ', values: ['sweet'] },
            { attribute: 'grade', operator: 'LT', values: ['FOOD'] },
            { attribute: 'purity', operator: 'BETWEEN', values: ['99 %'] },
            { attribute: 'purity', operator: 'BETWEEN', values: ['99 %', '98 %'] },
            { attribute: 'purity', operator: 'GE', values: ['99 kg'] },
          ],
        },
        {
          ...line,
          description: 'Something else',
          unit: 'KGM',
          requirements: [{ attribute: 'purity', operator: 'GE', values: ['9 %'] }],
        },
        { ...line, description: 'A machine', unit: 'H87', vertical: 'machinery' },
      ],
    },
  });
  expect(inquirySend.inquiry).toBeNull();
  expect(inquirySend.userErrors.map(({ field, code }) => `${field.join('.')} ${code}`)).toEqual([
    'lines.0.requirements.0.attribute UNKNOWN_ATTRIBUTE',
    'lines.0.requirements.1.operator INVALID',
    'lines.0.requirements.2.values INVALID',
    'lines.0.requirements.3.values INVALID',
    'lines.0.requirements.4.values INVALID',
    'lines.1.vertical REQUIRED',
    'lines.2.vertical INVALID',
  ]);
});

const AskForMachine = graphql(`
  mutation AskForMachine($input: InquirySendInput!) {
    inquirySend(input: $input) { userErrors { code field message } inquiry { lines { warnings { field message } } } }
  }
`);

const excavator = {
  category: 'excavators',
  unit: 'H87',
  minimumQuantity: '1',
  increment: null,
  priceTiers: [],
  hsCode: '842952',
  attributes: {
    machinery: {
      brand: 'Example',
      model: 'EX 200',
      machineType: 'EXCAVATOR',
      condition: 'NEW',
      serialNumber: 'SN-0815-4711',
    },
  },
} as const;

test('the parties of an inquiry see what the listing keeps for them', async () => {
  const { supplier, buyer } = await market(world, ['machinery']);
  const id = await buyer.asks(await supplier.lists(excavator as never));
  const { inquiry: seen } = await ask(buyer, LineForParties, { id });
  const [stored] = seen!.lines;
  expect(stored!.productSpecs).toContainEqual({ code: 'serialNumber', value: 'SN-0815-4711' });
  expect(stored!.product!.specs.map(({ code }) => code)).not.toContain('serialNumber');
});

test('mains that do not fit the site or the destination are pointed out', async () => {
  const { supplier, buyer } = await market(world, ['machinery']);
  const mains = { voltage: { min: '400', max: '400', unit: 'V' }, frequency: { min: '50', max: '50', unit: 'Hz' } };
  const attributes = { ...excavator.attributes.machinery, ...mains, machineType: 'LATHE' };
  const productId = await supplier.lists({
    ...excavator,
    category: 'lathes',
    attributes: { machinery: attributes },
  } as never);
  const warned = async (destination: string, details: object | null, locale = 'en') => {
    const lines = [{ quantity: '1', productId, ...(details && { details: { machinery: details } }) }];
    const { inquirySend } = await ask({ ...buyer, locale }, AskForMachine, {
      input: { ...inquiry, destination, lines },
    });
    expect(inquirySend.userErrors).toEqual([]);
    return inquirySend.inquiry!.lines[0]!.warnings.map(({ field, message }) => `${field}: ${message}`);
  };
  expect(await warned('DE', null)).toEqual([]);
  expect(await warned('CN', null)).toEqual([]);
  expect(await warned('JP', null)).toEqual([
    expect.stringContaining('voltage: The machine is built for 400 V, the mains of JP have 100/200 V.'),
  ]);
  expect(await warned('US', null)).toEqual([
    expect.stringContaining('voltage: The machine is built for 400 V, the mains of US have 120/208/240/277/480/600 V.'),
    expect.stringContaining('frequency: The machine is built for 50 Hz, the mains of US have 60 Hz.'),
  ]);
  const site = { siteVoltage: { min: '208', max: '240', unit: 'V' }, siteFrequency: { value: '50', unit: 'Hz' } };
  expect(await warned('US', site, 'de')).toEqual([
    expect.stringContaining('voltage: Die Maschine ist für 400 V gebaut, am Aufstellort liegen 208–240 V an.'),
  ]);
});
