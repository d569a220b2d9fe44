import { removeInteractionAction } from "@/app/[daerah]/(kelola)/mitra/actions"
import { RemoveForm } from "@/components/ui/remove-form"
import { type Actor, may } from "@/lib/access"
import type { PartnerFact } from "@/lib/partner/queries/timeline"
import { interactionKinds } from "@/lib/partner/schema/words"
import "./talk.css"

type Talk = Extract<PartnerFact, { is: "talk" }>

/** How a meeting, call or letter is called in the timeline. */
export function talkTitle({ kind }: Talk): string {
  return interactionKinds[kind]
}

type TalkDetailProps = { place: { actor: Actor; partnerId: string }; fact: Talk; id: string }

/** What was said, the file that came with it, and the way to take it away. */
export function TalkDetail({ place: { actor, partnerId }, fact: { kind, words, fileName }, id }: TalkDetailProps) {
  const href = `/${actor.tenantSlug}/mitra/${partnerId}/riwayat/${id}`
  return (
    <>
      <p className="talk">{words}</p>
      {fileName && <FileLink href={href} name={fileName} />}
      {may(actor, "interaction.remove") && (
        <RemoveForm
          action={removeInteractionAction}
          hidden={{ daerah: actor.tenantSlug, id, partnerId }}
          said={`catatan ${interactionKinds[kind].toLowerCase()}`}
          warning="Catatan ini beserta berkasnya hilang untuk selamanya."
        />
      )}
    </>
  )
}

/** The way to a file, which opens beside the page. */
export function FileLink({ href, name }: { href: string; name: string }) {
  return (
    <p>
      Berkas:{" "}
      <a href={href} target="_blank" rel="noreferrer">
        {name}
      </a>
    </p>
  )
}
