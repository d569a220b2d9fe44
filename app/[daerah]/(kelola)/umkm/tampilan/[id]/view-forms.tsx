import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { roles } from "@/lib/access"
import type { View } from "@/lib/view/queries"
import { listRoles } from "@/lib/view/rules"
import { removeViewAction, setDefaultViewAction, shareViewAction } from "../actions"

type FormProps = { slug: string; view: View }

/** Lets the whole agency see the view, or nobody else. */
export function ShareForm({ slug, view }: FormProps) {
  return (
    <section className="stack">
      <h2>Berbagi</h2>
      <Form action={shareViewAction} hidden={{ daerah: slug, id: view.id, ...(!view.shared && { shared: "on" }) }}>
        <p>
          {view.shared
            ? "Semua petugas, pendamping, dan pimpinan dapat membuka tampilan ini."
            : "Setelah dibagikan, semua petugas, pendamping, dan pimpinan dapat membukanya."}
        </p>
        <div className="bar">
          <SubmitButton variant="quiet">{view.shared ? "Berhenti berbagi" : "Bagikan kepada dinas"}</SubmitButton>
        </div>
      </Form>
    </section>
  )
}

/** Makes the view what a role's list opens with. */
export function DefaultForm({ slug, view }: FormProps) {
  const ticked = Object.fromEntries(view.roles.map((role) => [role, "on"]))
  return (
    <section className="stack">
      <h2>Tampilan awal</h2>
      {view.shared ? (
        <Form
          action={setDefaultViewAction}
          initial={ticked}
          hidden={{ daerah: slug, id: view.id }}
          submitLabel="Simpan tampilan awal"
        >
          <fieldset className="field">
            <legend>Jadikan tampilan awal untuk peran</legend>
            <p className="hint">
              Yang terbuka ketika peran itu memilih menu UMKM. Setiap peran punya paling banyak satu.
            </p>
            {listRoles.map((role) => (
              <CheckboxField key={role} name={role} label={roles[role]} />
            ))}
          </fieldset>
        </Form>
      ) : (
        <p className="muted">Bagikan tampilan ini dahulu untuk menjadikannya tampilan awal suatu peran.</p>
      )}
    </section>
  )
}

/** Takes the view away; the next page offers to put it back. */
export function RemoveForm({ slug, view }: FormProps) {
  return (
    <section className="stack">
      <h2>Hapus</h2>
      <Form action={removeViewAction} hidden={{ daerah: slug, id: view.id }}>
        <p>Data UMKM tidak berubah. Tampilan yang dihapus dapat dikembalikan.</p>
        <div className="bar">
          <SubmitButton variant="danger">Hapus tampilan</SubmitButton>
        </div>
      </Form>
    </section>
  )
}
