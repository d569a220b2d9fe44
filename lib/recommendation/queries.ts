import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Actor } from "@/lib/access"
import { readRows } from "@/lib/db"
import { allOf, visibleEnterprisesSql } from "@/lib/enterprise/policy"
import type { Prisma } from "@/lib/generated/prisma/client"
import { getFonts } from "@/lib/pdf/queries/fonts"
import { getLetterhead } from "@/lib/pdf/queries/letterhead"
import { visibleLettersSql } from "@/lib/recommendation/policy"
import { type LetterText, printLetter } from "@/lib/recommendation/rules"
import { LetterContent } from "@/lib/recommendation/schema"

/** A letter as it was signed: what it says, and for whom. */
export type Letter = LetterText & { id: string; enterpriseId: string; year: number; sequence: number }

/** So many letters a page of the list holds. */
export const lettersLength = 50

function selectLetters(actor: Actor, condition: Prisma.Sql): Prisma.Sql {
  return sql`
    SELECT w.id, w.enterprise_id AS "enterpriseId", w.year, w.sequence, w.number, w.brand, w.nice_class AS "niceClass", w.goods,
      w.signed_on::text AS "signedOn", w.place, w.signatory, w.office, w.staff_number AS "staffNumber", w.content,
      w.revoked_reason AS "revokedReason", count(*) OVER ()::int AS total
    FROM recommendation w WHERE ${visibleLettersSql(actor)} AND ${condition} ORDER BY w.year DESC, w.sequence DESC`
}

/** A page (from 1) of the letters, the latest first, those of a mark or enterprise when asked for; and how many there are. */
export async function listLetters(actor: Actor, { q, page }: { q: string; page: number }) {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  const condition = q
    ? sql`(w.brand ILIKE ${like} OR w.number ILIKE ${like} OR w.content->>'enterprise' ILIKE ${like})`
    : sql`true`
  const rows = await readRows<Letter & { total: number }>(
    actor,
    sql`${selectLetters(actor, condition)} LIMIT ${lettersLength} OFFSET ${(page - 1) * lettersLength}`,
  )
  return { letters: rows, total: rows[0]?.total ?? 0 }
}

/** One letter, or null when there is none for this actor. */
export async function getLetter(actor: Actor, id: string): Promise<Letter | null> {
  const [found] = await readRows<Letter>(actor, selectLetters(actor, sql`w.id = ${id}::uuid`))
  return found ? { ...found, content: LetterContent.parse(found.content) } : null
}

/** A letter as a PDF under the agency's head of its day, or null when there is none for this actor. */
export async function makeLetter(actor: Actor, id: string): Promise<{ bytes: Buffer; number: string } | null> {
  const letter = await getLetter(actor, id)
  if (!letter) return null
  const [fonts, letterhead] = await Promise.all([getFonts(), getLetterhead(actor, letter.signedOn)])
  return { bytes: await printLetter(letter, { fonts, letterhead }), number: letter.number }
}

/** An enterprise a letter can be for. */
export type Applicant = {
  id: string
  name: string
  person: string
  brand: string | null
  products: string | null
  nib: string | null
}

const applicant = sql`e.id, e.name, o.name AS person, e.brand, e.products, e.nib`
const from = sql`enterprise e JOIN person o ON o.tenant_id = e.tenant_id AND o.id = e.person_id`
const open = sql`e.status NOT IN ('MERGED', 'CLOSED')`

/** Enterprises whose own or owner's name has a text in it. */
export function listApplicants(actor: Actor, q: string): Promise<Applicant[]> {
  const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`
  const where = allOf([visibleEnterprisesSql(actor), open, sql`(e.name ILIKE ${like} OR o.name ILIKE ${like})`])
  return readRows<Applicant>(actor, sql`SELECT ${applicant} FROM ${from} WHERE ${where} ORDER BY e.name, e.id LIMIT 25`)
}

/** One of them, or null. */
export async function getApplicant(actor: Actor, id: string): Promise<Applicant | null> {
  const where = allOf([visibleEnterprisesSql(actor), open, sql`e.id = ${id}::uuid`])
  const [found] = await readRows<Applicant>(actor, sql`SELECT ${applicant} FROM ${from} WHERE ${where}`)
  return found ?? null
}

/** Who signed last, from where: usually who signs next. */
export async function getLastSigner(actor: Actor) {
  const [last] = await readRows<Pick<Letter, "place" | "signatory" | "office" | "staffNumber">>(
    actor,
    sql`SELECT w.place, w.signatory, w.office, w.staff_number AS "staffNumber" FROM recommendation w
      WHERE ${visibleLettersSql(actor)} ORDER BY w.at DESC, w.id DESC LIMIT 1`,
  )
  return last ?? { place: "", signatory: "", office: "", staffNumber: "" }
}
