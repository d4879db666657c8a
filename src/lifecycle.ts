// A lifecycle is a table: from which states, by whom, to which state. Mutations, guards, docs and tests read it.
import { failure } from './errors.ts';

/** One thing that can be done: allowed from some states, by some sides, leading to a state. */
export interface Step<State extends string, Side extends string> {
  from: readonly State[];
  /** Left out where the state stays. */
  to?: State;
  by: readonly Side[];
}

/** Every action of a noun. */
export type Lifecycle<State extends string, Side extends string> = Record<string, Step<State, Side>>;

/** Whether `side` may do `action` in `state`. */
export function mayStep<State extends string, Side extends string>(
  step: Step<State, Side>,
  state: State,
  side: Side,
): boolean {
  return step.from.includes(state) && step.by.includes(side);
}

/** The actions open to `side` in `state`. */
export function availableSteps<Table extends Lifecycle<State, Side>, State extends string, Side extends string>(
  table: Table,
  state: State,
  side: Side,
): (keyof Table & string)[] {
  return Object.keys(table).filter((action) => mayStep(table[action]!, state, side)) as (keyof Table & string)[];
}

/** The state after `action`; throws CONFLICT when it is not open in `state`. */
export function stepTo<State extends string, Side extends string>(
  action: string,
  step: Step<State, Side>,
  state: State,
): State {
  if (step.from.includes(state)) return step.to ?? state;
  throw failure('CONFLICT', `${action} is possible from ${step.from.join(' or ')}, but this is ${state}.`, { state });
}

/** Whether nothing leads out of `state` any more. */
export function isFinal<State extends string>(table: Lifecycle<State, string>, state: State): boolean {
  return Object.values(table).every(({ from, to }) => to === undefined || to === state || !from.includes(state));
}

/** The table as a Mermaid state diagram; `first` says how a thing comes to be: `[state, action (side)]`. */
export function diagramOf(table: Lifecycle<string, string>, first: readonly [string, string]): string {
  const arrows = Object.entries(table).flatMap(([action, { from, to, by }]) =>
    from.map((state) => `  ${state} --> ${to ?? state}: ${action} (${by.join(', ')})`),
  );
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${first[0]}: ${first[1]}`, ...arrows, '```'].join('\n');
}
