// Ids as the API shows them: TypeIDs, as the library that reads them would write them.
import fc from 'fast-check';
import { TypeID } from 'typeid-js';
import { expect, it } from 'vitest';
import { newId, readId, showId } from '../src/id.ts';

it('shows a UUID as typeid-js does, and reads it again', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(showId('Product', uuid)).toBe(TypeID.fromUUID('product', uuid).toString());
      expect(readId('Product', showId('Product', uuid))).toBe(uuid);
    }),
  );
  for (const uuid of ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', newId()])
    expect(showId('Inquiry', uuid)).toBe(TypeID.fromUUID('inquiry', uuid).toString());
});
