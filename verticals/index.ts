// The verticals of this installation: to add an industry, add its folder and one line here.
import { insistDistinct, loadVerticals } from '../src/kit/outside.ts';
import type { Vertical } from '../src/kit/vertical.ts';
import { chemicals } from './chemicals/index.ts';
import { consumerGoods } from './consumer-goods/index.ts';
import { machinery } from './machinery/index.ts';

/** Every vertical that tenants of this installation may offer: those of this folder, and those named in ENTREPOT_VERTICALS. */
export const verticals: readonly Vertical[] = [
  chemicals,
  machinery,
  consumerGoods,
  ...(await loadVerticals(process.env.ENTREPOT_VERTICALS)),
];
insistDistinct(verticals);

/** The vertical of a name. Throws RangeError when the installation has none of that name. */
export function verticalOf(name: string): Vertical {
  const vertical = verticals.find((one) => one.name === name);
  if (!vertical)
    throw new RangeError(`There is no vertical "${name}"; there are ${verticals.map((one) => one.name).join(', ')}.`);
  return vertical;
}

/** The folder of a vertical, beside this file: 'consumerGoods' stands in consumer-goods. */
export function folderOf({ name }: Vertical): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
