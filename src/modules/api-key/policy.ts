// Who makes, sees and revokes API keys: administrators those of their company, operators those of the operators. Always a person.
import { holds, mustHold, mustOperate, operates, type Viewer } from '../../viewer.ts';
import { isPerson, mustBePerson } from '../account/policy.ts';

/** Whose keys somebody manages: a company's, or with null those of the marketplace's operators. */
export interface Manager {
  accountId: string;
  organizationId: string | null;
}

/** The viewer as one who may manage keys; throws UNAUTHENTICATED or FORBIDDEN. */
export function mustManage(viewer: Viewer): Manager {
  if (viewer.kind === 'operator') {
    const { accountId } = mustBePerson(viewer);
    mustOperate(viewer, 'apiKey.manage');
    return { accountId, organizationId: null };
  }
  const { organizationId } = mustHold(viewer, 'apiKey.manage');
  return { accountId: mustBePerson(viewer).accountId, organizationId };
}

/** Whether the viewer may see a key: who may manage it. */
export function mayRead(viewer: Viewer, key: { organizationId: string | null }): boolean {
  if (!isPerson(viewer)) return false;
  if (viewer.kind === 'operator') return operates(viewer, 'apiKey.manage') && key.organizationId === null;
  return holds(viewer, 'apiKey.manage') && viewer.organizationId === key.organizationId;
}
