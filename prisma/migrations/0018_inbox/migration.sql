-- What each side keeps of an inquiry for itself: its entry in the inbox, how far each member has read, and notes.

-- When the other side first read a message; `seq` is the place of its fact in the inquiry's stream.
ALTER TABLE "message" ADD COLUMN "seq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "read_at" TIMESTAMPTZ(3);
-- What was written stays as it was: the serving roles may only say when it was read.
GRANT UPDATE (read_at) ON "message" TO entrepot_app, entrepot_worker;

CREATE TABLE "inbox_entry" (
    "tenant_id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "active_at" TIMESTAMPTZ(3) NOT NULL,
    "news_seq" INTEGER NOT NULL DEFAULT 0,
    "read_seq" INTEGER NOT NULL DEFAULT 0,
    "assignee_id" UUID,
    "assignment_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inbox_entry_pkey" PRIMARY KEY ("tenant_id","inquiry_id","organization_id")
);

-- The inbox of a side, and of a member, in the order of its pages.
CREATE INDEX "inbox_entry_activity_idx" ON "inbox_entry"("tenant_id", "organization_id", "active_at" DESC, "inquiry_id" DESC);
CREATE INDEX "inbox_entry_assignee_idx" ON "inbox_entry"("tenant_id", "assignee_id", "active_at" DESC, "inquiry_id" DESC) WHERE assignee_id IS NOT NULL;
CREATE INDEX "inquiry_activity_idx" ON "inquiry"("tenant_id", "updated_at" DESC, "id" DESC);
ALTER TABLE "inbox_entry" ADD CONSTRAINT "inbox_entry_tenant_id_inquiry_id_fkey" FOREIGN KEY ("tenant_id", "inquiry_id") REFERENCES "inquiry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "inbox_entry" ADD CONSTRAINT "inbox_entry_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- Who leaves is assigned to nothing any more.
ALTER TABLE "inbox_entry" ADD CONSTRAINT "inbox_entry_tenant_id_assignee_id_fkey" FOREIGN KEY ("tenant_id", "assignee_id") REFERENCES "member"("tenant_id", "id") ON DELETE SET NULL ("assignee_id") ON UPDATE CASCADE;

ALTER TABLE "inbox_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inbox_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "inbox_entry"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "inbox_entry" TO entrepot_app, entrepot_worker;

CREATE TABLE "reading" (
    "tenant_id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("tenant_id","inquiry_id","organization_id","account_id")
);

ALTER TABLE "reading" ADD CONSTRAINT "reading_tenant_id_inquiry_id_fkey" FOREIGN KEY ("tenant_id", "inquiry_id") REFERENCES "inquiry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reading" ADD CONSTRAINT "reading_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reading" ADD CONSTRAINT "reading_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reading" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reading" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "reading"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "reading" TO entrepot_app, entrepot_worker;

CREATE TABLE "inquiry_note" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inquiry_note_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "inquiry_note_tenant_id_inquiry_id_organization_id_id_idx" ON "inquiry_note"("tenant_id", "inquiry_id", "organization_id", "id");
ALTER TABLE "inquiry_note" ADD CONSTRAINT "inquiry_note_tenant_id_inquiry_id_fkey" FOREIGN KEY ("tenant_id", "inquiry_id") REFERENCES "inquiry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "inquiry_note" ADD CONSTRAINT "inquiry_note_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "inquiry_note" ADD CONSTRAINT "inquiry_note_tenant_id_author_id_fkey" FOREIGN KEY ("tenant_id", "author_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "inquiry_note" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inquiry_note" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "inquiry_note"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT ON "inquiry_note" TO entrepot_app, entrepot_worker;

-- What is there already gets its entries from the log. The owner is held by the wall too: it steps aside inside this transaction.
ALTER TABLE "inquiry" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "message" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "event" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "inbox_entry" NO FORCE ROW LEVEL SECURITY;
UPDATE "message" m SET seq = e.seq FROM "event" e
 WHERE e.tenant_id = m.tenant_id AND e.stream_id = m.inquiry_id AND e.data->>'message' = m.id::text;
INSERT INTO "inbox_entry" (tenant_id, inquiry_id, organization_id, active_at, news_seq)
SELECT i.tenant_id, i.id, side.id, i.updated_at, coalesce((
  SELECT max(e.seq) FROM event e
   WHERE e.tenant_id = i.tenant_id AND e.stream_id = i.id AND e.actor->>'organization' IS DISTINCT FROM side.id::text), 0)
  FROM inquiry i CROSS JOIN LATERAL (VALUES (i.buyer_id), (i.supplier_id)) AS side (id);
ALTER TABLE "inquiry" FORCE ROW LEVEL SECURITY;
ALTER TABLE "message" FORCE ROW LEVEL SECURITY;
ALTER TABLE "event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "inbox_entry" FORCE ROW LEVEL SECURITY;
