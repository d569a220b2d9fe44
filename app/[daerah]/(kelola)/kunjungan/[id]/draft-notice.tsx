"use client"

import { useSyncExternalStore } from "react"
import type { Draft } from "@/app/[daerah]/(kelola)/kunjungan/drafts"
import { Notice } from "@/components/ui/notice"

type DraftNoticeProps = { found: Draft | null; restore: () => void; discard: () => void }

function watchConnection(changed: () => void) {
  addEventListener("online", changed)
  addEventListener("offline", changed)
  return () => {
    removeEventListener("online", changed)
    removeEventListener("offline", changed)
  }
}

/** Says when there is no internet, and offers what was typed on this phone before. */
export function DraftNotice({ found, restore, discard }: DraftNoticeProps) {
  const isOnline = useSyncExternalStore(
    watchConnection,
    () => navigator.onLine,
    () => true,
  )
  return (
    <>
      {!isOnline && <Notice kind="warning">Tidak ada internet — isian tetap aman di HP ini.</Notice>}
      {found && (
        <Notice kind="info" title="Pulihkan isian?">
          <p>Isian kunjungan ini pernah diketik di HP ini dan belum terkirim.</p>
          <div className="bar">
            <button type="button" className="btn" onClick={restore}>
              Pulihkan
            </button>
            <button type="button" className="btn quiet" onClick={discard}>
              Buang
            </button>
          </div>
        </Notice>
      )}
    </>
  )
}
