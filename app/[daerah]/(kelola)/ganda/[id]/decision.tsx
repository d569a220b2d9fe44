import { Card } from "@/components/ui/card"
import { Notice } from "@/components/ui/notice"
import type { PairView } from "@/lib/duplicate/queries/pair"
import { dismissPairAction, mergePairAction, reopenPairAction } from "../actions"
import { SmallForm } from "../small-form"
import { MergeForm } from "./merge-form"
import type { Line } from "./values"

type Hidden = { hidden: Record<string, string> }
type DecisionProps = Hidden & { pair: PairView; lines: (Line & { differs: boolean })[] }

/** The two answers to a pair: two businesses, or one, with the values that are right. */
export function Decision({ pair, lines, hidden }: DecisionProps) {
  const { id, a, b, version, keep, person, years } = pair
  return (
    <>
      <Card title="Bukan usaha yang sama">
        <p className="muted">Keputusan ini diingat, dan pasangan ini tidak ditanyakan lagi.</p>
        <SmallForm quiet key={id} action={dismissPairAction} hidden={hidden} label="Bukan ganda" />
      </Card>
      <Card title="Usaha yang sama: gabungkan">
        <p className="muted">
          Pilih nilai yang benar. Kunjungan, angka, dan persetujuan ikut berpindah; penggabungan dapat dibatalkan selama
          30 hari.
        </p>
        <MergeForm
          key={id}
          action={mergePairAction}
          hidden={{ ...hidden, version }}
          names={{ a: a.name, b: b.name }}
          lines={lines.filter(({ differs }) => differs).map(({ differs: _, ...line }) => line)}
          {...{ keep, person, years }}
        />
      </Card>
    </>
  )
}

/** What was decided about a pair, and the way back from "no duplicate". */
export function Decided({ state, hidden }: Hidden & { state: string }) {
  if (state !== "DISMISSED") {
    return <Notice kind="info">Salah satu catatan sudah digabung; tidak ada lagi yang perlu diputuskan di sini.</Notice>
  }
  return (
    <>
      <Notice kind="info">Pasangan ini sudah ditandai bukan ganda.</Notice>
      <SmallForm quiet action={reopenPairAction} hidden={hidden} label="Tanyakan lagi" />
    </>
  )
}
