import { v7 as uuidv7 } from "uuid"
import { admitPersonAction, dismissPersonAction } from "@/app/[daerah]/(kelola)/mitra/actions"
import { DataTable } from "@/components/ui/data-table"
import { Form } from "@/components/ui/form"
import { SelectField } from "@/components/ui/select-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { type Actor, may } from "@/lib/access"
import { listPartnerPeople, listUnplacedPeople, type PartnerPerson } from "@/lib/partner/queries/partners"

type PeopleProps = { actor: Actor; partnerId: string }

/** Who signs in for a partner, and the form that lets somebody in. */
export async function People({ actor, partnerId }: PeopleProps) {
  const [people, unplaced] = await Promise.all([listPartnerPeople(actor, partnerId), listUnplacedPeople(actor)])
  return (
    <section className="stack">
      <h2>Orang yang masuk atas nama mitra ini</h2>
      <p className="muted prose">
        Mereka melihat perjanjian, komitmen, dan pengajuan mitra ini serta pelatihan yang diikutinya. Dari peserta dan
        pengaju hanya nama, usaha, dan kelurahan; nomor telepon, tanggal lahir, dan NIK tidak pernah ditampilkan kepada
        mitra. Narahubung, berkas, dan riwayat di halaman ini hanya untuk dinas.
      </p>
      {people.length > 0 && <PeopleTable {...{ actor, partnerId, people }} />}
      {may(actor, "partner.admit") && <AdmitForm {...{ actor, partnerId, unplaced }} />}
    </section>
  )
}

function PeopleTable({ actor, partnerId, people }: PeopleProps & { people: PartnerPerson[] }) {
  return (
    <DataTable caption="Orang yang masuk atas nama mitra ini" columns={columns}>
      {people.map(({ id, name, contact, isActive }) => (
        <tr key={id}>
          <th scope="row">
            {name}
            {!isActive && <span className="sub">akun tidak aktif</span>}
          </th>
          <td>{contact}</td>
          <td>
            {may(actor, "partner.dismiss") && (
              <Form action={dismissPersonAction} hidden={{ daerah: actor.tenantSlug, id, partnerId }}>
                <div className="bar">
                  <SubmitButton variant="quiet">
                    Cabut akses<span className="hidden-text"> {name}</span>
                  </SubmitButton>
                </div>
              </Form>
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

type Unplaced = Awaited<ReturnType<typeof listUnplacedPeople>>

function AdmitForm({ actor, partnerId, unplaced }: PeopleProps & { unplaced: Unplaced }) {
  if (unplaced.length === 0)
    return (
      <p>
        Semua akun mitra sudah punya lembaga.{" "}
        {may(actor, "invitation.create") ? (
          <>
            <a href={`/${actor.tenantSlug}/pengaturan/orang/undang`}>Undang orang baru dengan peran Mitra</a>, lalu beri
            akses di sini.
          </>
        ) : (
          "Minta admin mengundang orang baru dengan peran Mitra, lalu beri akses di sini."
        )}
      </p>
    )
  const choices = unplaced.map(({ accountId, name, contact }) => ({
    value: accountId,
    label: contact ? `${name} (${contact})` : name,
  }))
  return (
    <Form
      action={admitPersonAction}
      hidden={{ daerah: actor.tenantSlug, id: uuidv7(), partnerId }}
      submitLabel="Beri akses"
    >
      <SelectField
        name="accountId"
        label="Beri akses kepada"
        hint="Akun berperan Mitra yang belum bertindak atas nama lembaga mana pun."
        choices={choices}
      />
    </Form>
  )
}

const columns = [
  { key: "name", label: "Nama" },
  { key: "contact", label: "E-mail atau telepon" },
  { key: "action", label: <span className="hidden-text">Tindakan</span> },
]
