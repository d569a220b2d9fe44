import type { SharedProduct } from "@/lib/share/queries"
import type { Words } from "./words"

/** The permits in force with their last day, and whether anybody beside the owner has looked at them. */
export function SharedPermits({ permits, words }: { permits: SharedProduct["permits"]; words: Words }) {
  return (
    <section className="stack tight">
      <h2>{words.permits}</h2>
      {permits.length === 0 && <p className="muted">{words.noPermits}</p>}
      <ul className="stack tight">
        {permits.map(({ id, kind, title, number, expiresOn, isVerified }) => (
          <li key={id}>
            <b>{words.sayPermit(kind, title)}</b> {number}
            <span className="sub">
              {expiresOn ? `${words.until} ${words.sayDay(expiresOn)}` : words.open},{" "}
              {isVerified ? words.verified : words.stated}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
