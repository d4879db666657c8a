// A company's profile in the API: who it is, where it sits, what it trades in, and what others attest to it.
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import type { OrganizationSize } from '../../generated/prisma/enums.ts';
import { readId } from '../../id.ts';
import { type Localized, localized } from '../../locale.ts';
import { mutation } from '../../mutation.ts';
import { attachmentsOf } from '../file/attachment.ts';
import { FileRef } from '../file/schema.ts';
import { BusinessTypeRef } from '../organization/schema.ts';
import { get } from '../organization/service.ts';
import type { Address, AddressKind, Certificate } from './draft.ts';
import { MOST } from './draft.ts';
import { maySeeAddress, maySeeRegistration, mayUpdate } from './policy.ts';
import { certificatesOf, type KeptCertificate, update } from './service.ts';

const SizeRef = enumType<OrganizationSize>('OrganizationSize', 'How many people work in a company.', {
  MICRO: '1 to 9.',
  SMALL: '10 to 49.',
  MEDIUM: '50 to 249.',
  LARGE: '250 to 999.',
  VERY_LARGE: '1,000 or more.',
});

const AddressKindRef = enumType<AddressKind>('AddressKind', 'What an address of a company is for.', {
  REGISTERED: 'Where it is registered; at most one.',
  BILLING: 'Where bills go.',
  SHIPPING: 'Where goods go.',
});

const AddressRef = builder.objectRef<Address>('Address').implement({
  description: 'A place of a company.',
  fields: (t) => ({
    kind: t.field({ type: AddressKindRef, description: 'What it is for.', resolve: ({ kind }) => kind }),
    lines: t.exposeStringList('lines', { description: 'Street, number, building: 1 to 3 lines.' }),
    postalCode: t.string({
      nullable: true,
      description: 'Its postal code.',
      resolve: ({ postalCode }) => postalCode ?? null,
    }),
    city: t.exposeString('city', { description: 'Its city.' }),
    region: t.string({
      nullable: true,
      description: 'State, province or county.',
      resolve: ({ region }) => region ?? null,
    }),
    country: t.expose('country', { type: 'CountryCode', description: 'Its country.' }),
  }),
});

const CertificateRef = builder.objectRef<KeptCertificate>('Certificate').implement({
  description: 'What somebody has attested to a company, in its own words.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is: "ISO 9001:2015".' }),
    issuer: t.exposeString('issuer', { description: 'Who attests it.' }),
    number: t.exposeString('number', { nullable: true, description: 'Its number.' }),
    validUntil: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it holds; null for one without end.',
      resolve: ({ validUntil }) => validUntil?.toISOString().slice(0, 10) ?? null,
    }),
    file: t.field({
      type: FileRef,
      nullable: true,
      description: 'The document, which anybody may fetch at its publicUrl.',
      resolve: async ({ fileId }, _args, ctx) => (fileId ? ((await attachmentsOf(ctx, [fileId]))[0] ?? null) : null),
    }),
  }),
});

interface Description {
  locale: string;
  text: string;
}
const DescriptionRef = builder.objectRef<Description>('OrganizationDescription').implement({
  description: 'What a company says of itself in one language.',
  fields: (t) => ({
    locale: t.expose('locale', { type: 'Locale', description: 'The language.' }),
    text: t.exposeString('text', { description: 'The text.' }),
  }),
});

const NUMBERS =
  'Its own people and operators see it, and of a company that sells whoever is signed in; null for others.';

builder.prismaObjectFields('Organization', (t) => ({
  registrationNumber: t.string({
    nullable: true,
    description: `Its number in the register of companies. ${NUMBERS}`,
    select: { id: true, capabilities: true, registrationNumber: true },
    resolve: (company, _args, ctx) => (maySeeRegistration(ctx.viewer, company) ? company.registrationNumber : null),
  }),
  vatNumber: t.string({
    nullable: true,
    description: `Its VAT number, beginning with the country: "DE136695976". ${NUMBERS}`,
    select: { id: true, capabilities: true, vatNumber: true },
    resolve: (company, _args, ctx) => (maySeeRegistration(ctx.viewer, company) ? company.vatNumber : null),
  }),
  lei: t.exposeString('lei', {
    nullable: true,
    description: 'Its Legal Entity Identifier (ISO 17442), which is public.',
  }),
  addresses: t.field({
    type: [AddressRef],
    extensions: { size: 5 },
    description: `Its addresses, at most ${MOST.addresses}: those for bills and goods for its own people and operators; the registered one as the numbers.`,
    select: { id: true, capabilities: true, addresses: true },
    resolve: (company, _args, ctx) =>
      (company.addresses as unknown as Address[]).filter(({ kind }) => maySeeAddress(ctx.viewer, company, kind)),
  }),
  languages: t.expose('languages', { type: ['Locale'], description: 'Languages in which one can write to it.' }),
  mainMarkets: t.expose('mainMarkets', { type: ['CountryCode'], description: 'Where it mainly sells or buys.' }),
  size: t.expose('size', { type: SizeRef, nullable: true, description: 'How many people work there.' }),
  website: t.expose('website', { type: 'URL', nullable: true, description: 'Its own website.' }),
  description: t.string({
    nullable: true,
    description: 'What it says of itself, in the language asked for, else the marketplace’s, else any.',
    args: { locale: t.arg({ type: 'Locale', description: 'Another language than the request’s.' }) },
    select: { descriptions: true },
    resolve: ({ descriptions }, { locale }, ctx) =>
      localized(ctx, descriptions as unknown as Localized<string>, locale) ?? null,
  }),
  descriptions: t.field({
    type: [DescriptionRef],
    extensions: { size: 5 },
    description: `The same in every language, for editors; at most ${MOST.descriptions}.`,
    select: { descriptions: true },
    resolve: ({ descriptions }) =>
      Object.entries(descriptions as unknown as Localized<string>).map(([locale, text]) => ({ locale, text })),
  }),
  certificates: t.field({
    type: [CertificateRef],
    extensions: { size: 5 },
    description: `What others attest to it, in its own words; at most ${MOST.certificates}.`,
    resolve: ({ id }, _args, ctx) => certificatesOf(ctx, id),
  }),
  version: t.exposeInt('version', { description: 'Counts the changes of its profile; send it as expectedVersion.' }),
  viewerCanUpdate: t.boolean({
    description: 'Whether you may change its profile.',
    resolve: (company, _args, ctx) => mayUpdate(ctx.viewer, company),
  }),
}));

const AddressInput = builder.inputType('AddressInput', {
  description: 'A place of a company.',
  fields: (t) => ({
    kind: t.field({ type: AddressKindRef, required: true, description: 'What it is for.' }),
    lines: t.stringList({ required: true, description: 'Street, number, building: 1 to 3 lines.' }),
    postalCode: t.string({ description: 'Its postal code.' }),
    city: t.string({ required: true, description: 'Its city.' }),
    region: t.string({ description: 'State, province or county.' }),
    country: t.field({ type: 'CountryCode', required: true, description: 'Its country.' }),
  }),
});

const CertificateInput = builder.inputType('CertificateInput', {
  description: 'What somebody has attested to a company.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is: "ISO 9001:2015".' }),
    issuer: t.string({ required: true, description: 'Who attests it.' }),
    number: t.string({ description: 'Its number.' }),
    validUntil: t.field({ type: 'Date', description: 'The last day on which it holds.' }),
    fileId: t.id({ description: 'The document: a file of your organization, uploaded with isPublic.' }),
  }),
});

const DescriptionInput = builder.inputType('OrganizationDescriptionInput', {
  description: 'What a company says of itself in one language.',
  fields: (t) => ({
    locale: t.field({ type: 'Locale', required: true, description: 'The language.' }),
    text: t.string({ required: true, description: 'The text, 1 to 5,000 characters.' }),
  }),
});

mutation('organizationUpdate', {
  description:
    'Changes the profile of your organization and leaves the rest. A verified company that changes its name or one of its numbers is verified no more, until operators look again.',
  input: (t) => ({
    expectedVersion: t.int({ required: true, description: 'The version you saw; another one by now is a CONFLICT.' }),
    legalName: t.string({ description: 'The registered legal name, 1 to 300 characters.' }),
    city: t.string({
      description: 'Where it sits; null removes it. So with all that follow, where one may be missing.',
    }),
    businessType: t.field({ type: BusinessTypeRef, description: 'What it does for a living.' }),
    yearFounded: t.int({ description: 'Year of foundation.' }),
    registrationNumber: t.string({ description: 'Its number in the register of companies, at most 60 characters.' }),
    vatNumber: t.string({
      description: 'Its VAT number with the country before it; the form and check digits of European ones are checked.',
    }),
    lei: t.string({ description: 'Its Legal Entity Identifier (ISO 17442); the check digits are checked.' }),
    size: t.field({ type: SizeRef, description: 'How many people work there.' }),
    website: t.field({ type: 'URL', description: 'Its own website.' }),
    languages: t.field({
      type: ['Locale'],
      description: `Languages in which one can write to it, at most ${MOST.languages}. Replaces all.`,
    }),
    mainMarkets: t.field({
      type: ['CountryCode'],
      description: `Where it mainly sells or buys, at most ${MOST.mainMarkets}. Replaces all.`,
    }),
    descriptions: t.field({
      type: [DescriptionInput],
      description: `What it says of itself, in at most ${MOST.descriptions} languages. Replaces all.`,
    }),
    addresses: t.field({
      type: [AddressInput],
      description: `Its addresses, at most ${MOST.addresses}, one of them REGISTERED. Replaces all.`,
    }),
    certificates: t.field({
      type: [CertificateInput],
      description: `What others attest to it, at most ${MOST.certificates}. Replaces all.`,
    }),
  }),
  resolve: (ctx, { expectedVersion, certificates, ...profile }): Promise<{ id: string }> =>
    update(ctx, expectedVersion, { ...profile, certificates: certificates?.map(readFile) }),
  payload: (t) => ({
    organization: t.prismaField({
      type: 'Organization',
      nullable: true,
      description: 'The company as it stands now.',
      resolve: (query, { result }, _args, ctx) => result && get(ctx, result.id, query),
    }),
  }),
});

function readFile({ fileId, ...certificate }: Certificate): Certificate {
  return { ...certificate, fileId: fileId ? readId('File', fileId) : null };
}
