"use client"

import { formatNumber } from "@/lib/format"
import type { Sending } from "./use-ticks"

type SendingLineProps = { sending: Sending; waiting: number; done: number; total: number; discard: () => void }

/** How many are recorded, and plainly what has not left the phone yet. */
export function SendingLine({ sending, waiting, done, total, discard }: SendingLineProps) {
  const isStuck = waiting > 0 && (sending.kind === "lost" || sending.kind === "refused")
  return (
    <div className={isStuck ? "notice warn" : "small muted"} role="status">
      {`${formatNumber(done)} dari ${formatNumber(total)} tercatat. `}
      {waiting > 0 && !isStuck && "Sedang dikirim …"}
      {isStuck && <b>{`${formatNumber(waiting)} belum terkirim — tersimpan di HP ini. `}</b>}
      {isStuck && sending.kind === "lost" && "Dikirim sendiri begitu ada internet."}
      {isStuck && sending.kind === "refused" && (
        <>
          {sending.message}{" "}
          <button type="button" className="link" onClick={discard}>
            Buang yang belum terkirim
          </button>
        </>
      )}
    </div>
  )
}
