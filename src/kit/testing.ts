// The door `entrepot/testing`: what outsiders hold their verticals to, whatever runs their tests.
export { type Check, conformance } from './conformance.ts';
export { type Answer, type Host, type LiveCheck, liveConformance } from './live-conformance.ts';
export type { BadSample, Sample, Samples } from './samples.ts';
