import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstantShortDay } from "@/lib/format"
import { getEventTemplates } from "@/lib/message/queries/templates"
import { messageEvents } from "@/lib/message/schema/words"
import { keysOf } from "@/lib/vocabulary"

export const metadata: Metadata = { title: "Kata-kata pesan" }

const columns = [
  { key: "peristiwa", label: "Peristiwa" },
  { key: "perihal", label: "Perihal" },
  { key: "kata", label: "Kata-kata" },
]

export default async function TemplatesPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "message.change-template")
  const [{ slug, timeZone }, templates] = await Promise.all([requireTenant(params), getEventTemplates(actor)])
  const base = `/${slug}/kotak-keluar`
  return (
    <main>
      <PageHeader
        title="Kata-kata pesan"
        back={{ href: base, label: "Kotak keluar" }}
        lead="Yang tertulis pada setiap pesan tentang pelatihan, untuk surel dan WhatsApp. Perubahan berlaku untuk pesan berikutnya."
      />
      <DataTable caption="Kata-kata pesan" columns={columns}>
        {keysOf(templates).map((event) => (
          <tr key={event}>
            <th scope="row">
              <a href={`${base}/templat/${event}`}>{messageEvents[event]}</a>
            </th>
            <td>{templates[event].subject}</td>
            <td>
              {templates[event].changedAt ? (
                <Tag mood="info">Diubah {formatInstantShortDay(templates[event].changedAt, timeZone)}</Tag>
              ) : (
                <Tag>Bawaan</Tag>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
    </main>
  )
}
