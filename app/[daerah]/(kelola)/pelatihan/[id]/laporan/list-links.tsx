import { saySession } from "@/app/[daerah]/(kelola)/pelatihan/[id]/kehadiran/words"
import type { RosterSession } from "@/lib/attendance/queries/roster"

type ListLinksProps = { sessions: RosterSession[]; base: string; zone: string }

/** The attendance lists of a training, by session. */
export function ListLinks({ sessions, base, zone }: ListLinksProps) {
  if (sessions.length === 0) return null
  const href = (session: string, kind: string) => `${base}/laporan/daftar-hadir?sesi=${session}&isi=${kind}`
  return (
    <section className="card only-screen">
      <h2>Daftar hadir untuk dicetak</h2>
      <ul className="stack tight">
        {sessions.map((session) => (
          <li key={session.id}>
            {saySession(session, zone)}
            <span className="bar small">
              <a href={href(session.id, "kosong")}>Kosong, untuk ditandatangani</a>
              <a href={href(session.id, "kehadiran")}>Berisi kehadiran</a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
