# One image for API, worker, sandbox and migrations: docker-compose.yml chooses the command.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
ENV CI=true
# The dependencies first: they change less often than the code, and this layer is then reused.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc ./
COPY packages/flow/package.json packages/flow/
COPY packages/connector-sdk/package.json packages/connector-sdk/
COPY packages/connectors/package.json packages/connectors/
COPY packages/store/package.json packages/store/
COPY packages/embedded/package.json packages/embedded/
COPY temporal/package.json temporal/
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY apps/sandbox/package.json apps/sandbox/
COPY apps/local/package.json apps/local/
RUN npx --yes pnpm@10 install --frozen-lockfile
COPY . .
RUN npx --yes pnpm@10 build
# What only building and testing need stays behind.
RUN npx --yes pnpm@10 install --frozen-lockfile --prod

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build --chown=node:node /app /app
USER node
EXPOSE 4400
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
