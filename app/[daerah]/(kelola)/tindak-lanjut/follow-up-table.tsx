import { DataTable } from "@/components/ui/data-table"
import { Tag } from "@/components/ui/tag"
import { type Actor, may } from "@/lib/access"
import type { ListedFollowUp } from "@/lib/follow-up/queries/list"
import { hasMoved, isApplied } from "@/lib/follow-up/rules/outcome"
import { followUpText } from "@/lib/follow-up/rules/text"
import { appliedWords, changeWords } from "@/lib/follow-up/rules/words"
import { formatDaysFrom, formatNumber, formatShortDay } from "@/lib/format"
import { formatPhone, whatsappLink } from "@/lib/person/rules"
import type { Kelurahan } from "@/lib/region/queries"
import { ticketOf } from "@/lib/ticket"

const columns = [
  { key: "orang", label: "Pelaku dan usahanya" },
  { key: "pelatihan", label: "Pelatihan" },
  { key: "batas", label: "Keadaan" },
]

type TableProps = {
  followUps: ListedFollowUp[]
  places: ReadonlyMap<string, Kelurahan>
  actor: Actor
  base: string
  /** Where personal links begin. */
  home: string
  today: string
}

/** Whom to ask, how to reach them, and what they said. */
export function FollowUpTable({ followUps, places, actor, base, home, today }: TableProps) {
  const canAnswer = may(actor, "follow-up.answer") && actor.role !== "leader"
  return (
    <DataTable caption="Tindak lanjut" columns={columns}>
      {followUps.map((one) => (
        <tr key={one.id}>
          <td>
            {one.name}
            <span className="sub">
              <a href={`/${actor.tenantSlug}/umkm/${one.enterpriseId}`}>{one.enterprise}</a>
              {one.kelurahanCode && `, ${places.get(one.kelurahanCode)?.name ?? one.kelurahanCode}`}
            </span>
          </td>
          <td>
            {one.training}
            <span className="sub">{`${one.days} hari, ${formatShortDay(one.dueOn)}`}</span>
          </td>
          <td>
            <Standing {...{ one, base, today }} />
            {canAnswer && one.state !== "ANSWERED" && <Steps {...{ one, actor, base, home }} />}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}

function Standing({ one, base, today }: { one: ListedFollowUp; base: string; today: string }) {
  if (one.state === "ASKED")
    return `Ditunggu sampai ${formatShortDay(one.closesOn)} (${formatDaysFrom(one.closesOn, today)})`
  if (!one.applied)
    return (
      <>
        Tidak menjawab
        {one.words && <span className="sub">“{one.words}”</span>}
      </>
    )
  return (
    <>
      <Tag mood={isApplied(one) ? "good" : "warn"}>{appliedWords[one.applied]}</Tag>{" "}
      {hasMoved(one) && <Tag mood="good">Produk bergerak</Tag>}
      {one.changes.length > 0 && (
        <span className="sub">{one.changes.map((change) => changeWords[change]).join("; ")}</span>
      )}
      {one.number !== null && <span className="sub">{`${formatNumber(one.number)} ${one.numberUnit}`}</span>}
      {one.hasPhoto && (
        <span className="sub">
          <a href={`${base}/foto/${one.id}`}>Lihat foto</a>
        </span>
      )}
      {one.words && <span className="sub">“{one.words}”</span>}
    </>
  )
}

function Steps({ one, actor, base, home }: { one: ListedFollowUp; actor: Actor; base: string; home: string }) {
  const ticket = ticketOf(actor.tenantId, { id: one.enrolmentId, ticketVersion: one.ticketVersion })
  const link = `${home}/${ticket}/tindak-lanjut/${one.days}`
  const chat = one.mobile && whatsappLink(one.mobile, followUpText({ ...one, link }))
  return (
    <span className="bar">
      {chat ? (
        <a href={chat} target="_blank" rel="noreferrer">
          Chat WhatsApp<span className="hidden-text"> {one.name}</span>
        </a>
      ) : (
        <span className="muted">{one.phone ? formatPhone(one.phone) : "Tanpa nomor HP"}</span>
      )}
      <a href={`${base}/${one.id}`}>
        Catat jawaban<span className="hidden-text"> {one.name}</span>
      </a>
    </span>
  )
}
