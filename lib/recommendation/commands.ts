import "server-only"
import type { Actor } from "@/lib/access"
import { codeOf, numberOf } from "@/lib/certificate/rules/number"
import { key, type Tx, write } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import { sizes } from "@/lib/enterprise/schema/enterprise"
import type { IssueRecommendation, LetterContent, RevokeRecommendation } from "@/lib/recommendation/schema"
import { Refusal } from "@/lib/refusal"
import { getKelurahan } from "@/lib/region/queries"
import { getCalendar } from "@/lib/tenant/queries"
import { agencyOnPaper } from "@/lib/tenant/rules"
import { isKeyOf } from "@/lib/vocabulary"

/** How letters are numbered. */
const pattern = "{nomor}/REK-MEREK/{kode}/{tahun}"

/**
 * Give the letter that recommends an application for a mark the next number of its year; what stands in it of the enterprise
 * is kept as it is now. Sent twice it is one.
 */
export function issueRecommendation(actor: Actor, input: IssueRecommendation): Promise<{ id: string }> {
  return write(actor, "recommendation.issue", async (tx, audit) => {
    const { id, enterpriseId, niceClass, signedOn, ...words } = input
    const posted = await tx.recommendation.findUnique({ where: key(actor, id), select: { id: true } })
    if (posted) return posted
    const content = await loadContent(tx, actor, enterpriseId)
    const year = await refuseOdd(tx, actor, input)
    const sequence = await takeSequence(tx, actor, year)
    const code = await loadCode(tx, actor, signedOn)
    const number = numberOf(pattern, { serial: sequence, code, day: signedOn })
    const signed = { signedOn: new Date(signedOn), year, sequence, number, role: actor.role }
    await tx.recommendation.create({
      data: { id, enterpriseId, niceClass, ...words, ...signed, content },
      select: { id: true },
    })
    audit({ subject: id, detail: { enterprise: enterpriseId, number, niceClass } })
    return { id }
  })
}

/** What stands in the letter; refuses who cannot have one. */
async function loadContent(tx: Tx, actor: Actor, enterpriseId: string): Promise<LetterContent> {
  const found = await tx.enterprise.findFirst({
    where: { id: enterpriseId, status: { notIn: ["MERGED", "CLOSED"] }, AND: visibleEnterprises(actor) },
    select: {
      ...{ name: true, nib: true, size: true, address: true, kelurahanCode: true, products: true },
      person: { select: { name: true } },
    },
  })
  if (!found) throw new Refusal("not-found", "Usaha ini tidak ditemukan atau sudah tutup.")
  // UU 20/2008: the recommendation is for micro and small enterprises.
  if (found.size === "MEDIUM")
    throw new Refusal("conflict", "Rekomendasi ini hanya untuk usaha mikro dan kecil; usaha ini tercatat menengah.")
  const place = (await getKelurahan(actor)).get(found.kelurahanCode ?? "")
  const where = [found.address, place && `Kelurahan ${place.name}`, place && `Kecamatan ${place.kecamatan}`]
  return {
    enterprise: found.name,
    person: found.person.name,
    address: where.filter(Boolean).join(", "),
    nib: found.nib ?? "",
    size: isKeyOf(sizes, found.size) ? sizes[found.size] : "",
    products: found.products ?? "",
  }
}

/** The year a letter is of; DJKI takes one signed in the year of the application, one for each mark and class. */
async function refuseOdd(tx: Tx, actor: Actor, { enterpriseId, brand, niceClass, signedOn }: IssueRecommendation) {
  const { today } = await getCalendar(tx, actor)
  if (signedOn > today) throw new Refusal("conflict", "Tanggal surat tidak boleh sesudah hari ini.", "signedOn")
  if (signedOn.slice(0, 4) !== today.slice(0, 4))
    throw new Refusal(
      "conflict",
      "Surat harus ditandatangani tahun ini; DJKI tidak menerima surat tahun lalu.",
      "signedOn",
    )
  const year = Number(signedOn.slice(0, 4))
  const mark = { brand: { equals: brand, mode: "insensitive" }, niceClass } as const
  const known = await tx.recommendation.findFirst({
    where: { tenantId: actor.tenantId, enterpriseId, year, revokedAt: null, ...mark },
    select: { number: true },
  })
  if (known) throw new Refusal("conflict", `Merek dan kelas ini sudah punya surat tahun ini: ${known.number}.`, "brand")
  return year
}

/** The next number of a year: changes of one daerah stand in line, and no letter is ever erased, so that none is missing. */
async function takeSequence(tx: Tx, { tenantId }: Actor, year: number): Promise<number> {
  const { _max } = await tx.recommendation.aggregate({ where: { tenantId, year }, _max: { sequence: true } })
  return (_max.sequence ?? 0) + 1
}

async function loadCode(tx: Tx, { tenantId }: Actor, day: string): Promise<string> {
  const tenant = await tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { regionCode: true } })
  const names = await tx.agency.findMany({ where: { tenantId }, select: { shortName: true, validFrom: true } })
  return codeOf(agencyOnPaper(names, day)?.shortName ?? "", tenant.regionCode)
}

/** Declare that a letter no longer holds; it stays, and so does its number. */
export function revokeRecommendation(actor: Actor, { id, reason }: RevokeRecommendation): Promise<{ id: string }> {
  return write(actor, "recommendation.revoke", async (tx, audit) => {
    const { tenantId } = actor
    const found = await tx.recommendation.findFirst({
      where: { id, tenantId },
      select: { revokedAt: true, number: true },
    })
    if (!found) throw new Refusal("not-found", "Surat ini tidak ditemukan.")
    if (found.revokedAt) throw new Refusal("conflict", "Surat ini sudah dicabut.")
    const data = { revokedAt: new Date(), revokedReason: reason }
    await tx.recommendation.update({ where: key(actor, id), data, select: { id: true } })
    audit({ detail: { number: found.number } })
    return { id }
  })
}
