-- The Incoterms 2020 that a listing is offered under.

CREATE TYPE "Incoterm" AS ENUM ('EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP');

ALTER TABLE "product" ADD COLUMN "incoterms" "Incoterm"[] NOT NULL DEFAULT ARRAY[]::"Incoterm"[];
