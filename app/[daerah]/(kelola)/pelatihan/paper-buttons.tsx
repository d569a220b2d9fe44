import { ButtonLink } from "@/components/ui/button"
import { PrintButton } from "@/components/ui/print-button"

/** A paper's three ways out: printed, as a workbook, as a PDF; `file` is where it is downloaded, with a query begun. */
export function PaperButtons({ file }: { file: string }) {
  return (
    <>
      <PrintButton>Cetak</PrintButton>
      <ButtonLink href={`${file}format=xlsx`} variant="quiet" download>
        Unduh .xlsx
      </ButtonLink>
      <ButtonLink href={`${file}format=pdf`} variant="quiet" download>
        Unduh PDF
      </ButtonLink>
    </>
  )
}
