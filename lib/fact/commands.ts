import "server-only"
import type { Actor } from "@/lib/access"
import { write } from "@/lib/db"
import { visibleEnterprises } from "@/lib/enterprise/policy"
import type { RecordFact } from "@/lib/fact/schema"
import { keepFacts } from "@/lib/facts"
import { redactText } from "@/lib/redact"
import { Refusal } from "@/lib/refusal"
import { getCalendar } from "@/lib/tenant/queries"

/** Record that a fact of an enterprise agrees with a document or an official register, as somebody saw it on a day. */
export function recordFact(actor: Actor, input: RecordFact): Promise<{ id: string }> {
  const { id, kind, grade, source, day } = input
  return write(actor, "fact.record", async (tx, audit) => {
    const where = { id, AND: visibleEnterprises(actor) }
    const enterprise = await tx.enterprise.findFirst({ where, select: { id: true } })
    if (!enterprise) throw new Refusal("not-found", "UMKM ini tidak ditemukan.")
    const { today } = await getCalendar(tx, actor)
    if (day > today) throw new Refusal("conflict", "Tanggalnya belum tiba; isi tanggal dokumen itu dilihat.", "day")
    const fact = { kind, grade, verdict: "right" as const, source: redactText(source) }
    audit({ detail: { kind, grade } })
    await keepFacts(tx, actor, { enterpriseId: id, checkedOn: day, today, facts: [fact] })
    return { id }
  })
}
