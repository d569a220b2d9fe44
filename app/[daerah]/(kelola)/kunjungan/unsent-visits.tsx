"use client"

import { useEffect, useState } from "react"
import { type Draft, dropDraft, listDrafts } from "@/app/[daerah]/(kelola)/kunjungan/drafts"
import { Notice } from "@/components/ui/notice"

type UnsentProps = { slug: string; userId: string; saved: string | null }

/** What was typed on this phone and not sent yet; what has just arrived at the server is forgotten here. */
export function UnsentVisits({ slug, userId, saved }: UnsentProps) {
  const [drafts, setDrafts] = useState<(Draft & { enterpriseId: string })[]>([])
  useEffect(() => {
    if (saved) void dropDraft({ slug, userId, enterpriseId: saved })
    setDrafts(listDrafts({ slug, userId }).filter(({ enterpriseId }) => enterpriseId !== saved))
  }, [slug, userId, saved])
  if (drafts.length === 0) return null
  return (
    <Notice kind="info" title="Belum terkirim dari HP ini">
      <ul>
        {drafts.map(({ enterpriseId, name }) => (
          <li key={enterpriseId}>
            <a className="back" href={`/${slug}/kunjungan/${enterpriseId}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
