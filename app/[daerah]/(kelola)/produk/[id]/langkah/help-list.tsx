import type { Help } from "@/lib/channel/rules/help"
import { partnerServices } from "@/lib/partner/schema/words"

/** Who can help, each as a link; nothing when nobody is known. */
export function HelpList({ slug, help }: { slug: string; help: readonly Help[] }) {
  if (help.length === 0) return null
  return (
    <ul className="stack tight small">
      {help.map((one) => (
        <li key={one.kind === "field" ? "field" : one.id}>
          <HelpWords {...{ slug, one }} />
        </li>
      ))}
    </ul>
  )
}

function HelpWords({ slug, one }: { slug: string; one: Help }) {
  if (one.kind === "field") return <>Pendamping atau petugas: periksa dan catat</>
  if (one.kind === "training")
    return (
      <>
        Pelatihan terbuka: <a href={`/${slug}/pelatihan/${one.id}`}>{one.title}</a>
      </>
    )
  return (
    <>
      <a href={`/${slug}/mou/${one.mouId}`}>{one.name}</a>: {partnerServices[one.service].toLowerCase()}
    </>
  )
}
