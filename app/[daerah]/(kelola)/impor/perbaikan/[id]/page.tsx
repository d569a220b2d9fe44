import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { EmptyState } from "@/components/ui/empty-state"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { TextField } from "@/components/ui/text-field"
import { requireActor } from "@/lib/auth"
import { getSettled, getWaiting } from "@/lib/intake/queries/repair/rows"
import { writeRow } from "@/lib/intake/rules/repair/texts"
import { idParam, queryOf, type SearchParams } from "@/lib/params"
import { getKelurahan } from "@/lib/region/queries"
import { dropRowAction } from "../actions"
import { RepairForm } from "./repair-form"
import { RowFacts } from "./row-facts"

export const metadata: Metadata = { title: "Perbaiki baris" }

type PageProps = { params: Promise<{ daerah: string; id: string }>; searchParams: SearchParams }

export default async function RepairRowPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "repair.list")
  const id = await idParam(params)
  const { jenis, hasil } = await queryOf(searchParams)
  const kind = jenis && /^\w+:[a-z0-9-]+$/.test(jenis) ? jenis : undefined
  const base = `/${actor.tenantSlug}/impor/perbaikan`
  const back = { href: kind ? `${base}/baris?jenis=${kind}` : base, label: kind ? "Baris lain" : "Perbaikan impor" }
  const [row, places] = await Promise.all([getWaiting(actor, id), getKelurahan(actor)])
  if (!row) return <Settled back={back} isKnown={(await getSettled(actor, id)) !== null} />
  const texts = writeRow(row, places)
  const hidden = { daerah: actor.tenantSlug, id, ...(kind && { kind }) }
  return (
    <main>
      <PageHeader
        title={row.values.name ?? row.values.personName ?? "Baris tanpa nama"}
        lead={`${row.fileName}, ${row.sheet} baris ${row.row}`}
        back={back}
      />
      {hasil === "sisa" && (
        <Notice kind="warning" title="Belum selesai">
          Yang sudah Anda isi tersimpan; yang di bawah ini masih perlu diperbaiki.
        </Notice>
      )}
      <RepairForm row={row} hidden={hidden} slug={actor.tenantSlug} places={[...places.values()]} />
      <RowFacts row={row} texts={texts} />
      <details className="card">
        <summary>Keluarkan dari antrean</summary>
        <p className="muted">
          Untuk baris yang bukan usaha. Barisnya tetap tercatat di impor, ditandai dengan alasannya.
        </p>
        <Form action={dropRowAction} hidden={hidden} submitLabel="Keluarkan">
          <TextField name="reason" label="Alasan" hint="Misalnya: baris contoh, usaha di luar daerah." />
        </Form>
      </details>
    </main>
  )
}

function Settled({ back, isKnown }: { back: { href: string; label: string }; isKnown: boolean }) {
  if (!isKnown) notFound()
  return (
    <main>
      <PageHeader title="Perbaiki baris" back={back} />
      <EmptyState title="Baris ini sudah beres">Seseorang sudah memperbaiki atau mengeluarkannya.</EmptyState>
    </main>
  )
}
