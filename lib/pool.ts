import pg from "pg"

/** Turns the BEGIN of a transaction into the statements that open it for its actor. */
type Opening = () => string

/** A pool whose clients are of no use once released, and never return to it inside an open transaction. */
export class GuardedPool extends pg.Pool {
  constructor(
    config: pg.PoolConfig,
    private readonly opening: Opening,
  ) {
    super(config)
  }

  override connect(): Promise<pg.PoolClient>
  override connect(
    callback: (error: Error | undefined, client: pg.PoolClient | undefined, done: () => void) => void,
  ): void
  override connect(callback?: (error: Error | undefined, client: pg.PoolClient | undefined, done: () => void) => void) {
    // The callback form serves pool.query(), which would run outside of a transaction and so without a tenant.
    if (callback)
      return callback(new Error("Use a transaction: this pool runs no query of its own."), undefined, () => {})
    return super.connect().then((client) => guard(client, this.opening))
  }
}

function guard(client: pg.PoolClient, opening: Opening): pg.PoolClient {
  let released = false
  const release = (error?: Error | boolean) => {
    if (released) return
    released = true
    client.release(error ?? client.getTransactionStatus() !== "I")
  }
  const query = (config: pg.QueryConfig & { rowMode?: string }) => {
    if (released) throw new Error("A released database client was used.")
    return config.text === "BEGIN" ? client.query(opening()) : client.query(config)
  }
  return new Proxy(client, {
    get(target, key) {
      if (key === "query") return query
      if (key === "release") return release
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === "function" ? value.bind(target) : value
    },
  })
}
