import { removePackagingAction } from "@/app/[daerah]/(kelola)/produk/actions"
import { DescriptionList } from "@/components/ui/description-list"
import { RemoveForm } from "@/components/ui/remove-form"
import type { Actor } from "@/lib/access"
import { formatInstantDay, formatNumber } from "@/lib/format"
import type { ProductRecord } from "@/lib/product/queries/record"
import { packagingLevels } from "@/lib/product/schema/words"
import { FileLink } from "../file-link"
import { GradeTag } from "../grade-tag"

type PackagingFactsProps = {
  actor: Actor
  productId: string
  known: ProductRecord["packaging"][number]
  zone: string
  mayChange: boolean
}

/** What is known of one level of a product's packaging, how, and since when. */
export function PackagingFacts({ actor, productId, known, zone, mayChange }: PackagingFactsProps) {
  const { level, material, size, netContent, units, foodGrade, document, grade, at } = known
  const slug = actor.tenantSlug
  const asked = level === "PRIMARY" ? "Isi bersih" : "Isi per kemasan"
  return (
    <>
      <DescriptionList
        facts={[
          { label: "Bahan", value: material },
          { label: "Ukuran", value: size },
          // Of these a level is asked one; the other is told where it is known.
          ...[
            { label: "Isi bersih", value: netContent },
            { label: "Isi per kemasan", value: units && `${formatNumber(units)} satuan` },
          ].filter(({ label, value }) => label === asked || value),
          { label: "Aman pangan (food grade)", value: foodGrade ? "Ya" : "Belum terbukti" },
          {
            label: "Bukti",
            value: <FileLink {...{ slug, document }} id={productId} said="Lihat bukti" />,
          },
          { label: "Diketahui dari", value: <GradeTag grade={grade} />, note: `sejak ${formatInstantDay(at, zone)}` },
        ].filter(({ label }) => label !== "Bukti" || document)}
      />
      {mayChange && <a href={`?ubah=${level}`}>Ubah kemasan {packagingLevels[level].toLowerCase()}</a>}
      {mayChange && (
        <RemoveForm
          action={removePackagingAction}
          hidden={{ daerah: slug, productId, level }}
          said={`kemasan ${packagingLevels[level].toLowerCase()}`}
          warning="Produk ini lalu tercatat tanpa kemasan tingkat ini."
        />
      )}
    </>
  )
}
