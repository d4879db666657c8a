-- Companies run themselves: what they want approved by their own people, and each request for it.

CREATE TYPE "ApprovalKind" AS ENUM ('QUOTATION_ACCEPT', 'INQUIRY_SEND');
CREATE TYPE "ApprovalStatus" AS ENUM ('PENDING', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'VOID');

CREATE TABLE "approval_rules" (
    "tenant_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "rules" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_rules_pkey" PRIMARY KEY ("tenant_id","organization_id")
);

ALTER TABLE "approval_rules" ADD CONSTRAINT "approval_rules_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "approval_rules" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "approval_rules" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "approval_rules"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "approval_rules" TO entrepot_app, entrepot_worker;

CREATE TABLE "approval" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" "ApprovalKind" NOT NULL,
    "status" "ApprovalStatus" NOT NULL DEFAULT 'PENDING',
    "subject" TEXT NOT NULL,
    "amount" DECIMAL(65,30),
    "currency" CHAR(3) NOT NULL,
    "above" DECIMAL(18,6) NOT NULL,
    "role" TEXT,
    "member_id" UUID,
    "needed" INTEGER NOT NULL,
    "input" JSONB NOT NULL,
    "inquiry_id" UUID,
    "quotation_id" UUID,
    "revision" INTEGER,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_because" TEXT,
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "approval_tenant_id_organization_id_id_idx" ON "approval"("tenant_id", "organization_id", "id");
-- Never two that wait for one quotation; and found when something happens in the inquiry.
CREATE UNIQUE INDEX "approval_pending_key" ON "approval"("tenant_id", "quotation_id") WHERE status = 'PENDING';
CREATE INDEX "approval_inquiry_idx" ON "approval"("tenant_id", "inquiry_id") WHERE status = 'PENDING';
CREATE INDEX "approval_quotation_idx" ON "approval"("tenant_id", "quotation_id", "id");
ALTER TABLE "approval" ADD CONSTRAINT "approval_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "approval" ADD CONSTRAINT "approval_tenant_id_inquiry_id_fkey" FOREIGN KEY ("tenant_id", "inquiry_id") REFERENCES "inquiry"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "approval" ADD CONSTRAINT "approval_tenant_id_quotation_id_fkey" FOREIGN KEY ("tenant_id", "quotation_id") REFERENCES "quotation"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "approval" ADD CONSTRAINT "approval_tenant_id_asked_by_id_fkey" FOREIGN KEY ("tenant_id", "asked_by_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "approval" ADD CONSTRAINT "approval_tenant_id_ended_by_id_fkey" FOREIGN KEY ("tenant_id", "ended_by_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "approval" ADD CONSTRAINT approval_needed_check CHECK (needed BETWEEN 1 AND 5);
ALTER TABLE "approval" ADD CONSTRAINT approval_approver_check CHECK ((role IS NULL) <> (member_id IS NULL));
ALTER TABLE "approval" ADD CONSTRAINT approval_ended_check CHECK ((status = 'PENDING') = (ended_at IS NULL));
ALTER TABLE "approval" ADD CONSTRAINT approval_subject_check CHECK ((kind = 'QUOTATION_ACCEPT') = (quotation_id IS NOT NULL AND revision IS NOT NULL));

ALTER TABLE "approval" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "approval" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "approval"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT ON "approval" TO entrepot_app, entrepot_worker;
-- What was asked stays as it was: the serving roles may only say how it ended, and which inquiry came of it.
GRANT UPDATE (status, ended_because, ended_by_id, ended_at, inquiry_id) ON "approval" TO entrepot_app, entrepot_worker;

CREATE TABLE "approval_grant" (
    "tenant_id" UUID NOT NULL,
    "approval_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "comment" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_grant_pkey" PRIMARY KEY ("tenant_id","approval_id","account_id")
);

ALTER TABLE "approval_grant" ADD CONSTRAINT "approval_grant_tenant_id_approval_id_fkey" FOREIGN KEY ("tenant_id", "approval_id") REFERENCES "approval"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "approval_grant" ADD CONSTRAINT "approval_grant_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "approval_grant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "approval_grant" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "approval_grant"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT ON "approval_grant" TO entrepot_app, entrepot_worker;

-- Members are told of approvals: a mail may be about one, and of no inquiry yet.
ALTER TYPE "NotificationKind" ADD VALUE 'APPROVAL';
ALTER TABLE "notification" ALTER COLUMN "inquiry_id" DROP NOT NULL;
ALTER TABLE "notification" ADD COLUMN "approval_id" UUID;

CREATE TABLE "team" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "team_tenant_id_organization_id_name_key" ON "team"("tenant_id", "organization_id", "name");
ALTER TABLE "team" ADD CONSTRAINT "team_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "team" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "team" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "team"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "team" TO entrepot_app, entrepot_worker;

CREATE TABLE "team_member" (
    "tenant_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("tenant_id","team_id","member_id")
);

CREATE INDEX "team_member_tenant_id_member_id_idx" ON "team_member"("tenant_id", "member_id");
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_tenant_id_team_id_fkey" FOREIGN KEY ("tenant_id", "team_id") REFERENCES "team"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Who leaves the organization leaves its teams.
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_tenant_id_member_id_fkey" FOREIGN KEY ("tenant_id", "member_id") REFERENCES "member"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "team_member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "team_member" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "team_member"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, DELETE ON "team_member" TO entrepot_app, entrepot_worker;

-- A side gives an inquiry to a member, to a team, or to both.
ALTER TABLE "inbox_entry" ADD COLUMN "team_id" UUID;
CREATE INDEX "inbox_entry_team_idx" ON "inbox_entry"("tenant_id", "team_id", "active_at" DESC, "inquiry_id" DESC) WHERE team_id IS NOT NULL;
-- Nothing has a team yet, so there is nothing to look through: NOT VALID holds for all that is written from now on.
ALTER TABLE "inbox_entry" ADD CONSTRAINT "inbox_entry_tenant_id_team_id_fkey" FOREIGN KEY ("tenant_id", "team_id") REFERENCES "team"("tenant_id", "id") ON DELETE SET NULL ("team_id") ON UPDATE CASCADE NOT VALID;

CREATE TABLE "division" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "parent_id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "joined_at" TIMESTAMPTZ(3),

    CONSTRAINT "division_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "division_tenant_id_parent_id_child_id_key" ON "division"("tenant_id", "parent_id", "child_id");
CREATE INDEX "division_tenant_id_child_id_idx" ON "division"("tenant_id", "child_id");
-- A company is a division of one other at most.
CREATE UNIQUE INDEX "division_joined_key" ON "division"("tenant_id", "child_id") WHERE joined_at IS NOT NULL;
ALTER TABLE "division" ADD CONSTRAINT "division_tenant_id_parent_id_fkey" FOREIGN KEY ("tenant_id", "parent_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "division" ADD CONSTRAINT "division_tenant_id_child_id_fkey" FOREIGN KEY ("tenant_id", "child_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "division" ADD CONSTRAINT division_self_check CHECK (parent_id <> child_id);

ALTER TABLE "division" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "division" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "division"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, DELETE ON "division" TO entrepot_app, entrepot_worker;
-- Who belongs to whom stays as it was offered: the serving roles may only say when it was agreed.
GRANT UPDATE (joined_at) ON "division" TO entrepot_app, entrepot_worker;
