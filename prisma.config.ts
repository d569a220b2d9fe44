import { defineConfig } from "prisma/config"

// `prisma generate` must never download a native engine; any executable satisfies the check, none is run.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://unused" },
})
