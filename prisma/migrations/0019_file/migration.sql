-- Files that companies upload: announced, sent by a signed address, checked, and then attached to what they write.

CREATE TYPE "FileStatus" AS ENUM ('PENDING', 'AVAILABLE', 'REJECTED', 'DELETED');

CREATE TABLE "file" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "uploader_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "purpose" TEXT,
    "status" "FileStatus" NOT NULL DEFAULT 'PENDING',
    "rejected_because" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "file_pkey" PRIMARY KEY ("tenant_id","id")
);

ALTER TABLE "file" ADD CONSTRAINT "file_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "file" ADD CONSTRAINT "file_tenant_id_uploader_id_fkey" FOREIGN KEY ("tenant_id", "uploader_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "file" ADD CONSTRAINT file_size_check CHECK (size > 0);
ALTER TABLE "file" ADD CONSTRAINT file_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE "file" ADD CONSTRAINT file_rejected_check CHECK (rejected_because IS NULL OR status IN ('REJECTED', 'DELETED'));
-- What is available stays until somebody deletes it; all else has its time.
ALTER TABLE "file" ADD CONSTRAINT file_due_check CHECK ((status = 'AVAILABLE') = (due_at IS NULL));
CREATE INDEX "file_tenant_id_due_at_idx" ON "file"("tenant_id", "due_at") WHERE due_at IS NOT NULL;

ALTER TABLE "file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "file" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "file"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, DELETE ON "file" TO entrepot_app, entrepot_worker;
-- What was announced stays as it was: the serving roles may only say what became of it.
GRANT UPDATE (status, rejected_because, due_at) ON "file" TO entrepot_app, entrepot_worker;

-- How much a marketplace keeps: what is announced or available, counted in the transaction that changes it.
CREATE TABLE "file_usage" (
    "tenant_id" UUID NOT NULL,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "most_bytes" BIGINT,

    CONSTRAINT "file_usage_pkey" PRIMARY KEY ("tenant_id")
);

ALTER TABLE "file_usage" ADD CONSTRAINT file_usage_bytes_check CHECK (bytes >= 0 AND most_bytes >= 0);

ALTER TABLE "file_usage" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "file_usage" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "file_usage"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT ON "file_usage" TO entrepot_app, entrepot_worker;
GRANT UPDATE (bytes) ON "file_usage" TO entrepot_app, entrepot_worker;

CREATE TABLE "message_attachment" (
    "tenant_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "message_attachment_pkey" PRIMARY KEY ("tenant_id","message_id","position")
);

CREATE INDEX "message_attachment_tenant_id_file_id_idx" ON "message_attachment"("tenant_id", "file_id");
ALTER TABLE "message_attachment" ADD CONSTRAINT "message_attachment_tenant_id_message_id_fkey" FOREIGN KEY ("tenant_id", "message_id") REFERENCES "message"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "message_attachment" ADD CONSTRAINT "message_attachment_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "message_attachment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "message_attachment" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "message_attachment"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT ON "message_attachment" TO entrepot_app, entrepot_worker;

CREATE TABLE "quotation_attachment" (
    "tenant_id" UUID NOT NULL,
    "quotation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "quotation_attachment_pkey" PRIMARY KEY ("tenant_id","quotation_id","number","position")
);

CREATE INDEX "quotation_attachment_tenant_id_file_id_idx" ON "quotation_attachment"("tenant_id", "file_id");
ALTER TABLE "quotation_attachment" ADD CONSTRAINT "quotation_attachment_tenant_id_quotation_id_number_fkey" FOREIGN KEY ("tenant_id", "quotation_id", "number") REFERENCES "quotation_revision"("tenant_id", "quotation_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quotation_attachment" ADD CONSTRAINT "quotation_attachment_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "quotation_attachment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quotation_attachment" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "quotation_attachment"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT ON "quotation_attachment" TO entrepot_app, entrepot_worker;
