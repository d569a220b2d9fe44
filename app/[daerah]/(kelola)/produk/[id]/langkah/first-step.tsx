import { Card } from "@/components/ui/card"
import type { NextSteps } from "@/lib/channel/queries/explained"
import { listHelp } from "@/lib/channel/rules/help"
import { formatNumber } from "@/lib/format"
import { levels } from "@/lib/readiness/schema/words"
import { HelpList } from "./help-list"
import { hrefOfPlace, type Of, sayGain } from "./links"

/** The first thing to do for a product, for which level, and who can help. */
export function FirstStep({ of, steps: { step, level, helpers } }: { of: Of; steps: NextSteps }) {
  if (!step)
    return (
      <Card title="Langkah pertama">
        <p>
          Produk ini sudah “{levels[level]}”; tidak ada tingkat di atasnya yang masih menunggu. Jaga agar buktinya tidak
          kedaluwarsa.
        </p>
      </Card>
    )
  return (
    <Card title="Langkah pertama">
      <p>
        <a href={hrefOfPlace(of, step.place)}>
          <b>{step.verb}</b>
        </a>
        . {step.words}.
      </p>
      <p className="small">
        Menuju tingkat “{levels[step.level]}”, yang masih meminta {formatNumber(step.left)} hal.
        {step.gain && ` ${sayGain(step.gain)}`}
      </p>
      <HelpList slug={of.slug} help={listHelp({ state: "MISSING", dimension: step.dimension }, helpers)} />
    </Card>
  )
}
