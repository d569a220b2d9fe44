import { spawnSync } from "node:child_process"
import { globSync, readFileSync } from "node:fs"
import pg from "pg"
import { v7 as uuidv7 } from "uuid"
import { type Action, permissions } from "../../lib/access"

/** A page or route of a daerah's members that has ids in its address; any one of the actions opens it. */
export type Address = {
  /** Below the daerah, beginning with /. */
  path: string
  method: "GET" | "POST"
  actions: Action[]
  /** Whether anyone may look, signed in or not. */
  isPublic: boolean
  /** Whether its ids are those of rows that exist. */
  isReal: boolean
  /** Whether it takes a file in. */
  takesFile: boolean
}

const first = (table: string, condition = "") =>
  `(SELECT x.id FROM ${table} x WHERE x.tenant_id = t.id ${condition} ORDER BY x.id LIMIT 1)`
const training = `(SELECT n.training_id FROM enrolment n WHERE n.tenant_id = t.id GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1)`
const ofTraining = `AND x.training_id = ${training}`
const ofMou = "AND x.mou_id = (SELECT m.id FROM mou m WHERE m.tenant_id = t.id ORDER BY m.id LIMIT 1)"
const ofPartner = "AND x.partner_id = (SELECT p.id FROM partner p WHERE p.tenant_id = t.id ORDER BY p.id LIMIT 1)"

const withAccount = `AND x.enterprise_id IN (SELECT e.id FROM enterprise e JOIN person o ON o.tenant_id = e.tenant_id
  AND o.id = e.person_id WHERE e.tenant_id = t.id AND o.account_id IS NOT NULL)`
const ofProduct = `AND x.product_id = ${first("product", withAccount)}`

/** What stands at a parameter, by the folder before it. A folder that is not here gets an id nobody has. */
const rows: Record<string, string> = {
  "pelatihan/[id]": training,
  "agenda/[id]": training,
  "kehadiran/[sesi]": first("training_session", ofTraining),
  "sesi/[sesi]": first("training_session", ofTraining),
  "hadir/[sesi]": first("training_session", ofTraining),
  "[id]/[peserta]": first("enrolment", ofTraining),
  "peserta/[peserta]": first("enrolment", ofTraining),
  "koreksi/[pendaftaran]": first("enrolment", ofTraining),
  "sertifikat/[lembar]": first("certificate"),
  "berkas/[berkas]": first("training_file", ofTraining),
  "undang/[pemilihan]": first("training_selection", ofTraining),
  "soal/[soal]": first("question", ofTraining),
  "tindak-lanjut/[id]": first("follow_up"),
  "foto/[id]": first("visit"),
  "orang/[id]": first("membership"),
  "usulan/[id]": first("proposal"),
  "ganda/[id]": first("duplicate_pair"),
  "mou/[id]": first("mou"),
  "produk/[id]": first("product", withAccount),
  "foto/[foto]": first("product_photo", ofProduct),
  "izin/[izin]": first(
    "permit",
    `AND x.enterprise_id = (SELECT p.enterprise_id FROM product p WHERE p.tenant_id = t.id
    AND p.id = ${first("product", withAccount)})`,
  ),
  "uji/[laporan]": first("test_report", ofProduct),
  "gerakan/[id]": first("permit_drive"),
  "rekomendasi/[id]": first("recommendation"),
  "saluran/[saluran]": first("sales_channel", ofProduct),
  "naskah/[versi]": first("mou_version", ofMou),
  "komitmen/[komitmen]": first("obligation", ofMou),
  "kotak-keluar/[id]": first("message"),
  "program/[id]": first("programme"),
  "usaha/[id]": first("enterprise"),
  "umkm/[id]": first("enterprise"),
  "kunjungan/[id]": first("enterprise"),
  "tampilan/[id]": first("saved_view"),
  "permohonan/[id]": first("application"),
  "mitra/[id]": first("partner"),
  "narahubung/[narahubung]": first("partner_contact", ofPartner),
  "riwayat/[catatan]": first("interaction", ofPartner),
  "ingatkan/[id]": first("partner"),
  "pengajuan/[id]": first("submission"),
  "impor/[id]": first("intake"),
}

const isAction = (text: string): text is Action => Object.hasOwn(permissions, text)

/** Every address with ids below app/[daerah], made from the file tree, with the ids of one daerah's rows. */
export async function listAddresses(slug: string): Promise<Address[]> {
  const ids = await findIds(slug)
  return globSync("app/[[]daerah]/**/{page.tsx,route.ts}").flatMap((file): Address[] => {
    const below = file.replace("app/[daerah]", "")
    const text = readFileSync(file, "utf8")
    const folders = below.split("/").filter((part) => !/^\(|\.tsx?$/.test(part))
    const names = folders.flatMap((part, at) => (part.startsWith("[") ? [`${folders[at - 1]}/${part}`] : []))
    const isPublic = below.startsWith("/(publik)")
    // Words, not ids; and a participant's or a certificate's own address, which is its own key.
    if (names.length === 0 || names.some((name) => /\[(peristiwa|langkah|tiket|code)\]/.test(name))) return []
    if (isPublic && !ids.has(names[0] ?? "")) return []
    const filled = folders.map((part, at) =>
      part.startsWith("[") ? (ids.get(`${folders[at - 1]}/${part}`) ?? uuidv7()) : part,
    )
    return [
      {
        path: filled.join("/"),
        method: /function GET/.test(text) || file.endsWith("page.tsx") ? "GET" : "POST",
        actions: actionsIn(text),
        isPublic,
        isReal: names.every((name) => ids.has(name)),
        takesFile: takesFile(text),
      },
    ]
  })
}

/** Whether a route, by its text, takes a file in. */
export function takesFile(text: string): boolean {
  return /\b(?:takeUpload|receiveFile|formData)\(/.test(text)
}

/** What a page asks of its reader, or any of what a route does. */
function actionsIn(text: string): Action[] {
  const asked = /requireActor\(\w+, "([^"]+)"\)/.exec(text)?.[1]
  const named = [...text.matchAll(/"([a-z-]+\.[a-z-]+)"/g)].map(([, name = ""]) => name)
  return (asked ? [asked] : named).filter(isAction)
}

/** By folder and parameter the id of a row of the daerah, where there is one. */
async function findIds(slug: string): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  try {
    const names = Object.keys(rows)
    const columns = Object.values(rows).map((row, at) => `${row} AS "${at}"`)
    const found = await client.query<Record<string, string | null>>(
      `SELECT ${columns.join(", ")} FROM tenant t WHERE t.slug = $1`,
      [slug],
    )
    return new Map(
      names.flatMap((name, at) => {
        const id = found.rows[0]?.[String(at)]
        return id ? [[name, id]] : []
      }),
    )
  } finally {
    await client.end()
  }
}

/** The database of the portal under test. */
function databaseUrl(): string {
  const env = { ...process.env, DATABASE_URL: "", DATA_DIR: process.env.PORTAL_TEST_DATA ?? "" }
  const said = spawnSync(process.execPath, ["--import", "tsx", "bin/db-url.ts"], { env, encoding: "utf8" })
  return said.stdout.trim()
}
