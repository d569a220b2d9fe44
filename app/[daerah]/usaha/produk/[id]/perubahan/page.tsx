import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { requireActor } from "@/lib/auth"
import { formatDay } from "@/lib/format"
import { listMovements } from "@/lib/movement/queries/ledger"
import { sayCredit, sayMovement } from "@/lib/movement/rules/say"
import type { LedgerRow } from "@/lib/movement/schema/ledger"
import { idParam } from "@/lib/params"
import { getOwnRecord } from "@/lib/product/queries/own"
import { affirmOwnAction } from "./actions"

export const metadata: Metadata = { title: "Perubahan produk" }

type PageProps = { params: Promise<{ daerah: string; id: string }> }

const most = 40

/** What moved of a product, and of what helped whether the owner says so: one tap each. */
export default async function OwnMovementsPage({ params }: PageProps) {
  const actor = await requireActor(params, "product.view-own")
  const id = await idParam(params)
  const [record, movements] = await Promise.all([getOwnRecord(actor, id), listMovements(actor, id)])
  if (!record) notFound()
  const hidden = { daerah: actor.tenantSlug, productId: id }
  return (
    <main>
      <PageHeader
        title="Perubahan produk"
        lead={record.name}
        back={{ href: `/${actor.tenantSlug}/usaha/produk/${id}`, label: record.name }}
      />
      {movements.length === 0 && (
        <EmptyState title="Belum ada perubahan">
          Begitu izin terbit, hasil uji keluar, atau petugas memeriksa, perubahannya tertulis di sini.
        </EmptyState>
      )}
      {listOpen(movements).map(({ movement, credit }) => (
        <section className="card" key={credit.id}>
          <h2>Apakah ini membantu?</h2>
          <p>
            {say(movement)}. Apakah karena <b>{sayCredit(credit)}</b>?
          </p>
          <Form action={affirmOwnAction} hidden={{ ...hidden, id: credit.id }}>
            <div className="bar">
              <SubmitButton name="verdict" value="YES">
                {credit.training ? "Ya, karena pelatihan ini" : "Ya, karena ini"}
              </SubmitButton>
              <SubmitButton name="verdict" value="NO" variant="quiet">
                Bukan
              </SubmitButton>
            </div>
          </Form>
        </section>
      ))}
      {movements.length > 0 && (
        <section className="stack tight">
          <h2>Yang berubah</h2>
          <ul className="stack tight">
            {movements.slice(0, most).map((movement) => (
              <li key={movement.id}>
                {say(movement)}
                <span className="sub">{formatDay(movement.day)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}

function say(movement: LedgerRow): string {
  const { what, before, after } = sayMovement(movement)
  return `${what}: ${before} → ${after}`
}

/** The credits nobody has spoken to yet: of all that moved at one moment by one thing only the first, for they are answered together. */
function listOpen(movements: readonly LedgerRow[]) {
  const asked = new Set<string>()
  return movements.flatMap((movement) =>
    movement.credits.flatMap((credit) => {
      const about = `${movement.moment} ${sayCredit(credit)}`
      if (credit.source === "NONE" || credit.affirmed !== null || asked.has(about)) return []
      asked.add(about)
      return [{ movement, credit }]
    }),
  )
}
