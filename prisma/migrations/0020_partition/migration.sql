-- The event log becomes a table a day: a day that has had its time is dropped whole, which costs nothing and leaves nothing behind.

-- An event is never older than the one before it in its stream, whatever the clock does: so a reader that knows when it stopped
-- looks into the days since then only. What is no longer kept is seen in the log itself.
ALTER TABLE "stream"
    DROP COLUMN "tail",
    ADD COLUMN "head_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE "stream" ADD CONSTRAINT stream_head_check CHECK (head >= 0);

ALTER TABLE "event" RENAME TO "event_before";
ALTER TABLE "event_before" RENAME CONSTRAINT "event_pkey" TO "event_before_pkey";
ALTER TABLE "event_before" RENAME CONSTRAINT "event_tenant_id_stream_id_fkey" TO "event_before_tenant_id_stream_id_fkey";
ALTER INDEX "event_tx_gid_idx" RENAME TO "event_before_tx_gid_idx";
ALTER SEQUENCE "event_gid_seq" OWNED BY NONE;

CREATE TABLE "event" (
    "tenant_id" UUID NOT NULL,
    "stream_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "gid" BIGINT NOT NULL DEFAULT nextval('event_gid_seq'),
    "tx" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "type" TEXT NOT NULL,
    "actor" JSONB NOT NULL,
    "data" JSONB NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("tenant_id","stream_id","seq","occurred_at")
) PARTITION BY RANGE ("occurred_at");

CREATE INDEX "event_tx_gid_idx" ON "event"("tx", "gid");
ALTER TABLE "event" ADD CONSTRAINT "event_tenant_id_stream_id_fkey" FOREIGN KEY ("tenant_id", "stream_id") REFERENCES "stream"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER SEQUENCE "event_gid_seq" OWNED BY "event"."gid";

ALTER TABLE "event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "event" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_read ON "event" FOR SELECT TO entrepot_app USING (tenant_id = (SELECT current_setting('app.tenant')::uuid));
CREATE POLICY tenant_write ON "event" FOR INSERT WITH CHECK (tenant_id = (SELECT current_setting('app.tenant')::uuid));
-- What fell into the table for the rest is forgotten tenant by tenant.
CREATE POLICY tenant_forget ON "event" FOR DELETE TO entrepot_worker USING (tenant_id = (SELECT current_setting('app.tenant')::uuid));
-- The worker follows the log of every tenant; it reads content only under a tenant's own setting.
CREATE POLICY worker_read ON "event" FOR SELECT TO entrepot_worker USING (true);
GRANT SELECT, INSERT ON "event" TO entrepot_app, entrepot_worker;
GRANT DELETE ON "event" TO entrepot_worker;
GRANT USAGE ON SEQUENCE "event_gid_seq" TO entrepot_app, entrepot_worker;

-- A day's table is reached through "event" only: nobody has a right to it, and its own wall has no door.
CREATE TABLE "event_rest" PARTITION OF "event" DEFAULT;
ALTER TABLE "event_rest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "event_rest" FORCE ROW LEVEL SECURITY;

-- Where a day's table ends; NULL for the rest.
CREATE FUNCTION event_day_ends(day oid) RETURNS timestamptz LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT substring(pg_get_expr(relpartbound, oid) FROM 'TO \(''([^'']+)''\)')::timestamptz FROM pg_class WHERE oid = day
$$;

-- Makes the tables of today and of the days ahead, in UTC; answers how many were made. A day of which something is in the rest already stays there.
CREATE FUNCTION event_days_make(ahead int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '300ms' AS $$
DECLARE
  today date := (now() AT TIME ZONE 'UTC')::date;
  known timestamptz := (SELECT max(public.event_day_ends(inhrelid)) FROM pg_inherits WHERE inhparent = 'public.event'::regclass);
  begins timestamptz;
  name text;
  made int := 0;
BEGIN
  FOR n IN 0 .. ahead LOOP
    begins := (today + n)::timestamp AT TIME ZONE 'UTC';
    CONTINUE WHEN begins < known;
    IF made = 0 THEN
      LOCK TABLE ONLY public.stream, ONLY public.event IN ACCESS EXCLUSIVE MODE; -- in the order in which a writer takes them
    END IF;
    name := 'event_' || to_char(today + n, 'YYYYMMDD');
    CONTINUE WHEN to_regclass('public.' || name) IS NOT NULL; -- another was faster
    BEGIN
      EXECUTE format('CREATE TABLE public.%I PARTITION OF public.event FOR VALUES FROM (%L) TO (%L)',
                     name, begins, (today + n + 1)::timestamp AT TIME ZONE 'UTC');
      EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', name);
      made := made + 1;
    EXCEPTION WHEN check_violation THEN
      CONTINUE;
    END;
  END LOOP;
  RETURN made;
END
$$;

-- Drops the tables of days that ended more than so many days ago; answers how many.
CREATE FUNCTION event_days_drop(keep int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp SET lock_timeout = '300ms' AS $$
DECLARE
  day regclass;
  dropped int := 0;
BEGIN
  IF keep < 1 THEN
    RAISE EXCEPTION 'the log is kept for a day at least';
  END IF;
  FOR day IN
    SELECT inhrelid FROM pg_inherits WHERE inhparent = 'public.event'::regclass
       AND public.event_day_ends(inhrelid) <= now() - keep * interval '1 day'
  LOOP
    IF dropped = 0 THEN
      LOCK TABLE ONLY public.stream, ONLY public.event IN ACCESS EXCLUSIVE MODE;
    END IF;
    EXECUTE 'DROP TABLE IF EXISTS ' || day; -- another may have been faster
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END
$$;

REVOKE ALL ON FUNCTION event_days_make(int), event_days_drop(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION event_days_make(int), event_days_drop(int) TO entrepot_worker;

-- What was written before stays where it is, as the table of all days until tomorrow; it goes when the youngest of it has had its time.
ALTER TABLE "event_before" NO FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  newest timestamptz := (SELECT max(occurred_at) FROM event_before);
BEGIN
  IF newest IS NULL THEN
    DROP TABLE event_before;
    RETURN;
  END IF;
  DROP POLICY tenant_read ON event_before;
  DROP POLICY tenant_write ON event_before;
  DROP POLICY worker_read ON event_before;
  REVOKE ALL ON event_before FROM entrepot_app, entrepot_worker;
  ALTER TABLE event_before FORCE ROW LEVEL SECURITY;
  ALTER TABLE event_before DROP CONSTRAINT event_before_pkey;
  EXECUTE format('ALTER TABLE event ATTACH PARTITION event_before FOR VALUES FROM (MINVALUE) TO (%L)',
                 (date_trunc('day', greatest(newest, now()) AT TIME ZONE 'UTC') + interval '1 day') AT TIME ZONE 'UTC');
END
$$;

SELECT event_days_make(7);
