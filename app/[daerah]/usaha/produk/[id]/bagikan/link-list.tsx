import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { Tag } from "@/components/ui/tag"
import { formatInstant, formatInstantDay } from "@/lib/format"
import type { listShares } from "@/lib/share/queries"
import { revokeShareAction } from "./actions"

type Share = Awaited<ReturnType<typeof listShares>>[number]
type LinkListProps = { shares: readonly Share[]; hidden: { daerah: string; productId: string }; zone: string }

const words = { open: "Masih dapat dibuka", expired: "Sudah habis", revoked: "Dicabut" } as const
const moods = { open: "good", expired: "plain", revoked: "plain" } as const

/** The links made before, each with a button that closes it. */
export function LinkList({ shares, hidden, zone }: LinkListProps) {
  if (shares.length === 0) return null
  return (
    <section className="stack">
      <h2>Tautan yang pernah dibuat</h2>
      {shares.map(({ id, at, expiresAt, showsPhone, state }) => (
        <article className="card" key={id}>
          <h3>
            Dibuat {formatInstant(at, zone)} <Tag mood={moods[state]}>{words[state]}</Tag>
          </h3>
          <p className="muted small">
            {state === "open" && `Sampai ${formatInstantDay(expiresAt, zone)}. `}
            {showsPhone ? "Dengan nomor HP." : "Tanpa nomor HP."}
          </p>
          {state === "open" && (
            <Form action={revokeShareAction} hidden={{ ...hidden, id }}>
              <SubmitButton variant="danger">
                Cabut tautan<span className="hidden-text"> yang dibuat {formatInstant(at, zone)}</span>
              </SubmitButton>
            </Form>
          )}
        </article>
      ))}
    </section>
  )
}
