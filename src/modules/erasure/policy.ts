// Who has a person forgotten: the person, who shows the password, or an operator who may, in person.
import { failure } from '../../errors.ts';
import { mustOperate, type Viewer } from '../../viewer.ts';
import { mustBePerson } from '../account/policy.ts';

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer may erase the accounts of others; the system itself may. */
export function mustErase(viewer: Viewer): void {
  mustOperate(viewer, 'account.erase');
  if (viewer.kind !== 'system') mustBePerson(viewer);
}

/** What is said of an account that is not there. */
export const accountMissing = () => failure('NOT_FOUND', 'There is no account with this id.');
