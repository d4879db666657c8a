// Who may share one execution: subscribers who ask the same of the same thing, and to whom the answer is the same.
import { type DocumentNode, Kind, type NameNode, type OperationDefinitionNode, visit } from 'graphql';
import type { Context } from '../context.ts';
import type { Viewer } from '../viewer.ts';

/** A subscription as it was asked. */
export interface Asking {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

// Documents whose answers were seen to depend on the very person: found out while one is executed.
const personal = new WeakSet<DocumentNode>();

/** Whether answers to `document` are for one person only. */
export const isPersonal = (document: DocumentNode): boolean => personal.has(document);

/** What subscribers have in common who may share executions of `asking` on `stream`. */
export function shareOf(
  { document, operation, variables }: Asking,
  stream: string,
  { tenant, viewer, locale }: Context,
) {
  const asked = [numberOf(document), operation.name?.value, variables];
  return JSON.stringify([tenant.id, stream, asked, locale, scopeOf(viewer, isPersonal(document))]);
}

// Members of one organization with the same rights see the same, and so do operators with the same rights, unless the document asks for something of their own; programs share with programs.
function scopeOf(viewer: Viewer, isPersonal: boolean): unknown[] {
  const { kind } = viewer;
  if (kind === 'member') {
    const { organizationId, permissions, accountId, sessionId, apiKeyId, impersonatorId } = viewer;
    const person = isPersonal || impersonatorId ? [accountId, sessionId] : [];
    return [kind, organizationId, [...permissions].sort(), apiKeyId !== undefined, ...person];
  }
  if (kind !== 'operator') return [kind];
  return [
    kind,
    [...viewer.permissions].sort(),
    viewer.apiKeyId !== undefined,
    ...(isPersonal ? [viewer.accountId, viewer.sessionId] : []),
  ];
}

/** The viewer as a shared execution may see it: whoever looks at the person makes the document a personal one. */
export function sharedViewer(viewer: Viewer, document: DocumentNode): Viewer {
  if (viewer.kind !== 'member' && viewer.kind !== 'operator') return viewer;
  const { accountId, sessionId, apiKeyId } = viewer;
  const told = (value: string) => ({
    enumerable: true,
    get: () => {
      personal.add(document);
      return value;
    },
  });
  return Object.defineProperties(
    { ...viewer },
    { accountId: told(accountId), sessionId: told(sessionId), ...(apiKeyId && { apiKeyId: told(apiKeyId) }) },
  );
}

const numbers = new WeakMap<DocumentNode, number>();
let count = 0;

// Documents of the same text are the same object while they are remembered (document.ts).
function numberOf(document: DocumentNode): number {
  const number = numbers.get(document) ?? ++count;
  numbers.set(document, number);
  return number;
}

/** The same without the variables that only say after which event to begin: what is answered does not depend on them. */
export function lasting({ document, operation, variables }: Asking): Asking {
  const passing = passingOf(document, operation);
  return {
    document,
    operation,
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => !passing.has(name))),
  };
}

const passingNames = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

function passingOf(document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<string> {
  const known = passingNames.get(operation) ?? findPassing(document, operation);
  passingNames.set(operation, known);
  return known;
}

function findPassing(document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<string> {
  const passing = new Set<string>();
  const lasting = new Set<string>();
  const roots = new Set<unknown>(operation.selectionSet.selections);
  for (const root of operation.selectionSet.selections) {
    if (root.kind !== Kind.FIELD) continue;
    for (const { name, value } of root.arguments ?? [])
      if (name.value === 'after' && value.kind === Kind.VARIABLE) passing.add(value.name.value);
  }
  const declared = operation.variableDefinitions ?? [];
  for (const { variable, type } of declared) if (type.kind === Kind.NON_NULL_TYPE) lasting.add(variable.name.value);
  visit(document, {
    VariableDefinition: () => false,
    Variable({ name }, _key, parent, _path, ancestors) {
      const field = ancestors.at(-2); // parent is the argument, the list of arguments between them
      const isAfter = (parent as { name?: NameNode }).name?.value === 'after';
      if (!isAfter || !roots.has(field)) lasting.add(name.value);
    },
  });
  return new Set([...passing].filter((name) => !lasting.has(name)));
}
