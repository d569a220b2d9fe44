import Image from "next/image"
import { FileField } from "@/components/ui/file-field"
import { Form } from "@/components/ui/form"
import { SubmitButton } from "@/components/ui/submit-button"
import { logoAddress } from "@/lib/tenant/rules"
import { logoBytes } from "@/lib/tenant/schema"
import { changeLogoAction, removeLogoAction } from "./actions"
import "./preview.css"

/** The daerah's logo, and the forms to change or remove it. */
export function LogoSection({ slug, name, logoFile }: { slug: string; name: string; logoFile: string | null }) {
  const daerah = <input type="hidden" name="daerah" value={slug} />
  return (
    <>
      {logoFile && (
        <Form action={removeLogoAction}>
          {daerah}
          <div className="bar">
            <Image
              className="logo"
              src={logoAddress(slug, logoFile)}
              alt={`Logo ${name}`}
              width={96}
              height={96}
              unoptimized
            />
            <SubmitButton variant="quiet">Hapus logo</SubmitButton>
          </div>
        </Form>
      )}
      <Form action={changeLogoAction} submitLabel="Unggah logo">
        {daerah}
        <FileField
          name="logo"
          label={logoFile ? "Ganti logo" : "Unggah logo"}
          accept="image/png,image/jpeg,image/webp"
          kinds="PNG, JPEG, atau WebP"
          maxBytes={logoBytes}
        />
      </Form>
    </>
  )
}
