import { FileField } from "@/components/ui/file-field"
import { mostAttachedBytes } from "@/lib/attached"
import { acceptedFiles } from "@/lib/file-kind"

/** A letter, a screenshot or a photo that proves a step. */
export function ProofField() {
  return (
    <FileField
      name="file"
      label="Bukti"
      accept={`${acceptedFiles},.jpg,.jpeg,.png,.webp`}
      kinds="Surat, tangkapan layar, atau foto: PDF, dokumen Office, atau gambar"
      maxBytes={mostAttachedBytes}
      optional
    />
  )
}
