import { DescriptionList, type Fact } from "@/components/ui/description-list"
import type { EnterpriseDetail } from "@/lib/enterprise/queries/detail"
import { formatInstantDay, formatRupiahRange, maskNik } from "@/lib/format"
import type { Sources } from "@/lib/history/queries/sources"
import { deedWord, wayOf } from "@/lib/history/rules/words"
import { formatPhone } from "@/lib/person/rules"

type Places = ReadonlyMap<string, { name: string; kecamatan: string }>
type OwnFactsProps = { enterprise: EnterpriseDetail; sources: Sources; zone: string; places: Places }

/** What is recorded about the own enterprise, group by group, each with its source and date. */
export function OwnFacts({ enterprise, sources, zone, places }: OwnFactsProps) {
  const source = (group: string) => saySource(sources, { group, zone })
  return (
    <>
      <Group title="Usaha" source={source("usaha")} facts={businessFacts(enterprise)} />
      <Group title="Tempat" source={source("tempat")} facts={placeFacts(enterprise, places)} />
      <Group title="Pelaku" source={source("pelaku")} facts={personFacts(enterprise)} />
      {enterprise.years.length > 0 && (
        <Group title="Penjualan" source={source("angka")} facts={salesFacts(enterprise)} />
      )}
    </>
  )
}

function Group({ title, source, facts }: { title: string; source: string; facts: Fact[] }) {
  return (
    <section className="stack tight">
      <h2>{title}</h2>
      <p className="muted small">{source}</p>
      <DescriptionList facts={facts} />
    </section>
  )
}

function businessFacts({ name, brand, products, nib, npwpLast4 }: EnterpriseDetail): Fact[] {
  return [
    { label: "Nama usaha", value: name },
    { label: "Merek", value: brand },
    { label: "Produk utama", value: products && <span id="produk">{products}</span> },
    { label: "NIB", value: <span id="nib">{nib ?? "Belum tercatat"}</span> },
    { label: "NPWP", value: npwpLast4 && maskNik(npwpLast4) },
  ]
}

function placeFacts({ address, rt, rw, kelurahanCode }: EnterpriseDetail, places: Places): Fact[] {
  const place = places.get(kelurahanCode ?? "")
  return [
    { label: "Alamat", value: [address, rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean).join(", ") },
    {
      label: "Kelurahan",
      value: <span id="alamat">{place ? `${place.name}, ${place.kecamatan}` : "Belum jelas"}</span>,
    },
  ]
}

function personFacts({ person }: EnterpriseDetail): Fact[] {
  const { name, nikLast4, phone, email } = person
  return [
    { label: "Nama", value: name },
    {
      label: "NIK",
      value: nikLast4 && maskNik(nikLast4),
      note: "Disimpan tersandi; siapa yang membuka selengkapnya tercatat di bawah.",
    },
    { label: "Nomor HP", value: <span id="kontak">{phone ? formatPhone(phone) : "Belum tercatat"}</span> },
    { label: "E-mail", value: email },
  ]
}

function salesFacts({ years }: EnterpriseDetail): Fact[] {
  return years.map(({ year, salesMin, salesMax }) => ({
    label: `Setahun, ${year}`,
    value: salesMin === null && salesMax === null ? null : formatRupiahRange(salesMin, salesMax),
  }))
}

/** Since when, by whom and by which way a group reads as it does: its last change, else how the record began. */
function saySource({ groups, origin }: Sources, { group, zone }: { group: string; zone: string }): string {
  const changed = groups.find((each) => each.group === group)
  if (changed) {
    const way = wayOf(changed.action)
    return `Terakhir diubah ${formatInstantDay(changed.at, zone)} oleh ${changed.by ?? "dinas"}${way ? `, lewat ${way}` : ""}.`
  }
  const day = formatInstantDay(origin.at, zone)
  if (origin.fileName) return `Dari berkas dinas “${origin.fileName}”, ${day}.`
  const by = origin.by ? ` oleh ${origin.by}` : ""
  return origin.action ? `${deedWord(origin.action)}${by}, ${day}.` : `Dicatat dinas, ${day}.`
}
