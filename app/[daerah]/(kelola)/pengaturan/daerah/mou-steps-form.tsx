import { CheckboxField } from "@/components/ui/checkbox-field"
import { Form } from "@/components/ui/form"
import { mouStatuses, type OptionalStep, optionalSteps } from "@/lib/mou/schema/words"
import { setMouStepsAction } from "./actions"

/** What a step is for, where its name alone does not say it. */
const hints: Partial<Record<OptionalStep, string>> = {
  TEAM_REVIEW: "Tim Koordinasi Kerja Sama Daerah (Permendagri 22/2020).",
  COUNCIL: "Hanya untuk perjanjian yang ditandai perlu persetujuan DPRD.",
  EVALUATION: "Selama perjanjian berlaku.",
}

/** Which steps of an agreement the daerah takes. */
export function MouStepsForm({ slug, off }: { slug: string; off: readonly OptionalStep[] }) {
  const taken = optionalSteps.filter((step) => !off.includes(step))
  return (
    <Form
      action={setMouStepsAction}
      hidden={{ daerah: slug }}
      initial={Object.fromEntries(taken.map((step) => [`step_${step}`, "on"]))}
      submitLabel="Simpan tahap perjanjian"
    >
      <fieldset className="field">
        <legend>Tahap yang dijalankan</legend>
        <p className="hint">
          Usulan, tanda tangan, dan akhir perjanjian selalu ada. Tahap yang tidak dicentang dilewati; perjanjian yang
          sedang di tahap itu melanjutkan dari sana.
        </p>
        {optionalSteps.map((step) => (
          <CheckboxField key={step} name={`step_${step}`} label={mouStatuses[step]} hint={hints[step]} />
        ))}
      </fieldset>
    </Form>
  )
}
