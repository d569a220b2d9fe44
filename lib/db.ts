import "server-only"
import { AsyncLocalStorage } from "node:async_hooks"
import { PrismaPg } from "@prisma/adapter-pg"
import pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { type Action, type Actor, may } from "@/lib/access"
import { env, requireEnv } from "@/lib/env"
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client"
import { log } from "@/lib/log"
import { GuardedPool } from "@/lib/pool"
import { Refusal } from "@/lib/refusal"

export type Tx = Prisma.TransactionClient

/** What a command adds to its audit row: the record it is about, and facts without personal data. */
export type Audit = (entry: { subject?: string; detail?: Prisma.InputJsonObject }) => void

/** Whose transaction it is; `action` is the change it makes, null when it only looks; `alone` keeps every other change out. */
type Opened = { tenantId: string; userId: string | null; action: Action | null; alone: boolean }

/**
 * Changes that stand beside each other, though not beside any other change: they only add, and where two add the same,
 * a unique key refuses the second, whose work is then done again alone.
 */
const sideBySide: readonly Action[] = ["enterprise.register"]

const opened = new AsyncLocalStorage<Opened>()
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The statements that open a transaction for its actor; one round trip, and none runs without a tenant. */
function opening(): string {
  const context = opened.getStore()
  if (!context) throw new Error("A transaction was opened without an actor.")
  const { tenantId, userId, action, alone } = context
  if (!uuid.test(tenantId) || (userId !== null && !uuid.test(userId))) throw new Error("An actor's id is no UUID.")
  const begin = `BEGIN ${action ? "READ WRITE" : "READ ONLY"}`
  const who = `SELECT set_config('app.tenant_id', '${tenantId}', true), set_config('app.account_id', '${userId ?? ""}', true)`
  // Changes of one daerah stand in line, so that a command may check and then act.
  if (!action) return `${begin}; ${who}`
  const lock = alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared"
  return `${begin}; ${who}, set_config('app.action', '${action}', true), ${lock}(hashtextextended('${tenantId}', 0))`
}

let client: PrismaClient | undefined
let appPool: GuardedPool | undefined
let doorPool: pg.Pool | undefined

function poolConfig(connectionString: string): pg.PoolConfig {
  return { connectionString, max: env().DATABASE_CONNECTIONS, connectionTimeoutMillis: 5_000 }
}

/** A connection lost while idle is replaced at the next request; unheard, it would end the process. */
function outlive<P extends pg.Pool>(pool: P): P {
  pool.on("error", (error) => log.warn({ err: error }, "sambungan basis data terputus"))
  return pool
}

function app(): GuardedPool {
  appPool ??= outlive(new GuardedPool(poolConfig(requireEnv("DATABASE_APP_URL")), opening))
  return appPool
}

function prisma(): PrismaClient {
  client ??= new PrismaClient({ adapter: new PrismaPg(app(), { statementNameGenerator: nameStatement }) })
  return client
}

const statementNames = new Map<string, string>()

/** A short name for a statement seen before, so that Postgres parses and plans it once per connection. */
function nameStatement({ sql }: { sql: string }): string {
  const known = statementNames.get(sql)
  if (known) return known
  if (statementNames.size >= 500) return ""
  const name = `s${statementNames.size}`
  statementNames.set(sql, name)
  return name
}

function transact<T>(context: Opened, work: (tx: Tx) => Promise<T>): Promise<T> {
  return opened.run(context, () => prisma().$transaction(work, { maxWait: 10_000, timeout: 600_000 }))
}

/** Look at the database on behalf of an actor: only its daerah can be seen, and nothing can be changed. */
export function read<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact({ tenantId: actor.tenantId, userId: actor.userId, action: null, alone: false }, work)
}

// Whole numbers of 8 bytes as Prisma gives them.
const types = {
  getTypeParser: (oid: number) => (oid === pg.types.builtins.INT8 ? BigInt : pg.types.getTypeParser(oid)),
}

/** A look of a single statement, spared what `read` costs for more: for the pages that are asked for most. */
export function readRows<T extends pg.QueryResultRow>(actor: Actor, { text, values }: Prisma.Sql): Promise<T[]> {
  return opened.run({ tenantId: actor.tenantId, userId: actor.userId, action: null, alone: false }, async () => {
    const connection = await app().connect()
    try {
      await connection.query({ text: "BEGIN" })
      const { rows } = await connection.query<T>({ name: nameStatement({ sql: text }), text, values, types })
      await connection.query({ text: "COMMIT" })
      return rows
    } finally {
      // Inside an open transaction this ends the connection, and the transaction with it.
      connection.release()
    }
  })
}

/** Change the database on behalf of an actor: permission, the work and its audit row, in one transaction or not at all. */
export async function write<T extends { id: string } | null>(
  actor: Actor,
  action: Action,
  work: (tx: Tx, audit: Audit) => Promise<T>,
): Promise<T> {
  if (!may(actor, action)) throw new Refusal("forbidden", "Peran Anda tidak dapat melakukan ini.")
  const { tenantId, userId } = actor
  const change = (alone: boolean) =>
    transact({ tenantId, userId, action, alone }, (tx) => workAndRecord(tx, { actor, action, work }))
  const changeAlone = () => standInLine(tenantId, () => change(true))
  if (!sideBySide.includes(action)) return changeAlone()
  return change(false).catch((error: unknown) => {
    if (isTaken(error)) return changeAlone()
    throw error
  })
}

/** The last change in line for each daerah; it never rejects. */
const lines = new Map<string, Promise<unknown>>()

/** One change of a daerah after the other: the lock lets no two through, and who waits here holds no connection for it. */
function standInLine<T>(tenantId: string, change: () => Promise<T>): Promise<T> {
  const turn = (lines.get(tenantId) ?? Promise.resolve()).then(change)
  const settled = turn.catch(() => undefined)
  lines.set(tenantId, settled)
  settled.then(() => lines.get(tenantId) === settled && lines.delete(tenantId))
  return turn
}

type Change<T> = { actor: Actor; action: Action; work: (tx: Tx, audit: Audit) => Promise<T> }

async function workAndRecord<T extends { id: string } | null>(tx: Tx, { actor, action, work }: Change<T>): Promise<T> {
  let entry: Parameters<Audit>[0] = {}
  const result = await work(tx, (said) => {
    entry = { ...entry, ...said }
  })
  const detail = JSON.stringify(entry.detail ?? {})
  await tx.$executeRaw`INSERT INTO audit_event (id, role, action, subject_id, detail)
    VALUES (${uuidv7()}::uuid, ${actor.role}, ${action}, ${entry.subject ?? result?.id ?? null}::uuid, ${detail}::jsonb)`
  return result
}

/** Whether a unique key refused what was to be added. */
function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002"
}

/** The key of one row of the actor's daerah. */
export function key(actor: Actor, id: string) {
  return { tenantId_id: { tenantId: actor.tenantId, id } }
}

type DoorFunction =
  | "front"
  | "request"
  | "account"
  | "memberships"
  | "try_sign_in"
  | "open_session"
  | "revoke_session"
  | "change_password"
  | "invitation"
  | "accept_invitation"
  | "count_try"
  | "unfinished_intakes"
  | "intake_progress"
  | "unfinished_scans"
  | "scan_progress"
  | "unfinished_certificates"
  | "certificate_progress"
  | "unfinished_runs"
  | "due_messages"

/** The third, narrow door, for what happens before a daerah is known: one function of schema "door", one JSON answer. */
export async function door(name: DoorFunction, ...args: (string | Buffer | null)[]): Promise<unknown> {
  doorPool ??= outlive(new pg.Pool(poolConfig(requireEnv("DATABASE_DOOR_URL"))))
  const places = args.map((_, index) => `$${index + 1}`).join(", ")
  const { rows } = await doorPool.query<{ answer: unknown }>({
    name: `door_${name}`,
    text: `SELECT door.${name}(${places}) AS answer`,
    values: args,
  })
  return rows[0]?.answer ?? null
}

/** Close every connection, for processes that end. */
export async function closeDatabase(): Promise<void> {
  await client?.$disconnect()
  await appPool?.end()
  await doorPool?.end()
  client = undefined
  appPool = undefined
  doorPool = undefined
}
