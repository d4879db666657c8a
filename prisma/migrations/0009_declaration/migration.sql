-- The declarations whose listings were last known to conform: belongs to no tenant; serving roles only read it.

CREATE TABLE "declaration" (
    "vertical" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "declaration_pkey" PRIMARY KEY ("vertical")
);

ALTER TABLE "declaration" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "declaration" FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON "declaration" FOR SELECT USING (true);
CREATE POLICY owner_writes ON "declaration" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT ON "declaration" TO entrepot_app, entrepot_worker;
