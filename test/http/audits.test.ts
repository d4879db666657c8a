// The GraphQL over HTTP specification's own audits, every one of them, MAY included.
import { serverAudits } from 'graphql-http';
import { beforeAll, expect, test } from 'vitest';
import { launch } from '../../src/launch.ts';
import { witness } from '../kit/witness.ts';
import { useWorld } from '../kit/world.ts';

const world = useWorld({ worker: false });

// The audits send no header of ours: they ask a marketplace on its own host name.
beforeAll(async () => {
  await world.owner((owner) =>
    launch(world.app, owner, { slug: 'audited', name: 'Audited', domain: '127.0.0.1', verticals: ['chemicals'] }),
  );
});

test.each(serverAudits({ url: () => `${world.url}/graphql`, fetchFn: fetch }))('$id $name', async ({ fn }) => {
  const result = await fn();
  expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
  witness({ 'public audits passed': 1 });
});
