"use client"

import { ConfirmFields } from "@/app/[daerah]/(kelola)/umkm/confirm-fields"
import { BusinessFieldset, FigureFieldset, PersonFieldset } from "@/app/[daerah]/(kelola)/umkm/enterprise-fields"
import { CheckedForm } from "@/components/ui/checked-form"
import type { Region } from "@/components/ui/region-field"
import { CorrectEnterprise, RegisterEnterprise } from "@/lib/enterprise/schema/enterprise"
import type { FormAction } from "@/lib/form"

type EnterpriseFormProps = {
  slug: string
  id: string
  /** What the record was when the form was opened; absent for a new one. */
  version?: string
  action: FormAction
  initial: Record<string, string>
  regions: Region[]
  known?: { nik?: string; npwp?: string }
}

/** Register (no version) or correct an enterprise with its person and one year's figures. */
export function EnterpriseForm({ slug, id, version, action, initial, regions, known }: EnterpriseFormProps) {
  const schema = version === undefined ? RegisterEnterprise : CorrectEnterprise
  return (
    <CheckedForm
      {...{ action, initial, schema }}
      submitLabel={version === undefined ? "Daftarkan" : "Simpan perubahan"}
      beside={<a href={version === undefined ? `/${slug}/umkm` : `/${slug}/umkm/${id}`}>Batal</a>}
    >
      <input type="hidden" name="daerah" value={slug} />
      <input type="hidden" name="id" value={id} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <PersonFieldset knownNik={known?.nik} />
      <BusinessFieldset slug={slug} regions={regions} knownNpwp={known?.npwp} />
      <FigureFieldset />
      <ConfirmFields slug={slug} />
    </CheckedForm>
  )
}
