// A real Redis for tests of the bell, where the machine has the program: started, killed and started again on one port.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from '../../src/embedded/port.ts';

/** Whether this machine has a Redis. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis that tests may hurt. */
export interface TestRedis {
  url: string;
  /** Starts it again after `kill`. */
  start(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Stops it in the middle of whatever it does, or lets it go on: its connections stay, and nobody answers. */
  freeze(isFrozen: boolean): void;
  /** Cuts every connection but the asking one; answers how many. */
  cut(): Promise<number>;
}

/** Starts a Redis on a free port; nothing of it is kept on disk. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort(0);
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const ask = async <Answer>(work: (redis: Redis) => Promise<Answer>): Promise<Answer> => {
    const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null }).on('error', () => {});
    try {
      await redis.connect();
      return await work(redis);
    } finally {
      redis.disconnect();
    }
  };
  const self: TestRedis = {
    url,
    async start() {
      child = spawn(
        'redis-server',
        ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
        {
          stdio: 'ignore',
          cwd: '/',
        },
      );
      for (let tries = 200; !(await ask((redis) => redis.ping()).catch(() => null)); tries--) {
        if (!tries || child.exitCode !== null) throw new Error('redis-server does not answer');
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode) return;
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    },
    freeze: (isFrozen) => void child?.kill(isFrozen ? 'SIGSTOP' : 'SIGCONT'),
    cut: () =>
      ask(async (redis) => {
        const kinds = ['NORMAL', 'PUBSUB'].map((kind) => redis.call('CLIENT', 'KILL', 'TYPE', kind, 'SKIPME', 'YES'));
        return (await Promise.all(kinds)).reduce<number>((sum, count) => sum + Number(count), 0);
      }),
  };
  await self.start();
  return self;
}
