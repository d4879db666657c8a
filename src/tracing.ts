// Traces, where OTEL_EXPORTER_OTLP_ENDPOINT says that somebody collects them. Where it does not, nothing is loaded and nothing is measured.
import type { Attributes, Span, SpanKind, Tracer } from '@opentelemetry/api';
import type { Config } from './config.ts';

/** What stands beside a name in a trace: ids, names and counts. Never values that people gave. */
export type Marks = Record<string, string | number | boolean | undefined>;

/** Tracing cannot be had; `message` says what to install. */
export class TracingError extends Error {
  override readonly name = 'TracingError';
}

interface Tracing {
  api: typeof import('@opentelemetry/api');
  tracer: Tracer;
  /** How many parts of the process have opened it. */
  users: number;
  close(): Promise<void>;
}

let tracing: Tracing | null = null;
let opening: Promise<Tracing> | null = null;

/** Begins to trace where the settings say so, and answers how to end: what was gathered is sent then. Throws TracingError. */
export async function openTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }: Config): Promise<() => Promise<void>> {
  if (!endpoint) return async () => {};
  opening ??= begin(endpoint);
  const own = await opening;
  tracing = own;
  own.users++;
  let isOver = false;
  return async () => {
    if (isOver) return;
    isOver = true;
    if (--own.users > 0) return;
    tracing = null;
    opening = null;
    await own.close();
  };
}

async function begin(endpoint: string): Promise<Tracing> {
  const [api, { NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await packages().catch((error: unknown) => {
      opening = null;
      throw new TracingError(
        'OTEL_EXPORTER_OTLP_ENDPOINT is set, but the packages that trace are not there. Install them: ' +
          'npm install @opentelemetry/api @opentelemetry/sdk-trace-node @opentelemetry/exporter-trace-otlp-http @opentelemetry/resources',
        { cause: error },
      );
    });
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME || 'entrepot' }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return {
    api,
    tracer: provider.getTracer('entrepot'),
    users: 0,
    async close() {
      await provider.shutdown().catch(() => {}); // a collector that is away holds nobody up
      for (const part of [api.trace, api.context, api.propagation]) part.disable();
    },
  };
}

const packages = () =>
  Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);

/** How a piece of work stands in its trace. */
export interface Piece {
  name: string;
  /** Whether somebody asked for it here, or we ask somebody else; left out, it is our own. */
  kind?: 'server' | 'client';
  marks?: Marks;
  /** The caller's headers, by which a trace goes on that began elsewhere. */
  header?: (name: string) => string | null;
}

/** Runs `work` as a piece of the trace that is under way, or of a new one. */
export function traced<Answer>(piece: () => Piece, work: () => Promise<Answer>): Promise<Answer> {
  if (!tracing) return work();
  const { api, tracer } = tracing;
  const { name, kind, marks, header } = piece();
  const kinds: Record<string, SpanKind> = { server: api.SpanKind.SERVER, client: api.SpanKind.CLIENT };
  const above = header
    ? api.propagation.extract(api.ROOT_CONTEXT, null, { get: (_, key) => header(key) ?? undefined, keys: () => [] })
    : api.context.active();
  const options = { kind: kinds[kind ?? ''] ?? api.SpanKind.INTERNAL, attributes: marks as Attributes };
  return tracer.startActiveSpan(name, options, above, async (span) => {
    try {
      return await work();
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

// The kind of error, not its text: that may hold what somebody wrote.
function fail(span: Span, error: unknown): void {
  const { code, name } = error as { code?: unknown; name?: unknown };
  span.setAttribute('error.type', String(code ?? name ?? 'error'));
  span.setStatus({ code: 2 });
}

/** Says more of the piece of work that is under way; `name` is a better name for it. */
export function mark(marks: () => Marks & { name?: string; failed?: string }): void {
  const span = tracing?.api.trace.getActiveSpan();
  if (!span) return;
  const { name, failed, ...attributes } = marks();
  if (name) span.updateName(name);
  if (failed) fail(span, { code: failed });
  span.setAttributes(attributes as Attributes);
}

/** The trace that is under way, for the log. */
export function traceId(): string | undefined {
  return tracing?.api.trace.getActiveSpan()?.spanContext().traceId;
}
