// The law of the schema: everything is described, the committed print is fresh, and names keep the manners.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../src/schema.ts';

const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));

test('the committed schema is the one the code makes', () => {
  const committed = readFileSync(path.join(import.meta.dirname, '../src/schema.graphql'), 'utf8');
  expect(
    committed === printSchema(lexicographicSortSchema(schema)) + '\n',
    'run `npm run generate` and commit src/schema.graphql',
  ).toBe(true);
});

/** Everything in a type that needs words, by path. */
function describable(type: GraphQLNamedType): [string, string | null | undefined][] {
  const found: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isEnumType(type))
    for (const value of type.getValues()) found.push([`${type.name}.${value.name}`, value.description]);
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) found.push([`${type.name}.${field.name}`, field.description]);
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      found.push([`${type.name}.${field.name}`, field.description]);
      for (const arg of field.args) found.push([`${type.name}.${field.name}(${arg.name})`, arg.description]);
    }
  }
  return found;
}

// What the Relay specification fixes needs no words of ours: https://relay.dev/graphql/connections.htm
const fixedByRelay =
  /^(PageInfo\.|.*(Connection|Edge)\.(edges|node|cursor|pageInfo)$|.*\((first|last|before|after)\)$|.*\.id$|(Query\.nodes?)\(ids?\)$)/;

test('every type, field, argument and enum value is described', () => {
  const silent = types
    .flatMap(describable)
    .filter(
      ([place, words]) => !words?.trim() && !fixedByRelay.test(place) && !/^(String|Int|Boolean|Float|ID)$/.test(place),
    );
  expect(silent.map(([place]) => place)).toEqual([]);
});

test('a mutation is noun first, takes one input, and answers userErrors', () => {
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    expect(
      field.args.map((arg) => `${arg.name}: ${arg.type}`),
      field.name,
    ).toEqual([`input: ${upper(field.name)}Input!`]);
    const payload = schema.getType(`${upper(field.name)}Payload`);
    expect(isObjectType(payload) && Object.keys(payload.getFields()), field.name).toContain('userErrors');
  }
});

test('every creating mutation can be retried safely', () => {
  const creating = Object.keys(schema.getMutationType()!.getFields()).filter((name) =>
    /(Create|Send|Reply|Up|Upload)$/.test(name),
  );
  expect(creating.length).toBeGreaterThanOrEqual(4);
  for (const name of creating) {
    const input = schema.getType(`${upper(name)}Input`);
    expect(isInputObjectType(input) && Object.keys(input.getFields()), name).toContain('idempotencyKey');
  }
});

/** Lists that are no connections, and what bounds each. */
const bounds: Record<string, string> = {
  'ApiKey.scopes': 'the enum',
  'Account.members': 'the organizations of one person',
  'Approval.availableActions': 'the enum',
  'Approval.blockedBecause': 'the enum',
  'Approval.choices': 'the lines of its inquiry',
  'Approval.grants': '5, by approval/rules.ts',
  'ApprovalRule.tiers': '10, by approval/rules.ts',
  'ApprovalRule.warnings': 'the tiers of one rule',
  'ApprovalRules.rules': 'the enum',
  'Query.teams': '100, by team/service.ts',
  'Team.members': '200, by team/service.ts',
  'WaitingInquiry.lines': '100, checked by inquirySend',
  'AuditEntry.details': 'the members of one fact',
  'Category.children': '1,000, by category/arrange.ts',
  'Category.names': '20, by category/arrange.ts',
  'Category.path': '8, by category/arrange.ts',
  'Inbox.members': '1,000, by inbox/schema.ts',
  'InboxCounts.states': 'the enum',
  'Message.readBy': 'the members of one organization',
  'FileUploadAddress.headers': '2, by file/address.ts and store-s3.ts',
  'Inquiry.lines': '100, checked by inquirySend',
  'Inquiry.availableActions': 'the enum',
  'Inquiry.blockedBecause': 'the enum',
  'InquiryLine.furtherQuantities': '9, checked by draft.ts',
  'QuotationLine.compliance': '50, checked by wishes.ts',
  'QuotationLine.offers': '10, checked by draft.ts',
  'QuotationRevision.attachments': '10, by file/attachment.ts',
  'QuotationRevision.choices': 'the lines of its inquiry',
  'QuotationRevision.counter': 'the lines of its inquiry',
  'QuotationRevision.lines': 'the lines of its inquiry',
  'Quotation.availableActions': 'the enum',
  'Quotation.blockedBecause': 'the enum',
  'Quotation.changes': 'the lines and offers of two revisions',
  'Quotation.revisions': '50, by quotation/service.ts',
  'Tenant.currencies': '20, by tenant/settings.ts',
  'Tenant.domains': '21, by platform/service.ts',
  'Tenant.locales': '20, by tenant/settings.ts',
  'Tenant.theme': '100, by tenant/theme.ts',
  'QuotedProduct.specs': 'the attributes of a declaration',
  'Message.attachments': '10, by file/attachment.ts',
  'Member.roles': '10, by member/service.ts',
  'Invitation.roles': '10, by member/service.ts',
  'Query.roles': '30 own ones, by role/service.ts, and those in viewer.ts',
  'Role.permissions': 'the enum',
  'Organization.availableActions': 'the enum',
  'Address.lines': '3, by profile/draft.ts',
  'Organization.addresses': '20, by profile/draft.ts',
  'Organization.certificates': '50, by profile/draft.ts',
  'Organization.descriptions': '20, by profile/draft.ts',
  'Organization.languages': '20, by profile/draft.ts',
  'Organization.mainMarkets': '50, by profile/draft.ts',
  'Organization.capabilities': 'the enum',
  'Organization.divisions': '200, by division/service.ts',
  'OrganizationHit.capabilities': 'the enum',
  'OrganizationHit.categories': '20, by supplier-document.ts',
  'OrganizationHit.verticals': 'those of the installation',
  'Product.availableActions': 'the enum',
  'Product.priceTiers': '20, checked by draft.ts',
  'Attribute.acceptedUnits': 'the units of a dimension',
  'Attribute.categories': 'a declared tree',
  'Attribute.choices': 'the declaration',
  'Attribute.members': 'the declaration',
  'Category.hiddenAttributes': 'the declaration',
  'Category.requiredAttributes': 'the declaration',
  'ComparisonRow.cells': '10, by productCompare',
  'IdentityRule.attributes': 'the declaration',
  'InquiryLine.detailSpecs': 'the declaration',
  'InquiryLine.productSpecs': 'the attributes of a declaration',
  'InquiryLine.warnings': 'the findings of one check',
  'InquiryLine.requirements': '50, checked by wishes.ts',
  'Product.blockedBecause': 'the findings of one check',
  'Product.warnings': 'the findings of one check',
  'ProductComparison.products': '10, by productCompare',
  'ProductComparison.rows': 'the attributes of a declaration',
  'Query.verticals': 'those of the installation',
  'Vertical.attributes': 'the declaration',
  'Vertical.axes': 'the declaration',
  'Vertical.categories': '1,000, by category/service.ts',
  'Vertical.identity': 'the declaration',
  'Vertical.inquiry': 'the declaration',
  'LocalizedText.translations': '20, checked by the kind',
  'NumericFacet.histogram': '50 bins',
  'Product.variants': '200, checked by variants.ts',
  'ProductVariant.specs': 'the axes of a vertical',
  'ProductHit.priceTiers': '20, checked by draft.ts',
  'ProductOffers.products': '10, by offers.ts',
  'ProductHit.specs': 'the attributes of a declaration',
  'ProductHitCategory.path': '8, by category/arrange.ts',
  'Product.specs': 'the attributes of a declaration',
  'Product.incoterms': 'the enum',
  'ProductHit.incoterms': 'the enum',
  'Operator.roles': 'the enum',
  'OperatorInvitation.roles': 'the enum',
  'Query.inquiryFigures': '366 days, or 100, by figure/service.ts',
  'Query.operatorInvitations': '100, by operator/invitation.ts',
  'Query.operators': '200, by operator/service.ts',
  'Query.searchTerms': '100, by figure/service.ts',
  'Viewer.operatorPermissions': 'the enum',
  'Query.identityProviders': '10, by identity-provider/service.ts',
  'Query.exchangeRates': '40, by rate/service.ts',
  'Query.searchIndexes': 'the verticals of the marketplace',
  'Query.searchSynonyms': '500, by synonym/service.ts',
  'SearchToken.indexes': 'the verticals of the marketplace',
  'SynonymGroup.terms': '20, by synonym/service.ts',
  'Product.translations': '20, checked by draft.ts',
  'Query.categories': '1,000, by category/service.ts',
  'Query.nodes': '100 ids, by builder.ts',
  'SearchHelp.relax': '8, by help.ts',
  'SearchSuggestions.suggestions': '10, by suggest.ts',
  'UserError.field': 'the depth of an input',
  'Viewer.notificationPreferences': 'the enum',
  'Viewer.permissions': 'the enum',
  'Webhook.events': 'the enum',
  'WebhookDelivery.attempts': '20, by webhook/attempt.ts',
};

test('every list is a connection or has a stated bound', () => {
  const lists = types
    .filter(isObjectType)
    .filter(({ name }) => !/(Connection|Attributes|InquiryDetails|Facets|Payload)$/.test(name))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ type: of }) => String(of).startsWith('['))
        .map(({ name }) => `${type.name}.${name}`),
    );
  expect(lists.sort()).toEqual(Object.keys(bounds).sort());
});

const upper = (name: string) => name[0]!.toUpperCase() + name.slice(1);
