-- The two roles that serve: they own nothing and cannot pass row-level security. Their passwords are set by `entrepot migrate`.
-- Roles belong to the cluster, so several databases of one cluster share them; two migrations may meet here.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['entrepot_app', 'entrepot_worker'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name);
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- made by an earlier migration of this cluster
    END;
  END LOOP;
END
$$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO entrepot_app, entrepot_worker;
