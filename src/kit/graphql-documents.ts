// The API types of documents: of each attribute its own, because the types of documents are the attribute's.
import type { EnumRef } from '@pothos/core';
import type { AttachedDocument } from './document-reading.ts';
import type { KitSchemaTypes, Place } from './graphql-kind.ts';

type TypeEnum = EnumRef<KitSchemaTypes, string>;

const ABOUT = {
  type: 'What it is.',
  url: 'Where it can be read: https only.',
  language: 'Its language, BCP 47; und when nobody said.',
  issuedOn: 'The day it was issued.',
  expiresOn: 'The last day it is valid; none when it does not expire.',
  title: 'Its title.',
} as const;

/** A document of an attribute. */
export function documentType({ types, typeName, description }: Place, type: TypeEnum) {
  return types.once(typeName, (builder) =>
    builder.objectRef<AttachedDocument>(typeName).implement({
      description: `One of: ${description}`,
      fields: (t) => ({
        type: t.field({ type, nullable: false, description: ABOUT.type, resolve: (it) => it.type }),
        url: t.field({ type: 'URL', nullable: false, description: ABOUT.url, resolve: (it) => it.url }),
        language: t.field({
          type: 'Locale',
          nullable: false,
          description: ABOUT.language,
          resolve: (it) => it.language,
        }),
        issuedOn: t.field({ type: 'Date', nullable: true, description: ABOUT.issuedOn, resolve: (it) => it.issuedOn }),
        expiresOn: t.field({
          type: 'Date',
          nullable: true,
          description: ABOUT.expiresOn,
          resolve: (it) => it.expiresOn,
        }),
        title: t.string({ nullable: true, description: ABOUT.title, resolve: (it) => it.title }),
      }),
    }),
  );
}

/** A document of an attribute, as input. */
export function documentInput({ types, typeName, description }: Place, type: TypeEnum) {
  return types.once(`${typeName}Input`, (builder) =>
    builder.inputType(`${typeName}Input`, {
      description: `One of: ${description}`,
      fields: (t) => ({
        type: t.field({ type, required: true, description: ABOUT.type }),
        url: t.field({ type: 'URL', required: true, description: ABOUT.url }),
        language: t.field({ type: 'Locale', required: false, description: ABOUT.language }),
        issuedOn: t.field({ type: 'Date', required: false, description: ABOUT.issuedOn }),
        expiresOn: t.field({ type: 'Date', required: false, description: ABOUT.expiresOn }),
        title: t.string({ required: false, description: ABOUT.title }),
      }),
    }),
  );
}

/** Types and languages of documents, as a filter. */
export function documentFilter({ types, typeName, description }: Place, type: TypeEnum) {
  return types.once(`${typeName}Filter`, (builder) =>
    builder.inputType(`${typeName}Filter`, {
      description: `Matches where one document is of one of the types and in one of the languages. ${description}`,
      fields: (t) => ({
        types: t.field({ type: [type], required: false, description: 'Any of these types.' }),
        languages: t.field({
          type: ['Locale'],
          required: false,
          description: 'Any of these languages; zh finds zh-Hans too.',
        }),
      }),
    }),
  );
}
