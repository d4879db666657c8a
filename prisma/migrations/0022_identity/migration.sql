-- How people and programs show who they are: verified addresses, one-time tokens and the mails that carry them, second factors, API keys, providers of OpenID Connect.

ALTER TABLE "account" ADD COLUMN "email_verified_at" TIMESTAMPTZ(3);
ALTER TABLE "session" ADD COLUMN "user_agent" TEXT, ADD COLUMN "last_used_at" TIMESTAMPTZ(3);

CREATE TYPE "AccountTokenKind" AS ENUM ('VERIFY_EMAIL', 'RESET_PASSWORD');
CREATE TYPE "AccountMailKind" AS ENUM ('VERIFY_EMAIL', 'RESET_PASSWORD', 'PASSWORD_CHANGED', 'SECOND_FACTOR_ADDED', 'SECOND_FACTOR_REMOVED');

CREATE TABLE "account_token" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "AccountTokenKind" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "account_token_tenant_id_token_hash_key" ON "account_token"("tenant_id", "token_hash");
CREATE INDEX "account_token_tenant_id_account_id_idx" ON "account_token"("tenant_id", "account_id");
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "account_token" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "account_token" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "account_token"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "account_token" TO entrepot_app, entrepot_worker;

CREATE TABLE "account_mail" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "AccountMailKind" NOT NULL,
    "email" TEXT NOT NULL,
    "status" "NotificationStatus" NOT NULL DEFAULT 'PENDING',
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_mail_pkey" PRIMARY KEY ("tenant_id","id")
);

-- Counted before another is queued.
CREATE INDEX "account_mail_tenant_id_email_created_at_idx" ON "account_mail"("tenant_id", "email", "created_at");
-- Found by the sweep.
CREATE INDEX "account_mail_due_idx" ON "account_mail"("tenant_id", "due_at") WHERE status = 'PENDING';

ALTER TABLE "account_mail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "account_mail" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "account_mail"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "account_mail" TO entrepot_app, entrepot_worker;

CREATE TABLE "second_factor" (
    "tenant_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "secret" BYTEA NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "recovery_codes" BYTEA[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("tenant_id","account_id")
);

ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "second_factor" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "second_factor" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "second_factor"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "second_factor" TO entrepot_app, entrepot_worker;

CREATE TABLE "api_key" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scopes" TEXT[],
    "token_hash" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE INDEX "api_key_tenant_id_organization_id_idx" ON "api_key"("tenant_id", "organization_id");
CREATE INDEX "api_key_tenant_id_account_id_idx" ON "api_key"("tenant_id", "account_id");
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "api_key" ADD CONSTRAINT "api_key_tenant_id_organization_id_fkey" FOREIGN KEY ("tenant_id", "organization_id") REFERENCES "organization"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "api_key" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "api_key" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "api_key"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "api_key" TO entrepot_app, entrepot_worker;

CREATE TABLE "identity_provider" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "client_secret" BYTEA NOT NULL,
    "email_claim" TEXT NOT NULL DEFAULT 'email',
    "name_claim" TEXT NOT NULL DEFAULT 'name',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_provider_pkey" PRIMARY KEY ("tenant_id","id")
);

ALTER TABLE "identity_provider" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "identity_provider" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "identity_provider"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "identity_provider" TO entrepot_app, entrepot_worker;

CREATE TABLE "identity_attempt" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "handle_hash" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "redirect_uri" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_attempt_pkey" PRIMARY KEY ("tenant_id","id")
);

CREATE UNIQUE INDEX "identity_attempt_tenant_id_handle_hash_key" ON "identity_attempt"("tenant_id", "handle_hash");
ALTER TABLE "identity_attempt" ADD CONSTRAINT "identity_attempt_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "identity_provider"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "identity_attempt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "identity_attempt" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "identity_attempt"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "identity_attempt" TO entrepot_app, entrepot_worker;

CREATE TABLE "account_identity" (
    "tenant_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_identity_pkey" PRIMARY KEY ("tenant_id","provider_id","subject")
);

CREATE INDEX "account_identity_tenant_id_account_id_idx" ON "account_identity"("tenant_id", "account_id");
ALTER TABLE "account_identity" ADD CONSTRAINT "account_identity_tenant_id_provider_id_fkey" FOREIGN KEY ("tenant_id", "provider_id") REFERENCES "identity_provider"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "account_identity" ADD CONSTRAINT "account_identity_tenant_id_account_id_fkey" FOREIGN KEY ("tenant_id", "account_id") REFERENCES "account"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "account_identity" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "account_identity" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "account_identity"
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid))
  WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "account_identity" TO entrepot_app, entrepot_worker;
