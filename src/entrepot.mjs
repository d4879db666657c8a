#!/usr/bin/env node
// The command `entrepot`: TypeScript is run as it stands, and the command line takes over.
import '@oxc-node/core/register';

await import('./cli.ts');
