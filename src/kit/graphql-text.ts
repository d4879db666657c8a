// The API types of a text in several languages.
import type { SharedTypes } from './graphql-kind.ts';
import { type Texts, textIn } from './label.ts';

/** A text in several languages, for reading. */
export function localizedTextType(types: SharedTypes) {
  return types.once('LocalizedText', (builder) =>
    builder.objectRef<Texts>('LocalizedText').implement({
      description: 'A text in one or more languages.',
      fields: (t) => ({
        text: t.string({
          nullable: false,
          description: 'The text in the best language: the asked one, else its base language, else English, else any.',
          args: { locale: t.arg({ type: 'Locale', required: false, description: 'The reader’s when left out.' }) },
          resolve: (it, { locale }, context) => textIn(it, locale ?? context.locale) ?? '',
        }),
        translations: t.field({
          extensions: { size: 4 },
          type: [translationType(types)],
          nullable: false,
          description: 'The text in each of its languages.',
          resolve: translationsOf,
        }),
      }),
    }),
  );
}

/** A text in one language. */
export interface Translation {
  readonly locale: string;
  readonly text: string;
}

/** The texts one by one. */
export function translationsOf(texts: Texts): Translation[] {
  return Object.entries(texts).map(([locale, text]) => ({ locale, text }));
}

const translationType = (types: SharedTypes) =>
  types.once('Translation', (builder) =>
    builder.objectRef<Translation>('Translation').implement({
      description: 'A text in one language.',
      fields: (t) => ({
        locale: t.field({
          type: 'Locale',
          nullable: false,
          description: 'The language.',
          resolve: ({ locale }) => locale,
        }),
        text: t.string({ nullable: false, description: 'The text.', resolve: ({ text }) => text }),
      }),
    }),
  );

/** A text in one language, as input. */
export function localizedTextInput(types: SharedTypes) {
  return types.once('LocalizedTextInput', (builder) =>
    builder.inputType('LocalizedTextInput', {
      description: 'A text in one language.',
      fields: (t) => ({
        locale: t.field({ type: 'Locale', required: true, description: 'The language.' }),
        text: t.string({ required: true, description: 'The text.' }),
      }),
    }),
  );
}
