import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { DataTable } from "@/components/ui/data-table"
import { isRole, permissions, roles } from "@/lib/access"
import { actionWords } from "@/lib/access-words"
import { requireActor } from "@/lib/auth"
import { nounWords } from "@/lib/noun-words"

export const metadata: Metadata = { title: "Hak akses" }

const everyRole = Object.keys(roles).filter(isRole)

export default async function AccessPage({ params }: { params: Promise<{ daerah: string }> }) {
  const { tenantSlug } = await requireActor(params, "tenant.view-settings")
  const columns = [
    { key: "action", label: "Tindakan" },
    ...everyRole.map((role) => ({
      key: role,
      label: <a href={`/${tenantSlug}/pengaturan/orang?peran=${role}`}>{roles[role]}</a>,
    })),
  ]
  return (
    <main>
      <PageHeader
        title="Hak akses"
        lead="Apa yang boleh dilakukan setiap peran. Tabel ini dibaca dari aturan yang sama yang dijalankan portal."
        back={{ href: `/${tenantSlug}/pengaturan`, label: "Pengaturan" }}
      />
      <DataTable caption="Hak akses menurut peran" columns={columns}>
        {Object.entries(permissions).map(([action, allowed]) => (
          <Row key={action} action={action} allowed={allowed} />
        ))}
      </DataTable>
      <p className="muted prose">
        Pendamping hanya melihat dan memperbaiki usaha di kelurahan dampingannya; pelaku usaha hanya usahanya sendiri.
        Orang yang tidak masuk hanya melihat halaman publik. Setiap perubahan tercatat: siapa, kapan, dan apa.
      </p>
    </main>
  )
}

function Row({ action, allowed }: { action: string; allowed: readonly string[] }) {
  return (
    <tr>
      <th scope="row">
        {new Map<string, string>(Object.entries(actionWords)).get(action)}
        <span className="sub">
          {new Map<string, string>(Object.entries(nounWords)).get(action.split(".")[0] ?? "")}
        </span>
      </th>
      {everyRole.map((role) => (
        <td key={role}>{allowed.includes(role) ? "Ya" : <span className="muted">–</span>}</td>
      ))}
    </tr>
  )
}
