// What a webhook sends of an event: a selection on InquiryEvent, checked like any operation, read like a subscription.
import {
  type DocumentNode,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import type { Context } from '../../context.ts';
import { refuse } from '../../errors.ts';
import type { LoggedEvent } from '../../events/reader.ts';
import { costOf } from '../../http/cost.ts';
import { prepare } from '../../http/document.ts';
import { LIMITS } from '../../http/limits.ts';
import { showId } from '../../id.ts';

/** What is sent when nothing else is asked for. */
export const DEFAULT_SELECTION =
  '{ type occurredAt cursor inquiry { id subject status } message { id body } quotation { id } revision }';

const MOST_TEXT = 10_000;

/** The selection as it is kept; throws UserErrors when it cannot be sent. */
export function checkSelection(schema: GraphQLSchema, selection: string): string {
  const { text, document, message } = compiled(schema, selection);
  if (!document) refuse(['selection'], 'INVALID', message);
  return text;
}

type Compiled =
  | { text: string; document: DocumentNode; message?: undefined }
  | { text: string; document?: undefined; message: string };

// The text is put together again from what was read of it, so nothing in it can end the selection and begin something else.
function compiled(schema: GraphQLSchema, selection: string): Compiled {
  const bad = (message: string): Compiled => ({ text: selection, message });
  if (selection.length > MOST_TEXT) return bad(`A selection has at most ${MOST_TEXT} characters.`);
  let parts: DocumentNode;
  try {
    parts = parse(selection, { maxTokens: LIMITS.tokens });
  } catch (error) {
    return bad(`The selection cannot be read: ${(error as Error).message}`);
  }
  const [first, ...fragments] = parts.definitions;
  if (!isBare(first) || !fragments.every(isFragment))
    return bad('A selection is written like { type inquiry { id } }, with fragments after it.');
  const rest = fragments.map(print).join('\n');
  const set = print(first.selectionSet);
  const { document, errors } = prepare(
    schema,
    `subscription ($inquiry: ID!) { event: inquiryEvents(inquiryId: $inquiry) ${set} } ${rest}`,
  );
  if (!document) return bad(errors[0]!.message);
  try {
    costOf(schema, document, document.definitions[0] as OperationDefinitionNode, { inquiry: '' });
  } catch (error) {
    if (error instanceof GraphQLError) return bad(error.message);
    throw error;
  }
  return { text: rest ? `${set}\n${rest}` : set, document };
}

const isBare = (node: DocumentNode['definitions'][number] | undefined): node is OperationDefinitionNode =>
  node?.kind === Kind.OPERATION_DEFINITION &&
  node.operation === 'query' &&
  !node.name &&
  !node.variableDefinitions?.length &&
  !node.directives?.length;

const isFragment = (node: DocumentNode['definitions'][number]): node is FragmentDefinitionNode =>
  node.kind === Kind.FRAGMENT_DEFINITION;

/** What `selection` shows of an event to the viewer of `ctx`; a text says why it cannot be read. */
export async function selected(
  ctx: Context,
  schema: GraphQLSchema,
  selection: string,
  event: LoggedEvent,
): Promise<{ data: unknown } | string> {
  const { document, message } = compiled(schema, selection);
  if (!document) return `The selection does not fit the API any more: ${message}`;
  const { data, errors } = await execute({
    schema,
    document,
    rootValue: event,
    contextValue: ctx,
    variableValues: { inquiry: showId('Inquiry', event.stream) },
  });
  const code = errors?.[0]?.extensions?.code;
  if (errors) return `The selection could not be read (${typeof code === 'string' ? code : 'INTERNAL'}).`;
  return { data: (data as { event: unknown }).event };
}
