-- Logins, companies, and who belongs where.

CREATE TYPE "OrganizationStatus" AS ENUM ('PENDING', 'ACTIVE', 'SUSPENDED', 'CLOSED');

CREATE TYPE "BusinessType" AS ENUM ('MANUFACTURER', 'TRADER', 'DISTRIBUTOR', 'SERVICE', 'RETAILER');

CREATE TYPE "Capability" AS ENUM ('BUYER', 'SUPPLIER');

CREATE TYPE "Role" AS ENUM ('OWNER', 'ADMIN', 'SALES', 'PURCHASER', 'APPROVER', 'VIEWER');

CREATE TYPE "SessionAudience" AS ENUM ('member', 'operator');

CREATE TABLE "account" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "account_tenant_id_email_key" ON "account"("tenant_id", "email");
ALTER TABLE "account" ADD CONSTRAINT account_email_check CHECK (email = lower(email) AND position('@' in email) > 1);

ALTER TABLE "account" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "account" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "account"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "account" TO entrepot_app, entrepot_worker;

CREATE TABLE "organization" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "legal_name" TEXT NOT NULL,
    "country" CHAR(2) NOT NULL,
    "city" TEXT,
    "business_type" "BusinessType" NOT NULL,
    "capabilities" "Capability"[],
    "year_founded" INTEGER,
    "status" "OrganizationStatus" NOT NULL DEFAULT 'ACTIVE',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("tenant_id","id")
);

ALTER TABLE "organization" ADD CONSTRAINT organization_country_check CHECK (country ~ '^[A-Z]{2}$');

ALTER TABLE "organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "organization" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "organization"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE ON "organization" TO entrepot_app, entrepot_worker;

CREATE TABLE "member" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "roles" "Role"[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "member_tenant_id_organization_id_idx" ON "member"("tenant_id", "organization_id");
CREATE UNIQUE INDEX "member_tenant_id_account_id_organization_id_key" ON "member"("tenant_id", "account_id", "organization_id");
ALTER TABLE "member" ADD CONSTRAINT "member_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "member" ADD CONSTRAINT "member_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "member" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "member"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "member" TO entrepot_app, entrepot_worker;

CREATE TABLE "operator" (
    "tenant_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "operator_pkey" PRIMARY KEY ("tenant_id","account_id")
);

ALTER TABLE "operator" ADD CONSTRAINT "operator_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "operator" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "operator" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "operator"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, DELETE ON "operator" TO entrepot_app, entrepot_worker;

CREATE TABLE "session" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "audience" "SessionAudience" NOT NULL,
    "organization_id" UUID,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "session_tenant_id_account_id_idx" ON "session"("tenant_id", "account_id");
ALTER TABLE "session" ADD CONSTRAINT "session_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "session" ADD CONSTRAINT "session_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "session" ADD CONSTRAINT session_operator_check CHECK (audience = 'member' OR organization_id IS NULL);

ALTER TABLE "session" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "session" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "session"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "session" TO entrepot_app, entrepot_worker;
