// What the worker does for webhooks: the task that delivers.
import type { GraphQLSchema } from 'graphql';
import type { Machinery } from '../../context.ts';
import type { Task } from '../../jobs.ts';
import { taskIn } from '../tenant/work.ts';
import { DELIVER, deliver } from './delivery.ts';

/** The tasks of webhooks, by the kind of their job; `schema` is what selections are read by. */
export function webhookTasks(machinery: Machinery, schema: GraphQLSchema): Record<string, Task> {
  return { [DELIVER]: taskIn(machinery, 'webhook', (ctx, id) => deliver(ctx, schema, id)) };
}
