// Starts GraphiQL with what the page says: the marketplace, and the tabs to begin with.
const { tenant, tabs, assets } = JSON.parse(document.getElementById('settings').textContent);

const workers = { editorWorkerService: 'editor', json: 'json', graphql: 'graphql' };
self.MonacoEnvironment = {
  globalAPI: false,
  getWorkerUrl: (_module, label) => `${assets}/${workers[label] ?? 'editor'}.worker.js`,
};

// Tabs of another marketplace would ask it, not this one.
const KEY = 'entrepot:tenant';
if (localStorage.getItem(KEY) !== tenant) {
  for (const name of Object.keys(localStorage)) if (name.startsWith('graphiql:')) localStorage.removeItem(name);
  localStorage.setItem(KEY, tenant);
}

document.getElementById('tenant').addEventListener('change', ({ target }) => target.form.submit());

// The header editor holds for subscriptions too: each has a socket of its own, opened with those headers.
function ask(request, { headers, documentAST }) {
  const operations = documentAST?.definitions.filter(({ kind }) => kind === 'OperationDefinition') ?? [];
  const asked = operations.find(({ name }) => name?.value === request.operationName) ?? operations[0];
  return asked?.operation === 'subscription' ? subscribe(request, headers) : post(request, headers);
}

async function post(request, headers) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { accept: 'application/graphql-response+json', ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return response.json();
}

async function* subscribe(request, headers) {
  const socket = new WebSocket(location.href.replace(/^http/, 'ws').split('?')[0], 'graphql-transport-ws');
  const send = (message) => socket.send(JSON.stringify(message));
  const arrived = [];
  let wake = () => {};
  const put = (step) => {
    arrived.push(step);
    wake();
  };
  socket.onopen = () => send({ type: 'connection_init', payload: headers ?? {} });
  socket.onclose = ({ code, reason }) =>
    put({ done: true, value: code === 1000 ? null : { errors: [{ message: `Closed: ${code} ${reason}` }] } });
  socket.onmessage = ({ data }) => {
    const { type, payload } = JSON.parse(data);
    if (type === 'connection_ack') send({ type: 'subscribe', id: '1', payload: request });
    if (type === 'ping') send({ type: 'pong' });
    if (type === 'next') put({ value: payload });
    if (type === 'error') put({ done: true, value: { errors: payload } });
    if (type === 'complete') put({ done: true });
  };
  try {
    for (;;) {
      if (arrived.length === 0) await new Promise((resolve) => (wake = resolve));
      const { value, done } = arrived.shift();
      if (value) yield value;
      if (done) return;
    }
  } finally {
    socket.onclose = null;
    socket.close(1000);
  }
}

const headers = JSON.stringify(tenant ? { 'x-tenant': tenant } : {}, null, 2);
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  title: '', // the bar above says it
  logo: ' ',
  fetcher: ask,
  defaultHeaders: headers,
  initialQuery: new URL(location.href).searchParams.get('query') ?? undefined, // a shared link; else the tabs
  defaultTabs: tabs.map((tab) => ({ headers, ...tab })),
});
