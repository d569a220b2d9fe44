import { FileField } from "@/components/ui/file-field"
import { acceptedFiles, mostFileBytes } from "@/lib/file-kind"

type DocumentFieldProps = { label: string; kinds: string; optional?: boolean }

/** A document or a picture that comes with a form, as the field `file`; `kinds` names what is welcome, in words. */
export function DocumentField(texts: DocumentFieldProps) {
  return <FileField name="file" accept={acceptedFiles} maxBytes={mostFileBytes} {...texts} />
}
