-- What is sent out of the house: reminders given, mails to members and what they want of them, webhooks of companies and their deliveries.

CREATE TABLE "reminder" (
    "tenant_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("tenant_id","subject_id","number")
);

ALTER TABLE "reminder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reminder" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "reminder"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, DELETE ON "reminder" TO entrepot_app, entrepot_worker;

-- Found by the sweep that gives reminders which a lost timer left out.
CREATE INDEX "inquiry_unanswered_idx" ON "inquiry"("tenant_id", "created_at") WHERE status = 'OPEN' AND first_answered_at IS NULL;

CREATE TABLE "webhook" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "selection" TEXT NOT NULL,
    "secret" BYTEA NOT NULL,
    "secret_number" INTEGER NOT NULL DEFAULT 1,
    "previous_secret" BYTEA,
    "previous_until" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "disabled_because" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "webhook_tenant_id_organization_id_idx" ON "webhook"("tenant_id", "organization_id");
ALTER TABLE "webhook" ADD CONSTRAINT "webhook_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "webhook" ADD CONSTRAINT webhook_previous_check CHECK ((previous_secret IS NULL) = (previous_until IS NULL));

ALTER TABLE "webhook" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "webhook" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "webhook"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "webhook" TO entrepot_app, entrepot_worker;

CREATE TYPE "WebhookDeliveryStatus" AS ENUM ('PENDING', 'DELIVERED', 'DROPPED', 'DEAD');

CREATE TABLE "webhook_delivery" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "webhook_id" UUID NOT NULL,
    "stream_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "status" "WebhookDeliveryStatus" NOT NULL DEFAULT 'PENDING',
    "attempts" JSONB NOT NULL DEFAULT '[]',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "webhook_delivery_tenant_id_webhook_id_stream_id_seq_key" ON "webhook_delivery"("tenant_id", "webhook_id", "stream_id", "seq");
CREATE INDEX "webhook_delivery_tenant_id_webhook_id_id_idx" ON "webhook_delivery"("tenant_id", "webhook_id", "id");
-- Found by the sweep.
CREATE INDEX "webhook_delivery_due_idx" ON "webhook_delivery"("tenant_id", "next_at") WHERE status = 'PENDING';
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_tenant_id_webhook_id_fkey" FOREIGN KEY ("tenant_id", "webhook_id") REFERENCES "webhook"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "webhook_delivery" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "webhook_delivery" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "webhook_delivery"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "webhook_delivery" TO entrepot_app, entrepot_worker;

CREATE TYPE "NotificationKind" AS ENUM ('INQUIRY_RECEIVED', 'MESSAGE_RECEIVED', 'QUOTATION_RECEIVED', 'QUOTATION_ANSWERED', 'ENDED', 'REMINDER');
CREATE TYPE "NotificationFrequency" AS ENUM ('IMMEDIATE', 'HOURLY', 'DAILY', 'NONE');
CREATE TYPE "NotificationStatus" AS ENUM ('PENDING', 'SENT', 'DROPPED', 'FAILED');

-- The language in which a person wants mails; null is the marketplace's.
ALTER TABLE "account" ADD COLUMN "locale" TEXT;

CREATE TABLE "notification_preference" (
    "tenant_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "kind" "NotificationKind" NOT NULL,
    "frequency" "NotificationFrequency" NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("tenant_id","member_id","kind")
);

ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "notification_preference" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification_preference" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "notification_preference"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "notification_preference" TO entrepot_app, entrepot_worker;

CREATE TABLE "notification" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "stream_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "inquiry_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "frequency" "NotificationFrequency" NOT NULL,
    "status" "NotificationStatus" NOT NULL DEFAULT 'PENDING',
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "notification_tenant_id_member_id_stream_id_seq_key" ON "notification"("tenant_id", "member_id", "stream_id", "seq");
-- Found when a member's mails are sent, and by the sweep.
CREATE INDEX "notification_due_idx" ON "notification"("tenant_id", "member_id", "due_at") WHERE status = 'PENDING';
ALTER TABLE "notification" ADD CONSTRAINT "notification_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "notification" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "notification"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "notification" TO entrepot_app, entrepot_worker;

-- The reader that reacts to the log begins now: nobody is told of what happened long ago.
CREATE POLICY migrating ON "reader" TO CURRENT_USER USING (true) WITH CHECK (true);
INSERT INTO "reader" ("name", "horizon")
  SELECT 'reaction ' || part, pg_snapshot_xmin(pg_current_snapshot())::text FROM generate_series(0, 3) AS part;
DROP POLICY migrating ON "reader";
