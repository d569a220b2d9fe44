import "server-only"
import type { Target } from "@/lib/intake/commands/save-rows"
import { lookupWith } from "@/lib/intake/queries/register"
import type { IntakeRow } from "@/lib/intake/queries/rows"
import { findTwins } from "@/lib/intake/rules/twins/find-twins"

/** Which of the rows (by their index) the register has come to know since the file was judged. */
export async function findRegistered(
  { tx, actor, intakeId }: Target,
  rows: readonly Pick<IntakeRow, "values" | "sheet" | "row" | "projectId" | "registerId">[],
): Promise<Set<number>> {
  const asked = rows.map(({ values, sheet, row, projectId, registerId }) => ({
    ...{ values, sheet, row, projectId, registerId },
    ...{ outcome: "ready" as const, originals: {}, problems: [], duplicateOf: [], samePersonAs: [], similarTo: [] },
    registerVersion: null,
  }))
  await findTwins(
    asked,
    lookupWith((work) => work(tx), actor, intakeId),
  )
  const twins = asked.map(({ duplicateOf }) => duplicateOf.some((twin) => "enterpriseId" in twin))
  return new Set(twins.flatMap((isTwin, index) => (isTwin ? [index] : [])))
}
