import type { ApprovalFigure } from "./approval"
import type { CertificateFigure } from "./certificates"
import type { DatabaseTime, Look } from "./database-time"
import type { DuplicateFigure } from "./duplicates"
import type { FirstLoad } from "./first-load"
import type { IntakeFigure } from "./intake"
import type { OverviewFigure } from "./overview"
import type { ReadinessFigure } from "./readiness"
import type { RecomputeFigure } from "./recompute"
import type { RoundTripFigure } from "./round-trip"
import type { ScriptSize } from "./scripts"
import type { TrainingFigure } from "./training"
import type { WebFigure } from "./web"

/** One line of the result: what was measured, the figures, what it may be, and whether it is (null: no limit is set). */
export type Line = { what: string; measured: string; limit: string; kept: boolean | null }

const ms = (value: number) => `${value.toFixed(1)} ms`
const rate = (value: number) => (value < 10 ? value.toFixed(1) : String(Math.round(value)))

/** The lines as a table in Markdown. */
export function printTable(lines: readonly Line[]): string {
  const mark = (kept: boolean | null) => (kept === null ? "" : kept ? "✓" : "✗")
  const rows = lines.map(({ what, measured, limit, kept }) => `| ${what} | ${measured} | ${limit} | ${mark(kept)} |`)
  return ["| What | Measured | Limit | |", "|---|---|---|---|", ...rows].join("\n")
}

const shares = { list: 6, search: 14, detail: 1.5, create: 3.4, coverage: 2 }

/** A page under load beside the same statements through node-postgres and the same bytes from node:http. */
export function describeWeb({ page, connections, portal, processor, raw, echo }: WebFigure): Line {
  const share = (100 * portal.perSecond) / raw.perSecond
  const limited = connections === 16
  const times = `p50 ${ms(portal.p50)}, p95 ${ms(portal.p95)}, ${ms(processor)} of processor, ${Math.round(portal.bytes / 1000)} kB`
  const beside = `pg ${rate(raw.perSecond)}/s, node:http ${rate(echo.perSecond)}/s`
  const failed = portal.failed > 0 ? `, ${portal.failed} FAILED` : ""
  return {
    what: `${page}, ${connections} connection${connections > 1 ? "s" : ""}`,
    measured: `${share.toFixed(1)} % of pg: ${rate(portal.perSecond)}/s (${times}${failed}); ${beside}`,
    limit: limited ? `≥ ${shares[page]} %` : "",
    kept: limited ? share >= shares[page] && portal.failed === 0 : null,
  }
}

/** The memory of all web processes after all pages. */
export function describeMemory(megabytes: number): Line {
  return {
    what: "web processes together, peak",
    measured: `${Math.round(megabytes)} MB`,
    limit: "≤ 700 MB",
    kept: megabytes <= 700,
  }
}

type Sizes = { small: Record<Look, DatabaseTime>; large: Record<Look, DatabaseTime> }

/** The database's own time for one kind of look, in a table of 100,000 and of 1,000,000 enterprises. */
export function describeDatabase(look: Look, { small, large }: Sizes): Line {
  const ratio = large[look].p95 / small[look].p95
  const of = ({ p50, p95 }: DatabaseTime) => `p50 ${ms(p50)}, p95 ${ms(p95)}`
  return {
    what: `database time, ${look} (${large[look].statements} statements)`,
    measured: `${of(large[look])} at 1,000,000; ${of(small[look])} at 100,000; p95 ${ratio.toFixed(2)}×`,
    limit: "p95 ≤ 25 ms, ≤ 1.5×",
    kept: large[look].p95 <= 25 && ratio <= 1.5,
  }
}

/** An import beside a COPY of what it stored. */
export function describeIntake({ rows, seconds, copySeconds, megabytes }: IntakeFigure): Line {
  const isLarge = rows > 5_000
  const ratio = seconds / copySeconds
  return {
    what: `import of ${rows.toLocaleString("en")} rows, judged and saved`,
    measured: `${seconds.toFixed(1)} s, ${ratio.toFixed(1)}× a COPY (${copySeconds.toFixed(2)} s), ${Math.round(megabytes)} MB`,
    limit: isLarge ? "≤ 90 s, ≤ 1,000 MB" : "≤ 25×, ≤ 400 MB",
    kept: isLarge ? seconds <= 90 && megabytes <= 1000 : ratio <= 25 && megabytes <= 400,
  }
}

/** A decision about many at once. */
export function describeApproval({ rows, seconds }: ApprovalFigure): Line {
  return {
    what: `approval of ${rows.toLocaleString("en")} at once, in a register of 100,000`,
    measured: `${seconds.toFixed(1)} s`,
    limit: "≤ 5 s",
    kept: seconds <= 5,
  }
}

/** The search for duplicates, and one record's comparison. */
export function describeDuplicates({ rows, seconds, found, p50, p95 }: DuplicateFigure): Line[] {
  return [
    {
      what: `duplicate candidates of ${rows.toLocaleString("en")}`,
      measured: `${seconds.toFixed(1)} s, ${found.toLocaleString("en")} pairs`,
      limit: "≤ 60 s",
      kept: seconds <= 60,
    },
    {
      what: "duplicate candidates of a single record",
      measured: `p50 ${ms(p50)}, p95 ${ms(p95)}`,
      limit: "≤ 50 ms",
      kept: p95 <= 50,
    },
  ]
}

/** Certificates given at once, until the file to print is there. */
export function describeCertificates({ people, issued, seconds, megabytes }: CertificateFigure): Line {
  return {
    what: `${people.toLocaleString("en")} certificates of two pages`,
    measured: `${seconds.toFixed(1)} s (numbered after ${issued.toFixed(1)} s), ${Math.round(megabytes)} MB`,
    limit: "≤ 60 s, ≤ 400 MB",
    kept: seconds <= 60 && megabytes <= 400,
  }
}

/** A hall that checks in, and the page of its training. */
export function describeTraining({ people, perMinute, checkIn, page }: TrainingFigure): Line[] {
  const say = ({ p50, p95 }: TrainingFigure["page"]) => `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms`
  return [
    {
      what: `check-ins, ${perMinute} a minute`,
      measured: say(checkIn),
      limit: "p95 ≤ 300 ms",
      kept: checkIn.p95 <= 300,
    },
    {
      what: `page of a training with ${people} participants`,
      measured: say(page),
      limit: "≤ 200 ms",
      kept: page.p95 <= 200,
    },
  ]
}

/** The overview of all agreements. */
export function describeOverview({ agreements, obligations, p50, p95, kilobytes }: OverviewFigure): Line {
  return {
    what: `overview of ${agreements.toLocaleString("en")} agreements with ${obligations.toLocaleString("en")} obligations`,
    measured: `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, ${Math.round(kilobytes)} kB`,
    limit: "≤ 150 ms",
    kept: p95 <= 150,
  }
}

/** One product's readiness, by the pure function. */
export function describeReadiness({ facts, p50, p95 }: ReadinessFigure): Line {
  return {
    what: `readiness of one product from ${facts} facts`,
    measured: `p50 ${p50.toFixed(3)} ms, p95 ${p95.toFixed(3)} ms`,
    limit: "≤ 1 ms",
    kept: p95 <= 1,
  }
}

/** The list of products by level and failed gate, in the database. */
export function describeProducts({ products, p50, p95, statements }: DatabaseTime & { products: number }): Line {
  return {
    what: `list of ${products.toLocaleString("en")} products by level and failed gate, ${statements} statements`,
    measured: `p50 ${ms(p50)}, p95 ${ms(p95)}`,
    limit: "p95 ≤ 50 ms",
    kept: p95 <= 50,
  }
}

/** Every product computed anew after a change of the rubric. */
export function describeRecompute({ products, moved, seconds }: RecomputeFigure): Line {
  return {
    what: `recomputation of ${products.toLocaleString("en")} products after a change of the rubric`,
    measured: `${seconds.toFixed(0)} s, ${moved.toLocaleString("en")} moved`,
    limit: "≤ 120 s",
    kept: seconds <= 120,
  }
}

/** An export that was edited and taken back: both ways together. */
export function describeRoundTrip({ rows, exportSeconds, judgeSeconds, applySeconds }: RoundTripFigure): Line {
  const seconds = exportSeconds + judgeSeconds + applySeconds
  const parts = `exported ${exportSeconds.toFixed(1)}, compared ${judgeSeconds.toFixed(1)}, applied ${applySeconds.toFixed(1)}`
  return {
    what: `round trip of ${rows.toLocaleString("en")} rows, two cells of each edited`,
    measured: `${seconds.toFixed(1)} s (${parts})`,
    limit: "≤ 30 s",
    kept: seconds <= 30,
  }
}

/** The JavaScript of one address. */
export function describeScripts({ path, kilobytes }: ScriptSize, limit: number): Line {
  return {
    what: `JavaScript of ${path}`,
    measured: `${kilobytes.toFixed(1)} kB (gzip)`,
    limit: `≤ ${limit} kB`,
    kept: kilobytes <= limit,
  }
}

/** The first load of the list on a slow computer. */
export function describeFirstLoad({ paint, rows }: FirstLoad): Line {
  return {
    what: "first load of the list, processor 4× slower",
    measured: `first paint ${Math.round(paint)} ms, all rows ${Math.round(rows)} ms`,
    limit: "≤ 800 ms, ≤ 1,500 ms",
    kept: paint <= 800 && rows <= 1500,
  }
}
