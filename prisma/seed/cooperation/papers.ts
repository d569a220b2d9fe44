import { v7 as uuidv7 } from "uuid"
import { write } from "../../../lib/db"
import { withDocument } from "../../../lib/documents"
import { getOperatorActor } from "../../../lib/operator"
import { getFonts } from "../../../lib/pdf/queries/fonts"
import { closePaper, openPaper } from "../../../lib/pdf/rules/paper"
import { writeHeading, writeText } from "../../../lib/pdf/rules/text"
import type { Agreement, Cooperation } from "./stories/story"

/** Give every agreement that has one its paper: a PDF of a page. */
export async function addPapers(
  slug: string,
  { agreements, government }: Cooperation,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const actor = await getOperatorActor(slug)
  for (const agreement of agreements) {
    const [mouId, kind] = [ids.get(agreement.key), agreement.paper]
    if (!mouId || !kind) continue
    const file = { fileName: `naskah-${agreement.key}.pdf`, bytes: await printPaper(agreement, government) }
    await withDocument(actor, file, (keep) =>
      write(actor, "mou.add-version", async (tx) => {
        const documentId = await keep(tx)
        if (!documentId) return null
        const data = { id: uuidv7(), mouId, version: 1, kind, documentId }
        return tx.mouVersion.create({ data, select: { id: true } })
      }),
    )
  }
}

async function printPaper(agreement: Agreement, government: string): Promise<Uint8Array> {
  const { title, object, scopes, rights, duties, financing, offices, partner } = agreement
  const paper = openPaper(await getFonts(), { title, author: government, madeAt: new Date() })
  writeHeading(paper, 1, title)
  writeText(paper, `Antara ${government} (${offices.ours}) dan ${partner.name} (${offices.theirs}).`)
  writeText(paper, "Naskah contoh untuk demo; bukan perjanjian yang sebenarnya.")
  const parts: [string, string][] = [
    ["Objek", object],
    ["Ruang lingkup", scopes.join("; ")],
    ["Hak", rights],
    ["Kewajiban", duties],
    ["Pembiayaan", financing],
  ]
  for (const [head, text] of parts) {
    writeHeading(paper, 2, head)
    writeText(paper, text)
  }
  return closePaper(paper)
}
