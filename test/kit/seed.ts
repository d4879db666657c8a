// Property tests try the same values in every run, so that a red run can be run again; FC_SEED tries others, FC_RUNS more.
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122), numRuns: Number(process.env.FC_RUNS ?? 40) });
