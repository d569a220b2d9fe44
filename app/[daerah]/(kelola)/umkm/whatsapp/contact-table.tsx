import { DataTable } from "@/components/ui/data-table"
import type { Contact } from "@/lib/message/queries/contacts"
import { fillTemplate } from "@/lib/message/rules/places"
import { formatPhone, whatsappLink } from "@/lib/person/rules"
import type { Kelurahan } from "@/lib/region/queries"
import { type ContactLine, ContactLines } from "./contact-lines"

const columns = [
  { key: "sudah", label: "Sudah" },
  { key: "orang", label: "Pelaku dan usahanya" },
  { key: "kelurahan", label: "Kelurahan" },
  { key: "telepon", label: "No. HP" },
  { key: "chat", label: <span className="hidden-text">Chat</span> },
]

type ContactSetting = {
  slug: string
  places: ReadonlyMap<string, Kelurahan>
  daerah: string
  template: string
}

const list = new Intl.ListFormat("id-ID")

/** People with one link each, which opens a chat with the message already written. */
export function ContactTable({ contacts, ...setting }: ContactSetting & { contacts: Contact[] }) {
  return (
    <DataTable caption="Daftar WhatsApp" columns={columns}>
      <ContactLines slug={setting.slug} lines={contacts.map((contact) => lineOf(contact, setting))} />
    </DataTable>
  )
}

function lineOf(contact: Contact, { slug, places, daerah, template }: ContactSetting): ContactLine {
  const { id, name, mobile, phone, kelurahanCode, enterprises, enterpriseId } = contact
  const [usaha, kelurahan] = [list.format(enterprises), (kelurahanCode && places.get(kelurahanCode)?.name) || ""]
  const text = fillTemplate(template, { nama: name, usaha, daerah, kelurahan: kelurahan || daerah })
  const shown = mobile ?? phone
  const href = `/${slug}/umkm/${enterpriseId}`
  return [
    id,
    name,
    usaha,
    href,
    kelurahan,
    shown ? formatPhone(shown) : "–",
    (mobile && whatsappLink(mobile, text)) || "",
  ]
}
