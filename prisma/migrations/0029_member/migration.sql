-- People of companies: members with the marketplace's own roles, and invitations.

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
