import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { DescriptionList } from "@/components/ui/description-list"
import type { EnterpriseDetail } from "@/lib/enterprise/queries/detail"
import { ikmWord, legalFormWord, placeTypeWord, sectorWord } from "@/lib/enterprise/rules/columns"
import { ikmClass } from "@/lib/enterprise/rules/size"
import { kbliVersions, sizeBases, sizes, wordFor } from "@/lib/enterprise/schema/enterprise"
import { maskNik } from "@/lib/format"

type BusinessFactsProps = { enterprise: EnterpriseDetail; places: Places }

/** What is recorded about the business itself. */
export function BusinessFacts({ enterprise, places }: BusinessFactsProps) {
  const { brand, legalForm, nib, npwpLast4, sector, products, startedYear, placeType, notes } = enterprise
  return (
    <DescriptionList
      facts={[
        { label: "Merek", value: brand },
        { label: "Bentuk usaha", value: legalFormWord(legalForm) },
        { label: "NIB", value: nib },
        { label: "NPWP", value: npwpLast4 && maskNik(npwpLast4) },
        {
          label: "KBLI",
          value: enterprise.kbli
            .map(({ code, version }) => `${code} (${wordFor(kbliVersions, String(version))})`)
            .join(", "),
        },
        { label: "Sektor", value: sectorWord(sector) },
        { label: "Produk utama", value: products },
        { label: "Skala usaha", value: sayScale(enterprise), note: sayIkm(enterprise) },
        { label: "Alamat", value: sayAddress(enterprise, places), note: <MapLink {...enterprise} /> },
        { label: "Jenis tempat", value: placeTypeWord(placeType) },
        { label: "Tahun mulai", value: startedYear?.toString() },
        { label: "Keterangan", value: notes },
      ]}
    />
  )
}

function sayScale({ size, sizeBasis }: EnterpriseDetail): string | null {
  return size && sizeBasis && `${wordFor(sizes, size)} ${wordFor(sizeBases, sizeBasis)} (PP 7/2021)`
}

/** The industry class needs both workers and capital of one year. */
function sayIkm({ years }: EnterpriseDetail): string | undefined {
  const [latest] = years.filter(({ capitalMin, capitalMax }) => capitalMin !== null && capitalMin === capitalMax)
  if (!latest) return undefined
  const workers =
    latest.workers ??
    (latest.workersMale === null && latest.workersFemale === null
      ? null
      : (latest.workersMale ?? 0) + (latest.workersFemale ?? 0))
  const found = ikmClass(workers, latest.capitalMin)
  return found ? `${ikmWord(found)} bila usaha ini industri pengolahan (Permenperin 64/2016)` : undefined
}

function sayAddress({ address, rt, rw, kelurahanCode }: EnterpriseDetail, places: Places): string {
  const place = kelurahanCode ? places.get(kelurahanCode) : undefined
  const parts = [
    address,
    rt && `RT ${rt}`,
    rw && `RW ${rw}`,
    place?.name ?? kelurahanCode,
    place && `Kec. ${place.kecamatan}`,
  ]
  return parts.filter(Boolean).join(", ")
}

function MapLink({ latitude, longitude }: EnterpriseDetail) {
  if (latitude === null || longitude === null) return null
  const place = `${latitude}/${longitude}`
  return (
    <a href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=18/${place}`} rel="noreferrer">
      Lihat di peta
    </a>
  )
}
