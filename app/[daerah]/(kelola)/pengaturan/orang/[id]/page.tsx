import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHeader } from "@/components/layout/page-header"
import { ChoiceField } from "@/components/ui/choice-field"
import { DescriptionList } from "@/components/ui/description-list"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { SubmitButton } from "@/components/ui/submit-button"
import { isRole, type Role, roles } from "@/lib/access"
import { requireActor, requireTenant } from "@/lib/auth"
import { formatInstantDay } from "@/lib/format"
import { getMember, listKelurahanGroups } from "@/lib/member/queries"
import { roleHints } from "@/lib/member/schema"
import { idParam } from "@/lib/params"
import { changeRoleAction, disableMemberAction, enableMemberAction } from "../actions"
import { KelurahanBoxes, tick } from "../kelurahan-boxes"

export const metadata: Metadata = { title: "Ubah orang" }

function choicesFor(current: Role) {
  const possible = Object.keys(roles)
    .filter(isRole)
    .filter((role) => role !== "owner" || current === "owner")
  return possible.map((role) => ({ value: role, label: roles[role], hint: roleHints[role] }))
}

export default async function MemberPage({ params }: { params: Promise<{ daerah: string; id: string }> }) {
  const actor = await requireActor(params, "member.list")
  const [member, groups, { timeZone }] = await Promise.all([
    getMember(actor, await idParam(params)),
    listKelurahanGroups(actor),
    requireTenant(params),
  ])
  if (!member) notFound()
  const hidden = (
    <>
      <input type="hidden" name="daerah" value={actor.tenantSlug} />
      <input type="hidden" name="id" value={member.id} />
    </>
  )
  return (
    <main>
      <PageHeader title={member.name} back={{ href: `/${actor.tenantSlug}/pengaturan/orang`, label: "Orang" }} />
      {member.disabled && (
        <Notice kind="info" title="Nonaktif">
          Orang ini tidak dapat membuka daerah ini.
        </Notice>
      )}
      <DescriptionList
        facts={[
          { label: "E-mail atau nomor HP", value: member.identifier },
          { label: "Bergabung", value: formatInstantDay(member.createdAt, timeZone) },
        ]}
      />
      <h2>Peran</h2>
      <Form
        action={changeRoleAction}
        initial={{ role: member.role, ...tick(member.kelurahanCodes) }}
        submitLabel="Simpan peran"
      >
        {hidden}
        <ChoiceField name="role" label="Peran di daerah ini" choices={choicesFor(member.role)} />
        <KelurahanBoxes groups={groups} ticked={member.kelurahanCodes} />
      </Form>
      <h2>{member.disabled ? "Aktifkan kembali" : "Nonaktifkan"}</h2>
      <Form action={member.disabled ? enableMemberAction : disableMemberAction}>
        {hidden}
        <p>
          {member.disabled
            ? "Orang ini dapat masuk lagi dengan peran di atas."
            : "Orang ini langsung tidak dapat membuka daerah ini. Catatan pekerjaannya tetap ada, dan dapat diaktifkan lagi."}
        </p>
        <div className="bar">
          <SubmitButton variant={member.disabled ? "quiet" : "danger"}>
            {member.disabled ? "Aktifkan kembali" : "Nonaktifkan"}
          </SubmitButton>
        </div>
      </Form>
    </main>
  )
}
