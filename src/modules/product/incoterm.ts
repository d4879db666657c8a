// The Incoterms 2020 in the API: who carries cost and risk up to where.
import { enumType } from '../../enum.ts';
import type { Incoterm } from '../../generated/prisma/enums.ts';

/** The rules that a listing can be offered under. */
export const IncotermType = enumType<Incoterm>(
  'Incoterm',
  'The Incoterms 2020: who carries cost and risk up to where.',
  {
    EXW: 'Ex works: the buyer fetches it.',
    FCA: 'Free carrier: handed to the buyer’s carrier.',
    FAS: 'Free alongside ship.',
    FOB: 'Free on board.',
    CFR: 'Cost and freight: the seller pays the ship.',
    CIF: 'Cost, insurance and freight: the seller pays and insures the ship.',
    CPT: 'Carriage paid to a place, by any transport.',
    CIP: 'Carriage and insurance paid to a place, by any transport.',
    DAP: 'Delivered at place, not unloaded.',
    DPU: 'Delivered at place, unloaded.',
    DDP: 'Delivered, duty paid.',
  },
);
