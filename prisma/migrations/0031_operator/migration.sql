-- Who runs a marketplace: operators with roles, invitations to join them.

CREATE TYPE "OperatorRole" AS ENUM ('ADMIN', 'MODERATOR', 'CATALOGUE', 'SUPPORT', 'ANALYST');
-- Until now every operator could do everything: those stay what they were.
ALTER TABLE "operator" ADD COLUMN "roles" "OperatorRole"[] NOT NULL DEFAULT '{ADMIN}';
GRANT UPDATE ON "operator" TO entrepot_app, entrepot_worker;
ALTER TYPE "AccountMailKind" ADD VALUE 'OPERATOR_INVITED';

CREATE TABLE "operator_invitation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "roles" "OperatorRole"[],
    "inviter_id" UUID NOT NULL,
    "token_hash" BYTEA,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "operator_invitation_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "operator_invitation_tenant_id_email_key" ON "operator_invitation"("tenant_id", "email");
CREATE UNIQUE INDEX "operator_invitation_tenant_id_token_hash_key" ON "operator_invitation"("tenant_id", "token_hash");
ALTER TABLE "operator_invitation" ADD CONSTRAINT "operator_invitation_tenant_id_inviter_id_fkey" FOREIGN KEY ("tenant_id", "inviter_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "operator_invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "operator_invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "operator_invitation"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "operator_invitation" TO entrepot_app, entrepot_worker;

-- Providers by which operators may sign in too, and what a sign-in was begun for.
ALTER TABLE "identity_provider" ADD COLUMN "is_for_staff" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "identity_attempt" ADD COLUMN "audience" "SessionAudience" NOT NULL DEFAULT 'member';
ALTER TABLE "session" ADD COLUMN "is_impersonation" BOOLEAN NOT NULL DEFAULT false;

-- An operator who looks at the marketplace as a member does: the row of a session under the same id, kept when that is forgotten.
CREATE TABLE "impersonation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "impersonation_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "impersonation_tenant_id_account_id_id_idx" ON "impersonation"("tenant_id", "account_id", "id");
ALTER TABLE "impersonation" ADD CONSTRAINT "impersonation_tenant_id_operator_id_fkey" FOREIGN KEY ("tenant_id", "operator_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "impersonation" ADD CONSTRAINT "impersonation_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "impersonation" ADD CONSTRAINT "impersonation_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "impersonation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "impersonation" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "impersonation"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "impersonation" TO entrepot_app, entrepot_worker;

-- What operators read figures from: counts a day, which tell of no person.
CREATE TABLE "product_view" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "product_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "product_view_pkey" PRIMARY KEY ("tenant_id","day","product_id")
);

ALTER TABLE "product_view" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "product_view" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "product_view"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "product_view" TO entrepot_app, entrepot_worker;

CREATE TABLE "search_term" (
    "tenant_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "term" TEXT NOT NULL,
    "searches" INTEGER NOT NULL,
    "without_results" INTEGER NOT NULL,

    CONSTRAINT "search_term_pkey" PRIMARY KEY ("tenant_id","day","term"),
    CONSTRAINT "search_term_term_check" CHECK (length(term) <= 60)
);

ALTER TABLE "search_term" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "search_term" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "search_term"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "search_term" TO entrepot_app, entrepot_worker;

-- A person who is forgotten: what others wrote to and with the account keeps pointing to its row, in which nothing of the person is left.
ALTER TABLE "account" ADD COLUMN "erased_at" TIMESTAMPTZ(3);
GRANT DELETE ON "reading" TO entrepot_app, entrepot_worker;
