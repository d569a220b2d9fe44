import { DocumentField } from "@/components/ui/document-field"

/** A letter, a screenshot or a photo that proves a step. */
export function ProofField() {
  return (
    <DocumentField label="Bukti" kinds="Surat, tangkapan layar, atau foto: PDF, dokumen Office, atau gambar" optional />
  )
}
