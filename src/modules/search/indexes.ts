// The indexes: looked at, made, and their tasks waited for.
import { setTimeout as delay } from 'node:timers/promises';
import {
  type EnqueuedTask,
  type Index,
  MeilisearchApiError,
  type MeilisearchErrorResponse,
  type Task,
} from 'meilisearch';
import type { SearchServer } from '../../search-server.ts';
import type { SearchDocument } from './document.ts';
import { sameSettings } from './settings.ts';
import type { IndexPlan } from './source.ts';

/** The index `name` of this installation; that of a vertical bears the vertical's name. */
export function indexOf(search: SearchServer, name: string): Index<SearchDocument> {
  return search.client.index<SearchDocument>(search.uid(name));
}

/** Who waits for Meilisearch, until it has done what it was asked or the signal is aborted. */
export interface Waiter {
  search: SearchServer;
  signal?: AbortSignal;
}

/** How an index is. One that is missing is neither. */
export interface IndexState {
  /** Whether its settings are those that its plan calls for. */
  isFit: boolean;
  /** Whether there are documents in it. */
  isFilled: boolean;
}

/** How the index of a plan is. Throws when Meilisearch does not answer. */
export async function stateOf(search: SearchServer, plan: IndexPlan): Promise<IndexState> {
  const index = indexOf(search, plan.name);
  try {
    const isFit = sameSettings(await index.getSettings(), plan.settings());
    return { isFit, isFilled: (await index.getStats()).numberOfDocuments > 0 };
  } catch (error) {
    if (isMissing(error)) return { isFit: false, isFilled: false };
    throw error;
  }
}

/** Makes an index by a plan, under its name or another, or changes the settings of the one there is. */
export async function makeIndex(waiter: Waiter, plan: IndexPlan, name = plan.name): Promise<void> {
  const { search } = waiter;
  const tasks = [
    await search.client.createIndex(search.uid(name), { primaryKey: 'id' }),
    await indexOf(search, name).updateSettings(plan.settings()),
  ];
  await settled(waiter, tasks, ['index_already_exists']);
}

/** Two indexes change names, in one moment for whoever searches. */
export async function swapIndexes(waiter: Waiter, one: string, other: string): Promise<void> {
  const { search } = waiter;
  await settled(waiter, [
    await search.client.swapIndexes([{ indexes: [search.uid(one), search.uid(other)], rename: false }]),
  ]);
}

/** Deletes the index `name`, if there is one. */
export async function dropIndex(waiter: Waiter, name: string): Promise<void> {
  const { search } = waiter;
  await settled(waiter, [await search.client.deleteIndex(search.uid(name))], ['index_not_found']);
}

/** What tells an index from others of the same name: when it was made. One that is missing was never. */
export async function birthOf(search: SearchServer, name: string): Promise<string> {
  try {
    return (await indexOf(search, name).getRawInfo()).createdAt;
  } catch (error) {
    if (isMissing(error)) return 'never';
    throw error;
  }
}

/** When the indexes of these plans were made: it changes when any is lost, made anew or exchanged. */
export async function birthsOf(search: SearchServer, plans: readonly IndexPlan[]): Promise<string> {
  return (await Promise.all(plans.map(({ name }) => birthOf(search, name)))).join(' ');
}

/** What Meilisearch says against a request that it refused; undefined when it did not answer. */
export function refusalOf(error: unknown): string | undefined {
  return answerOf(error)?.code;
}

function answerOf(error: unknown): MeilisearchErrorResponse | undefined {
  if (error instanceof MeilisearchApiError) return error.cause;
  // The client wraps what its transport throws.
  return error instanceof Error && error.cause !== undefined ? answerOf(error.cause) : undefined;
}

/** Why Meilisearch refuses the documents of a request; undefined when it says nothing against these, or nothing at all. */
export function blameIn(error: unknown): string | undefined {
  const answer = answerOf(error);
  return answer?.type === 'invalid_request' ? answer.message : undefined;
}

/**
 * Waits for a task that brings documents: why they were refused, undefined when they were taken. Throws when Meilisearch does
 * not answer, when the fault is not in documents (its disk is full, the task was cancelled), and when the signal is aborted.
 */
export async function refusedBy(waiter: Waiter, enqueued: EnqueuedTask): Promise<string | undefined> {
  const task = await ended(waiter, enqueued);
  if (task.status === 'succeeded') return undefined;
  // What one document makes it stumble over is often told as `internal`.
  if (task.status === 'failed' && task.error && ['invalid_request', 'internal'].includes(task.error.type))
    return task.error.message;
  throw failureOf(task);
}

/** Whether Meilisearch refused because there is no such index. */
export function isMissing(error: unknown): boolean {
  return refusalOf(error) === 'index_not_found';
}

/** Waits for tasks; throws when one failed, unless for a reason in `harmless`, and when the signal is aborted. */
export async function settled(waiter: Waiter, tasks: EnqueuedTask[], harmless: readonly string[] = []): Promise<void> {
  for (const enqueued of tasks) {
    const task = await ended(waiter, enqueued);
    if (task.status === 'succeeded' || (task.error && harmless.includes(task.error.code))) continue;
    throw failureOf(task);
  }
}

// The line may be long, and a full refill makes one of minutes: as long as Meilisearch answers, whoever gave up would only lengthen it.
async function ended({ search, signal }: Waiter, { taskUid }: EnqueuedTask): Promise<Task> {
  for (let pause = 20; ; pause = Math.min(pause * 1.2, 250)) {
    const task = await search.client.tasks.getTask(taskUid);
    if (task.status !== 'enqueued' && task.status !== 'processing') return task;
    await delay(pause, undefined, { signal });
  }
}

function failureOf({ uid, type, status, error }: Task): Error {
  return new Error(`Meilisearch task ${uid} (${type}) ${status}: ${error?.message ?? 'no reason given'}`);
}
