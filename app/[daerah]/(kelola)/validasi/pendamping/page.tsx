import type { Metadata } from "next"
import { v7 as uuidv7 } from "uuid"
import { PageHeader } from "@/components/layout/page-header"
import { ButtonLink } from "@/components/ui/button"
import { ChoiceField } from "@/components/ui/choice-field"
import { EmptyState } from "@/components/ui/empty-state"
import { Form } from "@/components/ui/form"
import { requireActor } from "@/lib/auth"
import { getAssignment, listCompanions, listKelurahanGroups } from "@/lib/member/queries"
import { assignModes, kelurahanPrefix } from "@/lib/member/schema"
import { isId, queryOf, type SearchParams } from "@/lib/params"
import { assignCompanionsAction } from "./actions"
import { CompanionBoxes } from "./companion-boxes"
import { LastAssignment } from "./last-assignment"
import { PlaceBoxes } from "./place-boxes"
import "./assignment.css"

export const metadata: Metadata = { title: "Atur pendamping" }

const modes = [
  { value: "add", label: assignModes.add, hint: "Pendamping yang sudah ada di kelurahan itu tetap." },
  { value: "remove", label: assignModes.remove, hint: "Dari kelurahan yang dipilih saja." },
  { value: "replace", label: assignModes.replace, hint: "Pendamping lain dicabut dari kelurahan yang dipilih." },
]

type PageProps = { params: Promise<{ daerah: string }>; searchParams: SearchParams }

export default async function AssignmentPage({ params, searchParams }: PageProps) {
  const actor = await requireActor(params, "companion.assign")
  const slug = actor.tenantSlug
  const { perubahan, tanpa } = await queryOf(searchParams)
  const [companions, groups, last] = await Promise.all([
    listCompanions(actor),
    listKelurahanGroups(actor),
    isId(perubahan) ? getAssignment(actor, perubahan) : null,
  ])
  const attended = new Set(companions.flatMap(({ kelurahanCodes }) => kelurahanCodes))
  const without = groups.flatMap(({ kelurahan }) => kelurahan).filter(({ code }) => !attended.has(code))
  const ticked = tanpa === "1" ? Object.fromEntries(without.map(({ code }) => [`${kelurahanPrefix}${code}`, "on"])) : {}
  return (
    <main>
      <PageHeader
        title="Atur pendamping"
        lead="Siapa mendampingi kelurahan mana. Satu kelurahan boleh punya beberapa pendamping; perubahan berlaku pada langkah berikutnya orang itu."
        back={{ href: `/${slug}/validasi`, label: "Validasi" }}
      />
      {last && isId(perubahan) && <LastAssignment slug={slug} id={perubahan} newId={uuidv7()} assignment={last} />}
      {companions.length === 0 ? (
        <EmptyState
          title="Belum ada pendamping yang aktif"
          action={<ButtonLink href={`/${slug}/pengaturan/orang/undang`}>Undang pendamping</ButtonLink>}
        >
          Undang dahulu orangnya dengan peran pendamping.
        </EmptyState>
      ) : (
        <Form
          key={perubahan}
          action={assignCompanionsAction}
          initial={{ mode: "add", ...ticked }}
          hidden={{ daerah: slug, id: uuidv7() }}
          submitLabel="Simpan pembagian"
        >
          <CompanionBoxes companions={companions} />
          <ChoiceField name="mode" label="Yang dilakukan" choices={modes} />
          <PlaceBoxes groups={groups} companions={companions} isOpen={tanpa === "1"} />
        </Form>
      )}
    </main>
  )
}
