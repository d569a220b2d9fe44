import { percentile } from "./figures"
import { plantMous } from "./plant-mous"
import { startPortal } from "./portal"
import { type Stage, signedInCookie } from "./stage"

/** Milliseconds of the overview of so many agreements with so many obligations, and the kilobytes of its page. */
export type OverviewFigure = { agreements: number; obligations: number; p50: number; p95: number; kilobytes: number }

const looks = 40

/** Open the overview of 500 agreements with 5,000 obligations, one request after another. */
export async function measureOverview(stage: Stage): Promise<OverviewFigure> {
  const planted = { agreements: 500, obligations: 10, realisations: 3, submissions: 4 }
  await plantMous(stage.admin, stage.officer.tenantId, planted)
  const portal = await startPortal(1)
  try {
    const headers = { cookie: await signedInCookie(stage.officer) }
    const url = `${portal.url}/${stage.officer.tenantSlug}/mou/ikhtisar`
    const times: number[] = []
    let bytes = 0
    // The first requests of a process load its code.
    for (let turn = -10; turn < looks; turn += 1) {
      const begun = performance.now()
      const response = await fetch(url, { headers })
      bytes = (await response.arrayBuffer()).byteLength
      if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
      if (turn >= 0) times.push(performance.now() - begun)
    }
    const { agreements, obligations } = planted
    const figures = { p50: percentile(times, 0.5), p95: percentile(times, 0.95), kilobytes: bytes / 1000 }
    return { agreements, obligations: agreements * obligations, ...figures }
  } finally {
    await portal.stop()
  }
}
