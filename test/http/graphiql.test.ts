// The front door in a real browser: GraphiQL from our own origin, its examples, and a query that answers.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { market } from '../kit/market.ts';
import { useWorld } from '../kit/world.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const world = useWorld({ worker: false });
const here = existsSync(CHROMIUM);
if (!here)
  console.warn(
    `There is no ${CHROMIUM}: GraphiQL is not tried in a browser here (set CHROMIUM_PATH, or install chromium).`,
  );

test.runIf(here)(
  'opens with an example for each vertical, runs it, and asks nobody else for anything',
  async () => {
    const { tenant, supplier } = await market(world);
    await supplier.lists({});
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      const foreign: string[] = [];
      const faults: string[] = [];
      page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(world.url)) foreign.push(request.url());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(`${world.url}/graphql?tenant=${tenant}`);
      await page.getByRole('tab', { name: 'FindChemicals' }).waitFor({ timeout: 30_000 });
      await page.getByRole('button', { name: /execute/i }).click();
      await page.getByText('"totalCount"').waitFor({ timeout: 30_000 });
      expect(foreign).toEqual([]);
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  90_000,
);
