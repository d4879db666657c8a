// A declared attribute in the API: all that a form, a filter panel, a comparison table or an import screen needs to know of it.
import { builder } from '../../builder.ts';
import { enumType } from '../../enum.ts';
import type { Attribute, Audience } from '../../kit/attribute.ts';
import { localize } from '../../kit/label.ts';
import type { Vertical } from '../../kit/vertical.ts';

/** An attribute with what is known of it here: of which vertical, and whether this category needs it. */
export interface Described {
  attribute: Attribute;
  vertical: Vertical;
  isRequired: boolean;
}

type Choice = NonNullable<Attribute['kind']['facts']['choices']>[number];

const LOCALE = { type: 'Locale', description: 'Another language than the request’s.' } as const;

const Privacy = enumType<Uppercase<Audience>>('AttributePrivacy', 'Who may see an attribute.', {
  PUBLIC: 'Everybody.',
  MEMBERS: 'Signed-in members of the marketplace.',
  PARTIES: 'The supplier, and buyers who have an inquiry about the listing.',
});

const ChoiceRef = builder.objectRef<Choice>('AttributeChoice').implement({
  description: 'One of the values an attribute can take.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'The value, as inputs and filters take it.' }),
    label: t.string({
      description: 'Its name in the language asked for.',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ label }, { locale }, ctx) => localize(label, locale ?? ctx.locale),
    }),
    description: t.exposeString('about', { description: 'What it means.' }),
  }),
});

export const AttributeRef = builder.objectRef<Described>('Attribute');
AttributeRef.implement({
  description: 'A typed property that a vertical declares.',
  fields: (t) => ({
    code: t.string({
      description: 'Its field in attributes, inputs and filters.',
      resolve: ({ attribute }) => attribute.code,
    }),
    kind: t.string({
      description: 'What kind of value it takes: text, choice, quantity, dimensions, documents ….',
      resolve: ({ attribute }) => attribute.kind.name,
    }),
    valueKind: t.string({
      nullable: true,
      description: 'The kind of each value of a list; null when it is no list.',
      resolve: ({ attribute }) => attribute.kind.facts.of ?? null,
    }),
    label: t.string({
      description: 'Its name in the language asked for.',
      args: { locale: t.arg(LOCALE) },
      resolve: ({ attribute }, { locale }, ctx) => localize(attribute.label, locale ?? ctx.locale),
    }),
    description: t.string({ description: 'What it means.', resolve: ({ attribute }) => attribute.description }),
    expects: t.string({
      description: 'What a good value is, in words that end a sentence.',
      resolve: ({ attribute }) => attribute.kind.expects,
    }),
    example: t.string({
      description: 'A good value as a supplier would write it, which imports read.',
      resolve: ({ attribute }) => attribute.kind.example,
    }),
    required: t.boolean({
      description: 'Whether nothing is published without it, here.',
      resolve: ({ isRequired }) => isRequired,
    }),
    filterable: t.boolean({
      description: 'Whether buyers may filter by it.',
      resolve: ({ attribute }) => attribute.filter,
    }),
    facet: t.boolean({
      description: 'Whether it is counted beside the hits.',
      resolve: ({ attribute }) => attribute.facet,
    }),
    sortable: t.boolean({ description: 'Whether buyers may sort by it.', resolve: ({ attribute }) => attribute.sort }),
    searchable: t.boolean({ description: 'Whether free text finds it.', resolve: ({ attribute }) => attribute.search }),
    rangeable: t.boolean({
      description: 'Whether suppliers may state a range.',
      resolve: ({ attribute }) => attribute.kind.facts.range === true,
    }),
    localized: t.boolean({
      description: 'Whether it is written in several languages.',
      resolve: ({ attribute }) => attribute.kind.facts.localized === true,
    }),
    most: t.int({
      nullable: true,
      description: 'The most values it takes; null when it takes one.',
      resolve: ({ attribute }) => attribute.kind.facts.most ?? null,
    }),
    privacy: t.field({
      type: Privacy,
      description: 'Who may see it.',
      resolve: ({ attribute }) => attribute.private.toUpperCase() as Uppercase<Audience>,
    }),
    unit: t.field({
      type: 'Unit',
      nullable: true,
      description: 'The unit it is compared in; null where there is none.',
      resolve: ({ attribute }) => attribute.kind.facts.unit ?? null,
    }),
    acceptedUnits: t.field({
      type: ['Unit'],
      description: 'Units that suppliers and buyers may use for it.',
      resolve: ({ attribute }) => attribute.kind.facts.units ?? [],
    }),
    choices: t.field({
      type: [ChoiceRef],
      extensions: { size: 8 },
      description: 'The values it can take; empty when it is not a choice.',
      resolve: ({ attribute }) => attribute.kind.facts.choices ?? [],
    }),
    min: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The least value taken, in `unit`.',
      resolve: ({ attribute }) => attribute.kind.facts.min ?? null,
    }),
    max: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The greatest value taken, in `unit`.',
      resolve: ({ attribute }) => attribute.kind.facts.max ?? null,
    }),
    maxLength: t.int({
      nullable: true,
      description: 'The most characters of a text.',
      resolve: ({ attribute }) => attribute.kind.facts.maxLength ?? null,
    }),
    pattern: t.string({
      nullable: true,
      description: 'The form of a text, as a regular expression of ECMAScript.',
      resolve: ({ attribute }) => attribute.kind.facts.pattern ?? null,
    }),
    scheme: t.string({
      nullable: true,
      description: 'The registry of an identifier: CAS, GTIN, LEI ….',
      resolve: ({ attribute }) => attribute.kind.facts.scheme ?? null,
    }),
    categories: t.stringList({
      description: 'Codes of the categories to which it is limited, with all below them; empty when all have it.',
      resolve: ({ attribute: { code }, vertical }) =>
        vertical.categories.filter(({ adds }) => adds?.includes(code)).map((category) => category.code),
    }),
    members: t.field({
      type: [AttributeRef],
      extensions: { size: 2 },
      description: 'Its parts, where it is a group.',
      resolve: ({ attribute, vertical }) =>
        Object.values(attribute.kind.facts.members ?? {}).map((member) => ({
          attribute: member,
          vertical,
          isRequired: member.required,
        })),
    }),
  }),
});
