// What this server is busy with: counted, so that a stop can wait for it, and measured.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The work under way on one server. */
export interface Traffic {
  /** Whether the server is being stopped. */
  draining: boolean;
  /**
   * Counts an operation as under way; call what it answers when it is over. `type` is query, mutation, subscription or
   * refused.
   */
  begin(type: string): (outcome: 'ok' | 'error') => void;
  /** Keeps how to end a stream while it is open; call what it answers when it is over. */
  opened(end: () => void): () => void;
  /** Ends every open stream. */
  endStreams(): void;
  /** Resolves when nothing is under way, or after `ms`; says whether all is done. */
  idle(ms: number): Promise<boolean>;
  metrics: Registry;
}

/** A server's traffic, nothing under way yet. */
export function makeTraffic(): Traffic {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const labelNames = ['type', 'outcome'];
  const operations = new Counter({
    name: 'graphql_operations_total',
    help: 'Operations answered.',
    labelNames,
    registers: [metrics],
  });
  const seconds = new Histogram({
    name: 'graphql_operation_seconds',
    help: 'Time to answer an operation; to open it, for a subscription.',
    labelNames: ['type'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [metrics],
  });
  const streams = new Set<() => void>();
  new Gauge({
    name: 'graphql_streams',
    help: 'Subscriptions open.',
    registers: [metrics],
    collect() {
      this.set(streams.size);
    },
  });
  let underWay = 0;
  let whenIdle: (() => void) | null = null;

  return {
    draining: false,
    metrics,
    begin(type) {
      const start = performance.now();
      underWay++;
      return (outcome) => {
        underWay--;
        operations.inc({ type, outcome });
        seconds.observe({ type }, (performance.now() - start) / 1000);
        if (underWay === 0) whenIdle?.();
      };
    },
    opened(end) {
      streams.add(end);
      return () => void streams.delete(end);
    },
    endStreams() {
      for (const end of [...streams]) end();
    },
    async idle(ms) {
      if (underWay === 0) return true;
      return new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), ms);
        whenIdle = () => {
          clearTimeout(timer);
          resolve(true);
        };
      });
    },
  };
}
