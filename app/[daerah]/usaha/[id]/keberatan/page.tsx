import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { Form } from "@/components/ui/form"
import { TextArea } from "@/components/ui/text-area"
import { requireActor } from "@/lib/auth"
import { idParam } from "@/lib/params"
import { getProposable } from "@/lib/proposal/queries"
import { sendObjectionAction } from "../../actions"

export const metadata: Metadata = { title: "Keberatan" }

export default async function ObjectPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "proposal.send")
  const enterprise = await getProposable(actor, await idParam(params))
  if (!enterprise) notFound()
  const { id, name } = enterprise
  return (
    <main>
      <PageHeader
        title="Saya keberatan"
        lead="Terhadap isi data, statusnya, atau cara data Anda dipakai. Petugas menjawab dalam 3 × 24 jam."
        back={{ href: `/${actor.tenantSlug}/usaha/${id}`, label: name }}
      />
      <Form
        action={sendObjectionAction}
        hidden={{ daerah: actor.tenantSlug, id: uuidv7(), enterpriseId: id }}
        submitLabel="Kirim keberatan"
      >
        <TextArea name="note" label="Apa keberatan Anda?" rows={6} maxLength={1000} />
      </Form>
    </main>
  )
}
