import pg from "pg"

/** A connection as the owner of the tables, who stands above the wall. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(process.env.DATABASE_URL, work)
}

/** A connection as the application's own role, without any of its code in between. */
export async function asApplication<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(process.env.DATABASE_APP_URL, work)
}

async function withClient<T>(
  connectionString: string | undefined,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Every table that has a tenant column, as the catalogue knows them. */
export async function listTenantTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'tenant_id' ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}
