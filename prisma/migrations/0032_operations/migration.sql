-- Lives of the database: each restore from a backup begins one. Belongs to no tenant; serving roles only read it, as cursors of the event log name it.

CREATE TABLE "restoration" (
    "life" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "restoration_pkey" PRIMARY KEY ("life")
);

ALTER TABLE "restoration" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "restoration" FORCE ROW LEVEL SECURITY;
CREATE POLICY everyone_reads ON "restoration" FOR SELECT USING (true);
CREATE POLICY owner_writes ON "restoration" TO CURRENT_USER USING (true) WITH CHECK (true);
GRANT SELECT ON "restoration" TO entrepot_app, entrepot_worker;

-- Where the readers of the log stand is of the life that wrote it: the owner sets it right after a restore, and looks at it for the doctor.
CREATE POLICY owner_restores ON "reader" TO CURRENT_USER USING (true) WITH CHECK (true);
