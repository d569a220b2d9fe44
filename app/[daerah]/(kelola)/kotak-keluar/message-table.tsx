import { MessageStateTag } from "@/app/[daerah]/(kelola)/kotak-keluar/message-state"
import { type Column, DataTable } from "@/components/ui/data-table"
import { formatInstant } from "@/lib/format"
import type { OutboxLine } from "@/lib/message/queries/outbox"
import { messageChannels, messageEvents } from "@/lib/message/schema/words"
import { formatPhone } from "@/lib/person/rules"

const columns: Column[] = [
  { key: "kepada", label: "Kepada" },
  { key: "tentang", label: "Tentang" },
  { key: "jalan", label: "Lewat" },
  { key: "keadaan", label: "Keadaan" },
  { key: "ditulis", label: "Ditulis" },
]

type MessageTableProps = { slug: string; zone: string; messages: OutboxLine[]; kept?: string }

/** Messages as a list; each name opens its message, `kept` being the filter it was found by. */
export function MessageTable({ slug, zone, messages, kept = "" }: MessageTableProps) {
  return (
    <DataTable caption="Pesan" columns={columns}>
      {messages.map(({ id, person, address, channel, event, training, state, error, at }) => (
        <tr key={id}>
          <th scope="row">
            <a href={`/${slug}/kotak-keluar/${id}${kept}`}>{person?.name ?? addressOf(channel, address)}</a>
            {person && <span className="sub">{addressOf(channel, address)}</span>}
          </th>
          <td>
            {messageEvents[event]}
            {training && <span className="sub">{training.title}</span>}
          </td>
          <td>{messageChannels[channel]}</td>
          <td>
            <MessageStateTag state={state} />
            {error && <span className="sub">{error}</span>}
          </td>
          <td className="nowrap">{formatInstant(at, zone)}</td>
        </tr>
      ))}
    </DataTable>
  )
}

/** An address as people write it. */
export function addressOf(channel: OutboxLine["channel"], address: string): string {
  return channel === "WHATSAPP" ? formatPhone(address) : address
}
