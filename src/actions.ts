// What a viewer can do with a thing now, and what stands in the way: decided here for the guard and for the API alike.
import { failure } from './errors.ts';
import { mayStep, type Step } from './lifecycle.ts';
import { holds, mustHold, type Permission, type Viewer } from './viewer.ts';

/** How one side does an action: by the first of these steps that is open, holding a right. */
export interface Way<Name extends string> {
  steps: readonly Name[];
  right: Permission;
}

/** The actions of a noun, and how each side does them. */
export type Actions<Action extends string, Side extends string, Name extends string> = Record<
  Action,
  Partial<Record<Side, Way<Name>>>
>;

/** Why somebody cannot do an action now. */
export interface Block<Action extends string> {
  action: Action;
  /** FORBIDDEN: it needs a right. CONFLICT: it is not open as things stand. */
  code: 'FORBIDDEN' | 'CONFLICT';
  message: string;
}

/** A thing as one viewer meets it. */
export interface Encounter<Action extends string, State extends string, Side extends string> {
  viewer: Viewer;
  side: Side;
  /** The state that an action starts from. */
  stateOf(action: Action): State;
  /** What else holds an action up, for people. */
  heldUp?(action: Action): string | undefined;
}

/** Each action of the viewer's side: open by a step, or blocked. */
export function waysOf<Action extends string, State extends string, Side extends string, Name extends string>(
  table: Record<Name, Step<State, Side>>,
  actions: Actions<Action, Side, Name>,
  encounter: Encounter<Action, State, Side>,
): { open: Action[]; blocked: Block<Action>[] } {
  const own = (Object.keys(actions) as Action[]).filter((action) => actions[action][encounter.side]);
  const blocked = own.flatMap((action) => blockOf(table, actions, action, encounter) ?? []);
  return { open: own.filter((action) => !blocked.some((block) => block.action === action)), blocked };
}

/** The step that `action` is now, by its name; throws FORBIDDEN or CONFLICT, saying what `blockedBecause` says. */
export function mustDo<Action extends string, State extends string, Side extends string, Name extends string>(
  table: Record<Name, Step<State, Side>>,
  actions: Actions<Action, Side, Name>,
  action: Action,
  encounter: Encounter<Action, State, Side>,
): Name {
  const way = actions[action][encounter.side];
  if (!way) throw failure('FORBIDDEN', `The ${encounter.side} cannot ${action}: that is for the other side.`);
  mustHold(encounter.viewer, way.right);
  const block = blockOf(table, actions, action, encounter);
  if (block) throw failure('CONFLICT', block.message, { state: encounter.stateOf(action) });
  return openStep(table, way, encounter.stateOf(action), encounter.side)!;
}

function openStep<State extends string, Side extends string, Name extends string>(
  table: Record<Name, Step<State, Side>>,
  { steps }: Way<Name>,
  state: State,
  side: Side,
): Name | undefined {
  return steps.find((name) => mayStep(table[name], state, side));
}

function blockOf<Action extends string, State extends string, Side extends string, Name extends string>(
  table: Record<Name, Step<State, Side>>,
  actions: Actions<Action, Side, Name>,
  action: Action,
  { viewer, side, stateOf, heldUp }: Encounter<Action, State, Side>,
): Block<Action> | undefined {
  const way = actions[action][side]!;
  if (!holds(viewer, way.right))
    return { action, code: 'FORBIDDEN', message: `This needs the permission ${way.right}.` };
  const state = stateOf(action);
  const from = way.steps.flatMap((name) => table[name].from).join(' or ');
  const message = openStep(table, way, state, side)
    ? heldUp?.(action)
    : `${action} is possible from ${from}, but this is ${state}.`;
  return message === undefined ? undefined : { action, code: 'CONFLICT', message };
}
