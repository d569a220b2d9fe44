import { Tag } from "@/components/ui/tag"
import { formatInstant } from "@/lib/format"
import type { NoticeLine } from "@/lib/notice/queries"
import { ReadForm } from "./read-form"
import "./notice.css"

type NoticeListProps = { slug: string; zone: string; notices: readonly NoticeLine[] }

/** What somebody was reminded of, each leading to where it is seen. */
export function NoticeList({ slug, zone, notices }: NoticeListProps) {
  return (
    <ol className="notices">
      {notices.map(({ id, words, path, channel, at, readAt }) => (
        <li key={id} className={readAt ? "card read" : "card"}>
          <div className="stack tight">
            <a href={`/${slug}/${path}`}>{words}</a>
            <p className="sub">
              <time dateTime={at.toISOString()}>{formatInstant(at, zone)}</time>
              {channel === "EMAIL" && " · dikirim ke surel Anda"}
            </p>
          </div>
          {readAt ? null : (
            <div className="bar">
              <Tag mood="info">Baru</Tag>
              <ReadForm slug={slug} id={id} label="Sudah dibaca" />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
