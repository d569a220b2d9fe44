import { formatBytes } from "@/lib/format"
import type { OwnMou } from "@/lib/mou/queries/own"
import { versionKinds } from "@/lib/mou/schema/words"

/** The signed text and its annexes, the newest first, each to read here or to keep. */
export function TextList({ base, versions }: { base: string; versions: OwnMou["versions"] }) {
  if (versions.length === 0)
    return <p className="muted">Naskah bertanda tangan dan lampirannya tampil di sini sesudah dinas mengunggahnya.</p>
  return (
    <ul className="stack tight">
      {versions.map(({ id, version, kind, document: { fileName, fileSize, mediaType } }) => (
        <li key={id}>
          {versionKinds[kind]}, versi {version}
          <span className="sub">
            {fileName}, {formatBytes(fileSize)}
          </span>
          <span className="bar">
            {(mediaType === "application/pdf" || mediaType === "image/jpeg") && (
              <a className="back" href={`${base}/${id}`} target="_blank" rel="noreferrer">
                Baca<span className="hidden-text"> versi {version} di tab baru</span>
              </a>
            )}
            <a className="back" href={`${base}/${id}?unduh=1`} download={fileName}>
              Unduh<span className="hidden-text"> versi {version}</span>
            </a>
          </span>
        </li>
      ))}
    </ul>
  )
}
