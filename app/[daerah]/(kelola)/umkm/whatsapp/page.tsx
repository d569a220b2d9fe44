import type { Metadata } from "next"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Pagination } from "@/components/ui/pagination"
import { PrintButton } from "@/components/ui/print-button"
import { Tabs } from "@/components/ui/tabs"
import { may } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { readListState } from "@/lib/enterprise/rules/filter"
import { formatNumber, formatRange } from "@/lib/format"
import { contactsPerPage, getTemplate, listContacts } from "@/lib/message/queries/contacts"
import type { SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { keptOf } from "@/lib/view/rules"
import { ContactTable } from "./contact-table"
import { TemplateForm } from "./template-form"
import "../list.css"

export const metadata: Metadata = { title: "Daftar WhatsApp" }

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function WhatsappPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "enterprise.list")
  const { id, tanpa, halaman, ...query } = await searchParams
  // Chosen enterprises come one by one from a form, or named together as everywhere else.
  const state = readListState(id === undefined ? query : { ...query, pilih: id })
  const reachable = tanpa === undefined
  const page = Math.floor(Math.min(Math.max(1, Number(halaman) || 1), 10_000))
  const [tenant, places, template, found] = await Promise.all([
    requireTenant(params),
    getKelurahan(actor),
    getTemplate(actor),
    listContacts(actor, { filter: state.filter, reachable, page }),
  ])
  const slug = actor.tenantSlug
  const [base, kept] = [`/${slug}/umkm/whatsapp`, keptOf(state)]
  const total = reachable ? found.reachable : found.unreachable
  const href = (at: number, without = !reachable) =>
    `${base}${kept}${without ? "&tanpa=1" : ""}${at > 1 ? `&halaman=${at}` : ""}`
  return (
    <main>
      <PageHeader
        title="Daftar WhatsApp"
        lead="Satu tautan untuk setiap orang; pesan baru terkirim setelah Anda menekan kirim di WhatsApp."
        back={{ href: `/${slug}/umkm${kept}`, label: "UMKM" }}
      >
        <PrintButton>Cetak</PrintButton>
      </PageHeader>
      {reachable && may(actor, "message.save-template") && <TemplateForm {...{ slug, template }} query={kept} />}
      <Tabs
        label="Orang dalam daftar"
        tabs={[
          { href: href(1, false), label: `Dapat dihubungi (${formatNumber(found.reachable)})`, current: reachable },
          { href: href(1, true), label: `Tanpa nomor HP (${formatNumber(found.unreachable)})`, current: !reachable },
        ]}
      />
      {found.contacts.length === 0 ? (
        <EmptyState title={reachable ? "Tidak ada orang dengan nomor HP" : "Semua orang punya nomor HP"}>
          <a href={`/${slug}/umkm${kept}`}>Kembali ke daftar UMKM</a>
        </EmptyState>
      ) : (
        <>
          <ContactTable {...{ slug, places, template, contacts: found.contacts }} daerah={tenant.name} />
          <Pagination
            shown={sayShown(page, found.contacts.length, total)}
            first={page > 1 ? href(1) : undefined}
            previous={page > 1 ? href(page - 1) : undefined}
            next={page * contactsPerPage < total ? href(page + 1) : undefined}
          />
        </>
      )}
    </main>
  )
}

function sayShown(page: number, shown: number, total: number): string {
  const before = (page - 1) * contactsPerPage
  return `Menampilkan ${formatRange(before + 1, before + shown)} dari ${formatNumber(total)} orang`
}
