import { ButtonLink } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import type { ViewProps } from "./view"

/** A workbook of repairs: what became of the rows it spoke of. */
export function Repaired({ actor, intake }: ViewProps) {
  return (
    <>
      <Notice kind="success" title="Perbaikan sudah diterapkan">
        {intake.message}
      </Notice>
      <div className="bar">
        <ButtonLink href={`/${actor.tenantSlug}/impor/perbaikan`}>Lihat antrean perbaikan</ButtonLink>
      </div>
    </>
  )
}
