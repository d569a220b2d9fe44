import { Form } from "@/components/ui/form"
import { TextArea } from "@/components/ui/text-area"
import { TextField } from "@/components/ui/text-field"
import { formatPhone } from "@/lib/person/rules"
import type { getTenantSettings } from "@/lib/tenant/queries"
import { updateProfileAction } from "./actions"
import { ColourField } from "./colour-field"

type ProfileFormProps = { slug: string; settings: Awaited<ReturnType<typeof getTenantSettings>> }

/** How the public reaches the agency, and the colour its pages wear. */
export function ProfileForm({ slug, settings }: ProfileFormProps) {
  const { contactPhone, contactEmail, contactAddress, brandColor } = settings
  const initial = {
    contactPhone: contactPhone ? formatPhone(contactPhone) : "",
    contactEmail: contactEmail ?? "",
    contactAddress: contactAddress ?? "",
    brandColor,
  }
  return (
    <Form action={updateProfileAction} initial={initial} submitLabel="Simpan kontak dan warna">
      <input type="hidden" name="daerah" value={slug} />
      <TextField name="contactPhone" label="Telepon" type="tel" optional maxLength={40} />
      <TextField name="contactEmail" label="E-mail" type="email" optional maxLength={200} />
      <TextArea name="contactAddress" label="Alamat kantor" optional rows={3} maxLength={500} />
      <ColourField name="brandColor" label="Warna daerah" />
    </Form>
  )
}
