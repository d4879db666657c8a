// Delivery terms: Incoterms 2020, of the International Chamber of Commerce.
import { enumType } from '../../enum.ts';
import type { Incoterm } from '../../generated/prisma/enums.ts';

export const IncotermType = enumType<Incoterm>('Incoterm', 'Delivery terms by Incoterms 2020, with a named place.', {
  EXW: 'Ex works: the buyer fetches.',
  FCA: 'Free carrier: handed to the buyer’s carrier.',
  CPT: 'Carriage paid to.',
  CIP: 'Carriage and insurance paid to.',
  DAP: 'Delivered at place.',
  DPU: 'Delivered at place, unloaded.',
  DDP: 'Delivered, duty paid.',
  FAS: 'Free alongside ship.',
  FOB: 'Free on board.',
  CFR: 'Cost and freight, by sea.',
  CIF: 'Cost, insurance and freight, by sea.',
});
