-- The event log, the answers kept for retried writes, and where the all-tenant readers stand.

CREATE TABLE "stream" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "head" BIGINT NOT NULL DEFAULT 0,
    "tail" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "stream_pkey" PRIMARY KEY ("tenant_id","id")
);

ALTER TABLE "stream" ADD CONSTRAINT stream_head_check CHECK (head >= 0 AND tail >= 1);

ALTER TABLE "stream" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "stream" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "stream"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "stream" TO entrepot_app, entrepot_worker;

CREATE TABLE "event" (
    "tenant_id" UUID NOT NULL,
    "stream_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "gid" BIGSERIAL NOT NULL,
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "type" TEXT NOT NULL,
    "actor" JSONB NOT NULL,
    "data" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("tenant_id","stream_id","seq")
);

CREATE INDEX "event_tx_gid_idx" ON "event"("tx", "gid");
ALTER TABLE "event" ADD CONSTRAINT "event_tenant_id_stream_id_fkey" FOREIGN KEY ("tenant_id", "stream_id") REFERENCES "stream"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "event" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_read ON "event" FOR SELECT TO entrepot_app USING (tenant_id = (SELECT current_setting('app.tenant')::uuid));
CREATE POLICY tenant_write ON "event" FOR INSERT WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
-- The worker follows the log of every tenant; it reads content only under a tenant's own setting.
CREATE POLICY worker_read ON "event" FOR SELECT TO entrepot_worker USING (true);
GRANT SELECT, INSERT ON "event" TO entrepot_app, entrepot_worker;
GRANT USAGE ON SEQUENCE "event_gid_seq" TO entrepot_app, entrepot_worker;

CREATE TABLE "idempotency" (
    "tenant_id" UUID NOT NULL,
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "input_hash" BYTEA NOT NULL,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("tenant_id","actor","key")
);

CREATE INDEX "idempotency_created_at_idx" ON "idempotency"("created_at");

ALTER TABLE "idempotency" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "idempotency" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "idempotency"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "idempotency" TO entrepot_app, entrepot_worker;

CREATE TABLE "reader" (
    "name" TEXT NOT NULL,
    "holder" TEXT,
    "expires_at" TIMESTAMPTZ(3),
    "horizon" TEXT NOT NULL DEFAULT '0',
    "done" BIGINT[] DEFAULT ARRAY[]::BIGINT[],

    CONSTRAINT "reader_pkey" PRIMARY KEY ("name")
);

ALTER TABLE "reader" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reader" FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON "reader" TO entrepot_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "reader" TO entrepot_worker;
