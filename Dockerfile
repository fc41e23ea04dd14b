# The bot in a container. Nothing in it needs to be written but /data:
#   docker build -t common-ground .
#   docker run --read-only --tmpfs /tmp -v data:/data -v ./knowledge:/knowledge:ro --env-file .env common-ground
# `compose.yml` runs it with PostgreSQL.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY slack-workspace/package.json slack-workspace/
RUN npm ci --ignore-scripts
COPY . .
# Without the articles that come with it: those of a desk are in /knowledge.
RUN npm run build && npm prune --omit=dev --ignore-scripts && rm -r knowledge

FROM node:24-bookworm-slim
# Dictionaries for questions in another language than their articles; their licences are their own.
RUN apt-get update \
  && apt-get install -y --no-install-recommends \
    mueller7-dict dict-freedict-eng-jpn dict-freedict-jpn-eng dict-freedict-jpn-rus \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build --chown=root:root /app ./
RUN install -d -o node -g node /data
USER node
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  KNOWLEDGE_DIR=/knowledge \
  DATABASE_URL=file:/data/common-ground.db \
  PAGES_DIR=/data/pages \
  DICTIONARIES_CACHE_DIR=/data/dictionaries
VOLUME ["/data", "/knowledge"]
EXPOSE 3000
# The health port stays inside: HEALTH_HOST is the loopback address unless it is set.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT || 3001}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
