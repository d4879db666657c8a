-- Companies run themselves: members with the marketplace's own roles, invitations, and the company's profile.

-- A marketplace may add roles of its own, so a role is a text. The table is small (a row a person and company), so it is written anew at once.
-- The type "Role" stays for processes of the version before.
ALTER TABLE "member" ALTER COLUMN "roles" TYPE TEXT[] USING "roles"::TEXT[];
ALTER TABLE "member" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "role" (
    "tenant_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "permissions" TEXT[] NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_pkey" PRIMARY KEY ("tenant_id","code")
);

-- An owner may do everything, whatever anybody writes.
ALTER TABLE "role" ADD CONSTRAINT role_owner_check CHECK (code <> 'OWNER');

ALTER TABLE "role" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "role"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "role" TO entrepot_app, entrepot_worker;

CREATE TABLE "invitation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "email" TEXT NOT NULL,
    "roles" TEXT[] NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "inviter_id" UUID NOT NULL,
    "by_operator" BOOLEAN NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "invitation_tenant_id_token_hash_key" ON "invitation"("tenant_id", "token_hash");
CREATE INDEX "invitation_tenant_id_organization_id_idx" ON "invitation"("tenant_id", "organization_id", "id");
-- Counted before another is made.
CREATE INDEX "invitation_tenant_id_email_created_at_idx" ON "invitation"("tenant_id", "email", "created_at");
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_tenant_id_inviter_id_fkey" FOREIGN KEY ("tenant_id", "inviter_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "invitation"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "invitation" TO entrepot_app, entrepot_worker;

-- What a company says of itself. Columns with defaults: nothing is written anew.
CREATE TYPE "OrganizationSize" AS ENUM ('MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'VERY_LARGE');

ALTER TABLE "organization" ADD COLUMN "registration_number" TEXT,
ADD COLUMN "vat_number" TEXT,
ADD COLUMN "lei" TEXT,
ADD COLUMN "size" "OrganizationSize",
ADD COLUMN "website" TEXT,
ADD COLUMN "languages" TEXT[] NOT NULL DEFAULT '{}',
ADD COLUMN "main_markets" TEXT[] NOT NULL DEFAULT '{}',
ADD COLUMN "descriptions" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN "addresses" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE TABLE "organization_certificate" (
    "tenant_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "number" TEXT,
    "valid_until" DATE,
    "file_id" UUID,

    CONSTRAINT "organization_certificate_pkey" PRIMARY KEY ("tenant_id","organization_id","position")
);

CREATE INDEX "organization_certificate_tenant_id_file_id_idx" ON "organization_certificate"("tenant_id", "file_id");
ALTER TABLE "organization_certificate" ADD CONSTRAINT "organization_certificate_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "organization_certificate" ADD CONSTRAINT "organization_certificate_tenant_id_file_id_fkey" FOREIGN KEY ("tenant_id", "file_id") REFERENCES "file"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "organization_certificate" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "organization_certificate" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "organization_certificate"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "organization_certificate" TO entrepot_app, entrepot_worker;
