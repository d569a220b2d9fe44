import type { Places } from "@/app/[daerah]/(kelola)/umkm/list-names"
import { DescriptionList } from "@/components/ui/description-list"
import type { EnterpriseDetail } from "@/lib/enterprise/queries/detail"
import { formatDay, maskNik } from "@/lib/format"
import { formatPhone } from "@/lib/person/rules"
import { genders } from "@/lib/person/schema"

type PersonFactsProps = Pick<EnterpriseDetail, "person" | "others"> & { slug: string; places: Places }

/** What is recorded about the person, and their other enterprises. */
export function PersonFacts({ slug, person, others, places }: PersonFactsProps) {
  const { name, nikLast4, gender, birthDate, phone, phone2, email } = person
  return (
    <DescriptionList
      facts={[
        { label: "Nama (sesuai KTP)", value: name },
        { label: "NIK", value: nikLast4 && maskNik(nikLast4) },
        { label: "Jenis kelamin", value: gender && genders[gender] },
        { label: "Tanggal lahir", value: birthDate && formatDay(birthDate) },
        { label: "No. HP", value: phone && <a href={`tel:${phone}`}>{formatPhone(phone)}</a> },
        ...(phone2 ? [{ label: "No. HP kedua", value: <a href={`tel:${phone2}`}>{formatPhone(phone2)}</a> }] : []),
        { label: "E-mail", value: email },
        { label: "Akun portal", value: person.hasAccount ? "Sudah punya" : "Belum punya" },
        ...(others.length > 0 ? [{ label: "Usaha lain", value: <Others {...{ slug, others, places }} /> }] : []),
      ]}
    />
  )
}

function Others({ slug, others, places }: Pick<PersonFactsProps, "slug" | "others" | "places">) {
  return (
    <ul>
      {others.map(({ id, name, kelurahanCode }) => (
        <li key={id}>
          <a href={`/${slug}/umkm/${id}`}>{name}</a>
          {kelurahanCode && `, ${places.get(kelurahanCode)?.name ?? kelurahanCode}`}
        </li>
      ))}
    </ul>
  )
}
