-- A supplier's priced answer to an inquiry: one quotation, its draft, and its revisions, of which no word can be changed.

CREATE TYPE "QuotationStatus" AS ENUM ('DRAFT', 'SENT', 'SUPERSEDED', 'COUNTERED', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'EXPIRED');

CREATE TABLE "quotation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "revision" INTEGER,
    "draft" JSONB,
    "draft_version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quotation_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "quotation_tenant_id_inquiry_id_key" ON "quotation"("tenant_id", "inquiry_id");
CREATE UNIQUE INDEX "quotation_tenant_id_id_revision_key" ON "quotation"("tenant_id", "id", "revision");
ALTER TABLE "quotation" ADD CONSTRAINT "quotation_tenant_id_inquiry_id_fkey" FOREIGN KEY ("tenant_id", "inquiry_id") REFERENCES "inquiry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quotation" ADD CONSTRAINT quotation_content_check CHECK (draft IS NOT NULL OR revision IS NOT NULL);

CREATE TABLE "quotation_revision" (
    "tenant_id" UUID NOT NULL,
    "quotation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "QuotationStatus" NOT NULL DEFAULT 'SENT',
    "content" JSONB NOT NULL,
    "valid_until" TIMESTAMPTZ(3) NOT NULL,
    "sent_by_id" UUID NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "outcome" JSONB,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "quotation_revision_pkey" PRIMARY KEY ("tenant_id","quotation_id","number")
);

ALTER TABLE "quotation_revision" ADD CONSTRAINT "quotation_revision_tenant_id_quotation_id_fkey" FOREIGN KEY ("tenant_id", "quotation_id") REFERENCES "quotation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quotation_revision" ADD CONSTRAINT "quotation_revision_tenant_id_sent_by_id_fkey" FOREIGN KEY ("tenant_id", "sent_by_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quotation_revision" ADD CONSTRAINT "quotation_revision_tenant_id_ended_by_id_fkey" FOREIGN KEY ("tenant_id", "ended_by_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quotation_revision" ADD CONSTRAINT quotation_revision_number_check CHECK (number >= 1);
ALTER TABLE "quotation_revision" ADD CONSTRAINT quotation_revision_status_check CHECK (status <> 'DRAFT' AND (status = 'SENT') = (ended_at IS NULL));
ALTER TABLE "quotation" ADD CONSTRAINT "quotation_tenant_id_id_revision_fkey" FOREIGN KEY ("tenant_id", "id", "revision") REFERENCES "quotation_revision"("tenant_id", "quotation_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "quotation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quotation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "quotation"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT ON "quotation" TO entrepot_app, entrepot_worker;
GRANT UPDATE (revision, draft, draft_version) ON "quotation" TO entrepot_app, entrepot_worker;

-- Found by the worker that ends what has had its time; and never two that stand at once.
CREATE INDEX "quotation_revision_due_idx" ON "quotation_revision"("tenant_id", "valid_until") WHERE status = 'SENT';
CREATE UNIQUE INDEX "quotation_revision_standing_key" ON "quotation_revision"("tenant_id", "quotation_id") WHERE status = 'SENT';

ALTER TABLE "quotation_revision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quotation_revision" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "quotation_revision"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT ON "quotation_revision" TO entrepot_app, entrepot_worker;
-- What was sent stays as it was: the serving roles may only say how it ended,
GRANT UPDATE (status, outcome, ended_by_id, ended_at) ON "quotation_revision" TO entrepot_app, entrepot_worker;

-- and that once.
CREATE FUNCTION quotation_revision_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'SENT' THEN
    RAISE EXCEPTION 'revision % of quotation % is %: it has ended', OLD.number, OLD.quotation_id, OLD.status;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER ends_once BEFORE UPDATE ON "quotation_revision" FOR EACH ROW EXECUTE FUNCTION quotation_revision_ends_once();
