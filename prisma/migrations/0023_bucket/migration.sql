-- What clients may still ask, and attempts that failed. Both may be lost in a crash: nothing of them is written ahead.

CREATE UNLOGGED TABLE "bucket" (
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "level" DOUBLE PRECISION NOT NULL,
    "granted" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bucket_pkey" PRIMARY KEY ("tenant_id","key")
) WITH (fillfactor = 50);

ALTER TABLE "bucket" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "bucket" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "bucket"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "bucket" TO entrepot_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "bucket" TO entrepot_worker;

CREATE UNLOGGED TABLE "attempt" (
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("tenant_id","key")
) WITH (fillfactor = 50);

ALTER TABLE "attempt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "attempt" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "attempt"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "attempt" TO entrepot_app, entrepot_worker;
