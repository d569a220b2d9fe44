import { type BarLine, BarList } from "@/components/ui/bar-list"
import { type FollowUpDay, followUpDays } from "@/lib/follow-up/rules/words"
import { formatNumber, formatPercent } from "@/lib/format"
import type { Funnel } from "@/lib/result/queries/funnel"
import {
  appliedDefinition,
  type FollowUpStep,
  followUpSteps,
  type PlainStep,
  plainSteps,
  type Step,
} from "@/lib/result/rules/funnel"
import { keysOf } from "@/lib/vocabulary"

type BarsProps = { funnel: Funnel; base: string }

/** From invitation to a product that moved: every number with its denominator, its list and its definition. */
export function FunnelBars({ funnel, base }: BarsProps) {
  return <BarList label="Langkah peserta" lines={linesOf(funnel, base)} />
}

function linesOf({ of, ...rest }: Funnel, base: string): BarLine[] {
  const whole = Math.max(of("diundang"), of("terdaftar"), 1)
  const attended = of("hadir")
  const link = (step: Step) => `${base}/hasil?langkah=${step}`
  const plain = (step: PlainStep, from: Said, notes?: BarLine["notes"]): BarLine => ({
    key: step,
    label: plainSteps[step].label,
    said: say(of(step), from),
    href: link(step),
    whole,
    parts: [{ key: step, value: of(step), look: "full" }],
    notes,
    definition: plainSteps[step].definition,
  })
  return [
    plain("diundang", null, rest.invitedEnrolled > 0 && `${formatNumber(rest.invitedEnrolled)} di antaranya terdaftar`),
    plain("terdaftar", null, besideEnrolled(rest)),
    plain("hadir", { count: of("terdaftar"), word: "yang terdaftar" }),
    plain(
      "lulus",
      { count: attended, word: "yang hadir" },
      <PartLink step="tidak-lulus" count={of("tidak-lulus")} {...{ link }} />,
    ),
    ...followUpDays.map((days) => followUpLine({ days, of, link, whole, attended })),
    plain("bergerak", { count: attended, word: "yang hadir" }),
  ]
}

function besideEnrolled({ waiting, withdrawn, companions }: Omit<Funnel, "of">): string | null {
  const words = [
    waiting > 0 && `${formatNumber(waiting)} di daftar tunggu`,
    withdrawn > 0 && `${formatNumber(withdrawn)} mengundurkan diri`,
    companions > 0 && `di samping itu ${formatNumber(companions)} pendamping, tidak dihitung di sini`,
  ]
  return words.filter(Boolean).join(" · ") || null
}

type FollowUpOf = {
  days: FollowUpDay
  of: Funnel["of"]
  link: (step: Step) => string
  whole: number
  attended: number
}

function followUpLine({ days, of, link, whole, attended }: FollowUpOf): BarLine {
  const asked = of(`ditanya-${days}`)
  const [full, part] = [of(`penuh-${days}`), of(`sebagian-${days}`)]
  return {
    key: `diterapkan-${days}`,
    label: `Diterapkan, ${days} hari`,
    said: asked === 0 ? "belum ditanyakan" : say(full + part, { count: attended, word: "yang hadir" }),
    href: link(`diterapkan-${days}`),
    whole,
    parts: [
      { key: "penuh", value: full, look: "full" },
      { key: "sebagian", value: part, look: "part" },
    ],
    notes:
      asked > 0 &&
      keysOf(followUpSteps).map((name: FollowUpStep) => (
        <PartLink
          key={name}
          step={`${name}-${days}`}
          count={of(`${name}-${days}`)}
          label={followUpSteps[name]}
          {...{ link }}
        />
      )),
    definition: appliedDefinition,
  }
}

type PartProps = { step: Step; count: number; label?: string; link: (step: Step) => string }

function PartLink({ step, count, label = plainSteps["tidak-lulus"].label, link }: PartProps) {
  return (
    <span>
      {count > 0 ? <a href={link(step)}>{label}</a> : label} <b>{formatNumber(count)}</b>
    </span>
  )
}

type Said = { count: number; word: string } | null

function say(count: number, from: Said): string {
  if (!from) return `${formatNumber(count)} orang`
  const share = from.count > 0 ? ` (${formatPercent(count / from.count)})` : ""
  return `${formatNumber(count)} dari ${formatNumber(from.count)} ${from.word}${share}`
}
