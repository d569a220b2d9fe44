import "server-only"
import type { Actor } from "@/lib/access"
import { formatInstant } from "@/lib/format"
import { getFonts } from "@/lib/pdf/queries/fonts"
import { getLetterhead } from "@/lib/pdf/queries/letterhead"
import type { AttendanceList } from "@/lib/report/rules/attendance"
import { printList } from "@/lib/report/rules/attendance-paper"
import { fillList } from "@/lib/report/rules/attendance-workbook"
import type { Report } from "@/lib/report/rules/document"
import { printReport } from "@/lib/report/rules/paper"
import { fillWorkbook } from "@/lib/report/rules/workbook"
import type { FileFormat } from "@/lib/report/schema"
import { dayIn } from "@/lib/tenant/rules"
import { openTrainingFile } from "@/lib/training/queries/files"

/** Which file is wanted, and whose photos belong into it. */
export type Wanted = { format: FileFormat; zone: string; trainingId?: string }

/** A report as a file, with the daerah's head and the moment it was made. */
export async function makeReportFile(actor: Actor, report: Report, wanted: Wanted): Promise<Uint8Array> {
  const { format, zone, trainingId } = wanted
  const madeAt = new Date()
  const source = sayMade(zone, madeAt)
  if (format === "xlsx") return fillWorkbook(report, source)
  const [fonts, letterhead, photos] = await Promise.all([
    getFonts(),
    getLetterhead(actor, dayIn(zone, madeAt)),
    openPhotos(actor, report, trainingId),
  ])
  return printReport(report, { fonts, letterhead, photos, source, madeAt })
}

/** An attendance list as a file. */
export async function makeListFile(actor: Actor, list: AttendanceList, wanted: Wanted): Promise<Uint8Array> {
  const { format, zone } = wanted
  const madeAt = new Date()
  const source = sayMade(zone, madeAt)
  const [fonts, letterhead] = await Promise.all([getFonts(), getLetterhead(actor, dayIn(zone, madeAt))])
  return format === "xlsx" ? fillList(list, letterhead, source) : printList(list, { fonts, letterhead, source, madeAt })
}

function sayMade(zone: string, madeAt: Date): string {
  return `Dibuat dari portal Naik Kelas, ${formatInstant(madeAt, zone)}.`
}

async function openPhotos(
  actor: Actor,
  { blocks }: Report,
  trainingId: string | undefined,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const ids = trainingId
    ? blocks.flatMap((block) => (block.kind === "photos" ? block.photos.map(({ id }) => id) : []))
    : []
  const opened = await Promise.all(
    ids.map(async (id): Promise<[string, Uint8Array][]> => {
      const file = await openTrainingFile(actor, { trainingId: trainingId ?? "", id, kind: "PHOTO" })
      return file ? [[id, file.bytes]] : []
    }),
  )
  return new Map(opened.flat())
}
