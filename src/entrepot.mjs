#!/usr/bin/env node
// The command `entrepot`: TypeScript is run as it stands, and the command line takes over.
import './typescript.mjs';

await import('./cli.ts');
