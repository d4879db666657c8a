// Which path is answered by what.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FILES } from '../modules/file/address.ts';
import { ASSETS, asset } from './assets.ts';
import { makeFiles } from './files.ts';
import { livez, metrics, readyz } from './health.ts';
import type { Engine } from './operation.ts';
import { type Page, sendPage } from './page.ts';
import { graphiqlPage, landingPage, wantsPage } from './pages.ts';
import { makeEventStreams, wantsEvents } from './sse.ts';
import { makeYoga } from './yoga.ts';

/** Makes the handler of every request. */
export function makeRoutes(engine: Engine): (request: IncomingMessage, response: ServerResponse) => void {
  const { machinery, traffic } = engine;
  const graphql = makeYoga(engine);
  const events = makeEventStreams(engine);
  const files = makeFiles(engine);
  const routes: Record<string, (request: IncomingMessage) => Page | Promise<Page>> = {
    '/': landingPage,
    '/graphql': (request) => graphiqlPage(machinery, request),
    '/livez': livez,
    '/readyz': () => readyz(machinery, traffic),
    '/metrics': (request) => metrics(machinery, traffic, request),
  };

  async function plain(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendPage(response, {
        status: 405,
        type: 'text/plain',
        body: 'Only GET is answered here.\n',
        headers: { allow: 'GET, HEAD' },
      });
    }
    const route = Object.hasOwn(routes, path) ? routes[path] : undefined;
    const found = route
      ? await route(request)
      : path.startsWith(ASSETS) && (await asset(path, request.headers['accept-encoding']));
    const page = found || { status: 404, type: 'text/plain', body: 'There is nothing here. The API is at /graphql.\n' };
    sendPage(response, page, request.method === 'HEAD');
  }

  return (request, response) => {
    const path = pathOf(request);
    if (path.startsWith(FILES)) return void files(request, response, path.slice(FILES.length));
    if (wantsEvents(request)) return void events(request, response);
    if (path === '/graphql' && !wantsPage(request)) return void graphql(request, response);
    plain(request, response, path).catch((error: unknown) => {
      machinery.log.error({ err: error, path }, 'a page failed');
      if (!response.headersSent)
        sendPage(response, { status: 500, type: 'text/plain', body: 'Something went wrong on our side.\n' });
    });
  };
}

/** The path that was asked, without its query. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
