import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { ChoiceField } from "@/components/ui/choice-field"
import { Form } from "@/components/ui/form"
import { TextField } from "@/components/ui/text-field"
import { isRole, roles } from "@/lib/access"
import { requireActor } from "@/lib/auth"
import { listKelurahanGroups } from "@/lib/member/queries"
import { roleHints } from "@/lib/member/schema"
import { KelurahanBoxes } from "../kelurahan-boxes"
import { inviteAction } from "./actions"

export const metadata: Metadata = { title: "Undang orang" }

const choices = Object.keys(roles)
  .filter(isRole)
  .filter((role) => role !== "owner")
  .map((role) => ({ value: role, label: roles[role], hint: roleHints[role] }))

export default async function InvitePage({ params }: { params: Promise<{ daerah: string }> }) {
  const actor = await requireActor(params, "invitation.create")
  return (
    <main>
      <PageHeader
        title="Undang orang"
        lead="Anda mendapat tautan dan lembar bercetak dengan kode. Sekali pakai, berlaku 72 jam."
        back={{ href: `/${actor.tenantSlug}/pengaturan/orang`, label: "Orang" }}
      />
      <Form action={inviteAction} submitLabel="Buat undangan">
        <input type="hidden" name="daerah" value={actor.tenantSlug} />
        <input type="hidden" name="id" value={uuidv7()} />
        <TextField name="name" label="Nama orang yang diundang" maxLength={120} autoComplete="off" />
        <ChoiceField
          name="role"
          label="Peran"
          hint="Pelaku usaha diundang dari halaman data usahanya, supaya langsung terhubung."
          choices={choices}
        />
        <KelurahanBoxes groups={await listKelurahanGroups(actor)} ticked={[]} />
      </Form>
    </main>
  )
}
