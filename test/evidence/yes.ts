// Guards that say yes: what a policy function answers when its check is left out. Used by `npm run test:mutants` only.
import { type MemberViewer, permissions, type Viewer } from '../../src/viewer.ts';

type Policy = (...args: unknown[]) => unknown;

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The same person with every right; who acts for no company acts for one that is not there. */
function mighty(viewer: Viewer): MemberViewer {
  const { accountId = NOBODY, sessionId = NOBODY, organizationId = NOBODY } = viewer as Partial<MemberViewer>;
  return {
    kind: 'member',
    accountId,
    sessionId,
    organizationId,
    permissions: new Set(permissions),
    expiresAt: new Date(8.64e15),
  };
}

const isViewer = (value: unknown): value is Viewer => typeof value === 'object' && value !== null && 'kind' in value;

function elevated(args: unknown[]): unknown[] {
  return args.map((arg) => {
    if (isViewer(arg)) return mighty(arg);
    const inner = (arg as { viewer?: unknown } | null)?.viewer;
    return isViewer(inner) ? { ...(arg as object), viewer: mighty(inner) } : arg;
  });
}

/** What functions answer that are no question of yes or no. */
const answers: Record<string, Policy> = {
  sideOf: () => 'supplier',
  readable: () => ({}),
  audienceOf: () => 'parties',
  firstStatus: () => 'ACTIVE',
  permissionsOf: () => new Set(permissions),
  rightsOf: () => new Set(permissions),
  availableActions: () => ['publish', 'archive', 'suspend', 'resume', 'verify', 'admit'],
};

/** What answers as if somebody mightier had asked. */
const others: Record<string, (policy: Policy, args: unknown[], answer: unknown) => unknown> = {
  readerFor: (_policy, _args, answer) => mighty(answer as Viewer),
  waysWith: (policy, args) => policy(...elevated(args)),
};

let turn: string | null = null;

/** The guards that said no since the turn began, `module.function`. */
export const refusals = new Set<string>();

/** Has one guard say yes from now on, or none. */
export function takeTurn(mutant: string | null): void {
  turn = mutant;
  refusals.clear();
}

/** What the guard `name` of `module` answers, as long as it is not its turn to say yes. */
export function asked(module: string, name: string, policy: Policy, args: unknown[]): unknown {
  const mutant = `${module}.${name}`;
  if (turn === mutant) return sayYes(name, policy, args);
  try {
    const answer = policy(...args);
    if (answer === false || answer === null || name in answers || name in others) refusals.add(mutant);
    return answer;
  } catch (error) {
    refusals.add(mutant);
    throw error;
  }
}

/** Calls `policy`, and says yes where it says no. */
function sayYes(name: string, policy: Policy, args: unknown[]): unknown {
  let answer: unknown;
  try {
    answer = policy(...args);
  } catch (error) {
    // A guard throws: with every right it may have something to hand on.
    try {
      return policy(...elevated(args));
    } catch {
      const viewer = args.find(isViewer);
      if (viewer) return mighty(viewer);
      if (name.startsWith('must')) return undefined;
      throw error;
    }
  }
  if (answer === false) return true;
  if (answer === null || name in answers) return answers[name]?.(...args) ?? answer;
  return others[name]?.(policy, args, answer) ?? answer;
}
