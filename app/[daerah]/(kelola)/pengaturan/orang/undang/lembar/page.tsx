import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { CopyButton } from "@/components/ui/copy-button"
import { Form } from "@/components/ui/form"
import { PrintButton } from "@/components/ui/print-button"
import { SubmitButton } from "@/components/ui/submit-button"
import { getPortalAddress } from "@/lib/address"
import { requireActor } from "@/lib/auth"
import { readKeptCode } from "@/lib/kept-code"
import { getInvitation } from "@/lib/member/queries"
import { closeSheetAction } from "../actions"
import { InvitationSheet } from "./invitation-sheet"

export const metadata: Metadata = { title: "Lembar undangan" }

export default async function SheetPage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "invitation.create")
  const fresh = await readKeptCode("invitation")
  const invitation = fresh && (await getInvitation(actor, fresh.id, new Date()))
  if (!fresh || invitation?.state !== "pending") redirect(`/${actor.tenantSlug}/pengaturan/orang`)
  const address = await getPortalAddress()
  const link = `${address}/undangan/${fresh.code}`
  return (
    <main>
      <div className="only-screen">
        <PageHeader
          title="Undangan sudah dibuat"
          lead="Berikan tautan atau cetak lembarnya sekarang: kode ini hanya terlihat selama sepuluh menit dan tidak disimpan."
        >
          <CopyButton text={link} label="Salin tautan" />
          <PrintButton>Cetak lembar</PrintButton>
        </PageHeader>
      </div>
      <InvitationSheet params={params} invitation={invitation} code={fresh.code} address={address} />
      <Form action={closeSheetAction}>
        <input type="hidden" name="daerah" value={actor.tenantSlug} />
        <div className="bar">
          <SubmitButton variant="quiet">Selesai, tutup lembar ini</SubmitButton>
        </div>
      </Form>
    </main>
  )
}
