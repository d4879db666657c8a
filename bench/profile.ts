// Where the CPU of a Node process goes: the samples of a profile, gathered by package and by room.
import type { Profiler } from 'node:inspector/promises';

/** A share of the samples that were not idle, 0 to 1. */
export interface Share {
  place: string;
  share: number;
}

/** Self time by place, most first. Idle time is left out. */
export function summarise({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Share[] {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const times = new Map<string, number>();
  for (const [i, id] of samples.entries()) {
    const place = places.get(id)!;
    if (place !== '(idle)') times.set(place, (times.get(place) ?? 0) + (timeDeltas[i] ?? 0));
  }
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([place, time]) => ({ place, share: time / all })).sort((a, b) => b.share - a.share);
}

function placeOf({ url, functionName }: { url: string; functionName: string }): string {
  if (url === '' && functionName === 'dispatch') return '(idle)'; // the profiler itself, being started
  if (url === '') return /^\((idle|program|garbage collector)\)$/.test(functionName) ? functionName : '(built into V8)';
  if (url.startsWith('wasm:')) return 'prisma (its wasm)';
  if (url.startsWith('node:'))
    return /^node:(_?http|net|internal\/(stream|http|net|timers))/.test(url) ? 'node http and net' : 'node, the rest';
  const inPackage = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (inPackage) return packagePlace(inPackage);
  return /\/(src\/(?:\w+\/\w+|[\w-]+))[^/]*$|\/(src\/\w+)\//.exec(url)?.slice(1).find(Boolean) ?? 'the rest';
}

function packagePlace(name: string): string {
  if (name.startsWith('@prisma/')) return 'prisma';
  if (/^(pg|pg-.*|postgres-.*)$/.test(name)) return 'pg';
  if (name.startsWith('@pothos/')) return name;
  if (/^(graphql-yoga|@whatwg-node\/.*|@envelop\/.*|@graphql-(yoga|tools)\/.*|@fastify\/busboy)$/.test(name))
    return 'yoga and whatwg-node';
  return name;
}
