import { ButtonLink } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { formatNumber } from "@/lib/format"
import type { OwnTests } from "@/lib/result/queries/own"
import { gainOf } from "@/lib/result/rules/score"
import { type Test, tests } from "@/lib/result/rules/window"

/** What somebody reached; after the post-test also what was gained. Right answers are not shown: both tests ask the same. */
export function TestResult({ test, own, home }: { test: Test; own: OwnTests; home: string }) {
  const score = own.scores[test] ?? 0
  const gain = test === "POST" ? gainOf(own.scores.PRE ?? null, score) : null
  return (
    <>
      <h1>{`Nilai ${tests[test].toLowerCase()} Anda: ${formatNumber(score)}`}</h1>
      <Notice kind="success" title="Jawaban Anda sudah kami terima">
        {test === "PRE"
          ? "Tes awal tidak menentukan kelulusan; pertanyaan yang sama ditanyakan lagi di akhir pelatihan."
          : sayPassed(score, own.passScore)}
      </Notice>
      {gain !== null && (
        <p>{`Tes awal ${formatNumber(own.scores.PRE ?? 0)}, tes akhir ${formatNumber(score)}: ${sayGain(gain)}.`}</p>
      )}
      <p className="bar">
        <ButtonLink href={home}>Kembali ke halaman Anda</ButtonLink>
      </p>
    </>
  )
}

function sayPassed(score: number, passScore: number): string {
  const bar = `Nilai lulus tes ini ${formatNumber(passScore)}.`
  return score >= passScore ? `${bar} Anda mencapainya.` : `${bar} Anda belum mencapainya; tanyakan kepada narasumber.`
}

function sayGain(gain: number): string {
  if (gain === 0) return "sama"
  return gain > 0 ? `naik ${formatNumber(gain)}` : `turun ${formatNumber(-gain)}`
}
