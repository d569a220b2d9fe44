import { ButtonLink } from "@/components/ui/button"
import { Form } from "@/components/ui/form"
import { Notice } from "@/components/ui/notice"
import { rejudgeIntakeAction } from "../actions"
import type { ViewProps } from "./view"

/** A file that was refused or could not be read: why, and what to do now. */
export function Ended({ actor, intake }: ViewProps) {
  const slug = actor.tenantSlug
  const isRefused = intake.state === "REFUSED"
  const again = <ButtonLink href={`/${slug}/impor`}>Unggah berkas lain</ButtonLink>
  return (
    <>
      <Notice kind="warning" title={isRefused ? "Berkas ini tidak dapat diimpor" : "Pemeriksaan gagal"}>
        {intake.message}
      </Notice>
      {isRefused ? (
        <div className="bar">{again}</div>
      ) : (
        <Form
          action={rejudgeIntakeAction}
          hidden={{ daerah: slug, id: intake.id }}
          submitLabel="Periksa lagi"
          beside={
            <ButtonLink href={`/${slug}/impor`} variant="quiet">
              Unggah berkas lain
            </ButtonLink>
          }
        >
          {null}
        </Form>
      )}
    </>
  )
}
