-- The search indexes' reader of the log becomes four, shared by several workers; what they tell of their work; rebuilds that are asked for.

ALTER TABLE "reader"
    ADD COLUMN "busy" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "paused_until" TIMESTAMPTZ(3),
    ADD COLUMN "behind" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "caught_up_at" TIMESTAMPTZ(3),
    ADD COLUMN "failures" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "failure" TEXT,
    ADD COLUMN "failed_at" TIMESTAMPTZ(3),
    ADD COLUMN "skipped" INTEGER NOT NULL DEFAULT 0;

-- It is of no tenant and tells of work, not of content: figures for operators are made of it.
CREATE POLICY app_reads ON "reader" FOR SELECT TO entrepot_app USING (true);
GRANT SELECT ON "reader" TO entrepot_app;

-- Each part begins where the whole was.
CREATE POLICY migrating ON "reader" TO CURRENT_USER USING (true) WITH CHECK (true);
INSERT INTO "reader" ("name", "horizon", "done")
  SELECT 'search-index ' || part, "horizon", "done" FROM "reader", generate_series(0, 3) AS part WHERE "name" = 'search-index';
DELETE FROM "reader" WHERE "name" = 'search-index';
DROP POLICY migrating ON "reader";

CREATE TABLE "rebuild" (
    "index_name" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "begun_at" TIMESTAMPTZ(3),
    "written" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,

    CONSTRAINT "rebuild_pkey" PRIMARY KEY ("index_name")
);

ALTER TABLE "rebuild" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rebuild" FORCE ROW LEVEL SECURITY;
CREATE POLICY worker ON "rebuild" TO entrepot_worker USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "rebuild" TO entrepot_worker;
