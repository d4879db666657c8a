-- The audit log of a marketplace: appended to, never changed, each entry sealed by the one before it.

CREATE TABLE "audit_entry" (
    "tenant_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "actor" JSONB NOT NULL,
    "account_id" UUID,
    "data" JSONB NOT NULL,
    "request_id" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("tenant_id","seq")
);

CREATE INDEX "audit_entry_account_idx" ON "audit_entry"("tenant_id", "account_id", "seq" DESC) WHERE account_id IS NOT NULL;
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("tenant_id", "subject_id", "seq" DESC);
CREATE INDEX "audit_entry_type_idx" ON "audit_entry"("tenant_id", "type", "seq" DESC);

ALTER TABLE "audit_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_read ON "audit_entry" FOR SELECT USING (tenant_id = (SELECT current_setting('app.tenant')::uuid));
CREATE POLICY tenant_append ON "audit_entry" FOR INSERT WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
-- The log of a marketplace that is deleted goes with it, by the owner's hand only.
CREATE POLICY owner_removes ON "audit_entry" FOR DELETE TO CURRENT_USER
  USING (tenant_id = (SELECT current_setting('app.tenant')::uuid));
GRANT SELECT, INSERT ON "audit_entry" TO entrepot_app, entrepot_worker;

-- Whether the owner moves this very marketplace, whole, into or out of the installation: no serving role can say so.
CREATE FUNCTION audit_moves(tenant uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT current_setting('app.moving', true) = tenant::text
     AND pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = 'public.audit_entry'::regclass), 'MEMBER')
$$;

-- What is sealed of an entry, as text; src/modules/audit/verify.ts reads the same and computes the hash by itself.
CREATE FUNCTION audit_sealed(entry audit_entry) RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT jsonb_build_array(entry.tenant_id, entry.seq, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                           entry.type, entry.subject_id, entry.actor, entry.data, entry.request_id)::text
$$;

-- Gives an entry its place and its seal, whatever the writer says they are. Writers of one marketplace take turns until they commit.
CREATE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  last record;
BEGIN
  IF public.audit_moves(NEW.tenant_id) THEN RETURN NEW; END IF; -- as it was sealed where it comes from
  PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || NEW.tenant_id, 0));
  SELECT seq, at, hash INTO last FROM audit_entry WHERE tenant_id = NEW.tenant_id ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.at := greatest(clock_timestamp(), last.at);
  NEW.account_id := (NEW.actor->>'account')::uuid;
  NEW.hash := sha256(coalesce(last.hash, ''::bytea) || convert_to(audit_sealed(NEW), 'UTF8'));
  RETURN NEW;
END
$$;
CREATE TRIGGER append BEFORE INSERT ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION audit_append();

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF public.audit_moves(OLD.tenant_id) THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION 'the audit log is appended to only: nothing in it is changed or deleted';
END
$$;
CREATE TRIGGER keep BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON "audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
