import type { MemberRow } from "@/lib/drive/queries/drives"

/** So many enterprises are named in one address of the WhatsApp list. */
const atOnce = 100

/** The way to the WhatsApp list of everybody in a drive who has not finished, a hundred at a time. */
export function ChatLinks({ slug, members }: { slug: string; members: MemberRow[] }) {
  const open = members.filter(({ state }) => state !== "DONE" && state !== "DROPPED")
  const ids = [...new Set(open.map(({ enterpriseId }) => enterpriseId))]
  const parts = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
    ids.slice(at * atOnce, (at + 1) * atOnce),
  )
  return parts.map((part, at) => (
    <a key={part[0]} className="back" href={`/${slug}/umkm/whatsapp?pilih=${part.join(",")}`}>
      Daftar WhatsApp{parts.length > 1 && ` bagian ${at + 1}`} ({part.length} usaha)
    </a>
  ))
}
