import type { Metadata } from "next"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { requireTenant } from "@/lib/auth"
import { findApplicationAction } from "../actions"
import { ApplyFrame } from "../apply-frame"

export const metadata: Metadata = { title: "Keadaan permohonan" }

export default async function StandingPage({ params }: { params: Promise<{ daerah: string }> }) {
  const { slug } = await requireTenant(params)
  return (
    <ApplyFrame params={params} back={`/${slug}/daftar`}>
      <h1>Lihat keadaan permohonan</h1>
      <Form action={findApplicationAction} hidden={{ daerah: slug }} submitLabel="Lihat">
        <TextField
          {...{ name: "nomor", label: "Nomor permohonan", hint: "Dari tanda terima, misalnya PRM-2026-0012." }}
          autoComplete="off"
          maxLength={20}
        />
        <TextField
          {...{ name: "hp", label: "4 angka terakhir nomor HP Anda", maxLength: 4 }}
          short
          inputMode="numeric"
          autoComplete="off"
        />
      </Form>
    </ApplyFrame>
  )
}
