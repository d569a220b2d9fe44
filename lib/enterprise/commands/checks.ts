import "server-only"
import type { Actor } from "@/lib/access"
import type { Tx } from "@/lib/db"
import { reachesKelurahan } from "@/lib/enterprise/policy"
import { findTwins } from "@/lib/enterprise/queries/twins"
import type { CorrectEnterprise, RegisterEnterprise } from "@/lib/enterprise/schema"
import { nikDisagreements } from "@/lib/person/rules"
import { Refusal } from "@/lib/refusal"
import { getKelurahan } from "@/lib/region/queries"
import { fingerprint } from "@/lib/secret"

type Input = RegisterEnterprise | CorrectEnterprise

/** Refuses a kelurahan that is not the daerah's, or not the companion's; asked before a transaction is opened. */
export async function checkKelurahan(actor: Actor, code: string | null): Promise<void> {
  if (code !== null && !(await getKelurahan(actor)).has(code)) {
    throw new Refusal("not-found", "Kelurahan ini tidak ada di daerah Anda.", "kelurahanCode")
  }
  if (actor.role === "companion" && !reachesKelurahan(actor, code)) {
    throw new Refusal("forbidden", "Anda hanya dapat mencatat usaha di kelurahan dampingan Anda.", "kelurahanCode")
  }
}

/** Refuses what is only doubtful until the person says that it is right: likely twins, and a NIK that says otherwise. */
export async function refuseDoubts(tx: Tx, actor: Actor, input: Input): Promise<void> {
  if (input.confirmed) return
  const doubts = [...nikDoubts(input), ...(await twinDoubts(tx, actor, input))]
  if (doubts.length === 0) return
  const ask = "Bila isian sudah benar, centang “Tetap simpan” lalu kirim lagi."
  throw new Refusal("conflict", `${doubts.join(" ")} ${ask}`, "confirmed")
}

const disagreements = {
  birthDate: "Tanggal lahir berbeda dari tanggal di dalam NIK.",
  gender: "Jenis kelamin berbeda dari yang tersirat di dalam NIK.",
}

function nikDoubts({ nik, birthDate, gender }: Input): string[] {
  return nik ? nikDisagreements(nik, { birthDate, gender }).map((field) => disagreements[field]) : []
}

async function twinDoubts(tx: Tx, actor: Actor, input: Input): Promise<string[]> {
  const { id, name, nib, nik, phone, phone2 } = input
  const nikHash = nik ? fingerprint(actor.tenantId, "nik", nik) : null
  const phones = [phone, phone2].filter((each) => each !== null)
  const twins =
    nib || nikHash || phones.length > 0 ? await findTwins(tx, actor, { id, name, nib, nikHash, phones }) : []
  if (twins.length === 0) return []
  return [`Mungkin sudah tercatat: ${twins.map((twin) => `“${twin.name}” milik ${twin.person}`).join("; ")}.`]
}
