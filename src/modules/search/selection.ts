// Which fields a caller selected: what is not asked for need not be counted.
import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionSetNode,
} from 'graphql';

/** The fields selected under `nodes`, through fragments, without those that @skip or @include leave out. */
export function subfields(info: GraphQLResolveInfo, nodes: readonly FieldNode[]): FieldNode[] {
  return nodes.flatMap(({ selectionSet }) => (selectionSet ? fieldsIn(info, selectionSet) : []));
}

/** The fields selected at the end of `path` under the field that is being resolved. */
export function selectedAt(info: GraphQLResolveInfo, path: readonly string[]): FieldNode[] {
  let nodes = subfields(info, info.fieldNodes);
  for (const name of path)
    nodes = subfields(
      info,
      nodes.filter((node) => node.name.value === name),
    );
  return nodes;
}

function fieldsIn(info: GraphQLResolveInfo, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues)?.if === true) return [];
    if (getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues)?.if === false) return [];
    if (selection.kind === 'Field') return [selection];
    if (selection.kind === 'InlineFragment') return fieldsIn(info, selection.selectionSet);
    const fragment = info.fragments[selection.name.value];
    return fragment ? fieldsIn(info, fragment.selectionSet) : [];
  });
}
