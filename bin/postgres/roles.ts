import pg from "pg"
import { Halt, sentence } from "../halt"
import { rolePassword } from "./keys"

/** The three addresses of one database: who migrates, who serves, and who is asked before a tenant is known. */
export type Addresses = { ownerUrl: string; appUrl: string; doorUrl: string }

const groups = ["naik_kelas_app", "naik_kelas_door", "naik_kelas_keeper"]

/** What to make: a database, its owner, and the key its logins' passwords derive from. */
export type Plan = { database: string; owner: string; databaseKey: string }

/** The login role that serves one database; its members' rights come from the group of the same purpose. */
function loginName(database: string, purpose: "app" | "door"): string {
  const name = `${database}_${purpose}`
  return groups.includes(name) ? `${database}_login_${purpose}` : name
}

/** Create what is missing of the group roles and this database's two logins; for the superuser or an owner with CREATEROLE. */
export async function createRoles(client: pg.Client, plan: Plan): Promise<void> {
  for (const group of groups) if (!(await roleExists(client, group))) await client.query(`CREATE ROLE ${group} NOLOGIN`)
  // The owner hands functions to the keeper and may look as the application does; for both it has to be a member.
  for (const group of ["naik_kelas_keeper", "naik_kelas_app"]) await join(client, group, plan.owner)
  for (const purpose of ["app", "door"] as const) {
    const login = loginName(plan.database, purpose)
    const name = pg.escapeIdentifier(login)
    const password = pg.escapeLiteral(rolePassword(plan.databaseKey, login))
    const verb = (await roleExists(client, login)) ? "ALTER" : "CREATE"
    await client.query(`${verb} ROLE ${name} LOGIN PASSWORD ${password}`)
    await join(client, `naik_kelas_${purpose}`, login)
  }
  await closeDatabase(client, plan.database)
}

/** Refuse a login that could step over the walls, or is no member of its group. */
export async function checkLogin(url: string, purpose: "app" | "door"): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  const name = `DATABASE_${purpose.toUpperCase()}_URL`
  try {
    await client.connect()
  } catch (error) {
    throw new Halt(`Peran basis data ${purpose} tidak dapat masuk (${name}): ${sentence(error)}.`)
  }
  const { rows } = await client.query(
    `SELECT rolsuper OR rolbypassrls OR rolcreaterole AS "tooStrong",
            EXISTS (SELECT FROM pg_roles g WHERE g.rolname = $1 AND pg_has_role(current_user, g.oid, 'MEMBER')) AS "isMember",
            EXISTS (SELECT FROM pg_class WHERE relowner = r.oid) AS "ownsTables"
       FROM pg_roles r WHERE rolname = current_user`,
    [`naik_kelas_${purpose}`],
  )
  await client.end()
  if (rows[0].tooStrong)
    throw new Halt(`Peran di ${name} terlalu kuat: tidak boleh SUPERUSER, BYPASSRLS, atau CREATEROLE.`)
  if (rows[0].ownsTables) throw new Halt(`Peran di ${name} tidak boleh memiliki tabel.`)
  if (!rows[0].isMember)
    throw new Halt(`Peran di ${name} belum menjadi anggota naik_kelas_${purpose}; lihat docs/operate.md.`)
}

/** The addresses of the two logins made by createRoles, beside the owner's. */
export function deriveAddresses(ownerUrl: string, databaseKey: string): Addresses {
  const database = databaseOf(ownerUrl)
  const as = (login: string) => {
    const url = new URL(ownerUrl)
    url.username = encodeURIComponent(login)
    url.password = rolePassword(databaseKey, login)
    return url.href
  }
  return { ownerUrl, appUrl: as(loginName(database, "app")), doorUrl: as(loginName(database, "door")) }
}

/** The database's name in an address. */
export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/** Whether a role of this name exists in the cluster. */
export async function roleExists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name])
  return rowCount === 1
}

async function join(client: pg.Client, group: string, member: string): Promise<void> {
  const { rowCount } = await client.query(
    `SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles r ON r.oid = m.member
      WHERE g.rolname = $1 AND r.rolname = $2 AND (to_jsonb(m) -> 'set_option') IS DISTINCT FROM 'false'::jsonb`,
    [group, member],
  )
  if (!rowCount) await client.query(`GRANT ${group} TO ${pg.escapeIdentifier(member)}`)
}

/** Let only this database's own logins in: the groups are shared by every database of the cluster. */
async function closeDatabase(client: pg.Client, database: string): Promise<void> {
  const { rows } = await client.query(
    "SELECT pg_has_role(current_user, datdba, 'USAGE') AS mine FROM pg_database WHERE datname = $1",
    [database],
  )
  if (!rows[0]?.mine) return
  const logins = (["app", "door"] as const)
    .map((purpose) => pg.escapeIdentifier(loginName(database, purpose)))
    .join(", ")
  const name = pg.escapeIdentifier(database)
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO ${logins}`)
}
