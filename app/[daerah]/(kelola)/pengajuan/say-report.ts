import { dayOf } from "@/lib/day"
import { formatDay } from "@/lib/format"

type Report = { testedOn: Date; passed: boolean; withdrawnAt: Date | null }

/** What a test report says of the sample it answered, from which day. */
export function sayReport({ testedOn, passed, withdrawnAt }: Report): string {
  const said = withdrawnAt ? "ditarik" : passed ? "memenuhi syarat" : "belum memenuhi syarat"
  return `${formatDay(dayOf(testedOn))}, ${said}`
}
