import { Notice } from "@/components/ui/notice"
import { formatNumber } from "@/lib/format"

const words = new Map([
  ["tersimpan", "Baris itu sudah diperbaiki dan tersimpan di data UMKM."],
  ["ganda", "Usaha di baris itu ternyata sudah ada di data UMKM; tidak ditambahkan lagi."],
  ["dikeluarkan", "Baris itu dikeluarkan dari antrean; tetap tercatat di impornya."],
])

/** What became of the rows just repaired, told on the page that follows. */
export function OutcomeNotice({ outcome }: { outcome: string | undefined }) {
  const [saved, duplicate, left] =
    /^(\d+)-(\d+)-(\d+)$/
      .exec(outcome ?? "")
      ?.slice(1)
      .map(Number) ?? []
  const said = words.get(outcome ?? "") ?? (saved === undefined ? undefined : tell(saved, duplicate ?? 0, left ?? 0))
  return said ? <Notice kind="success">{said}</Notice> : null
}

function tell(saved: number, duplicate: number, left: number): string {
  const parts = [
    `${formatNumber(saved)} baris tersimpan di data UMKM`,
    duplicate > 0 && `${formatNumber(duplicate)} ternyata sudah ada`,
    left > 0 && `${formatNumber(left)} masih menunggu karena masalah lain`,
  ]
  return `${parts.filter((part) => part !== false).join("; ")}.`
}
