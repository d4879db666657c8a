// Starts GraphiQL with what the page says: the marketplace, and the tabs to begin with.
const { tenant, tabs, assets } = JSON.parse(document.getElementById('settings').textContent);

const workers = { editorWorkerService: 'editor', json: 'json', graphql: 'graphql' };
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => `${assets}/${workers[label] ?? 'editor'}.worker.js` };

// Tabs of another marketplace would ask it, not this one.
const KEY = 'entrepot:tenant';
if (localStorage.getItem(KEY) !== tenant) {
  for (const name of Object.keys(localStorage)) if (name.startsWith('graphiql:')) localStorage.removeItem(name);
  localStorage.setItem(KEY, tenant);
}

document.getElementById('tenant').addEventListener('change', ({ target }) => target.form.submit());

const headers = JSON.stringify(tenant ? { 'x-tenant': tenant } : {}, null, 2);
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), {
  title: '', // the bar above says it
  logo: ' ',
  endpoint: '/graphql',
  subscriptionsProtocol: 'WS',
  additionalHeaders: {},
  defaultHeaders: headers,
  initialQuery: new URL(location.href).searchParams.get('query') ?? undefined, // a shared link; else the tabs
  defaultTabs: tabs.map((tab) => ({ headers, ...tab })),
});
