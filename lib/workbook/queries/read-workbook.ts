import "server-only"
import { stat } from "node:fs/promises"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import type { ParserMessage } from "@/lib/workbook/queries/parser-thread"
import { createUnpacker } from "@/lib/workbook/rules/pack"
import { type Sheet, UnreadableFile, type Workbook, workbookLimits } from "@/lib/workbook/schema"

/** A file by its path, or its bytes. */
export type WorkbookSource = { path: string } | { bytes: Uint8Array }

const tooComplex =
  "Berkas terlalu besar atau terlalu rumit untuk dibaca; simpan ulang hanya lembar datanya, lalu unggah lagi."

const unreadable = "Berkas tidak dapat dibaca; simpan ulang sebagai .xlsx, lalu unggah lagi."

/**
 * Every sheet of a spreadsheet file, read in a thread of its own with a memory limit and a deadline; throws
 * UnreadableFile with one Indonesian sentence for a file that is none, is locked, damaged, hostile or too large.
 */
export async function readWorkbook(source: WorkbookSource): Promise<Workbook> {
  const size = "path" in source ? (await stat(source.path)).size : source.bytes.byteLength
  if (size > workbookLimits.fileBytes)
    throw new UnreadableFile("Berkas lebih dari 20 MB; bagi menjadi beberapa berkas.")
  const worker = new Worker(join(process.cwd(), "lib/workbook/queries/parser-thread.ts"), {
    execArgv: ["--import", "tsx"],
    workerData: "path" in source ? source.path : source.bytes,
    resourceLimits: { maxOldGenerationSizeMb: workbookLimits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    stdout: true,
    stderr: true,
  })
  const deadline = AbortSignal.timeout(workbookLimits.milliseconds)
  try {
    return await collect(worker, deadline)
  } finally {
    await worker.terminate()
  }
}

function collect(worker: Worker, deadline: AbortSignal): Promise<Workbook> {
  const sheets: Sheet[] = []
  const unpack = createUnpacker()
  return new Promise((resolve, reject) => {
    worker.on("message", (message: ParserMessage) => {
      if ("format" in message) resolve({ ...message, sheets })
      else if ("refused" in message) reject(new UnreadableFile(message.refused))
      else if ("sheet" in message) sheets.push({ name: message.sheet, hidden: message.hidden, rows: [], merges: [] })
      else if ("merge" in message) sheets.at(-1)?.merges.push(message.merge)
      else for (const row of unpack(message.rows)) sheets.at(-1)?.rows.push(row)
    })
    worker.on("error", (cause) => reject(new UnreadableFile(isOutOfMemory(cause) ? tooComplex : unreadable, { cause })))
    worker.on("exit", () => reject(new UnreadableFile(tooComplex)))
    deadline.addEventListener("abort", () => reject(new UnreadableFile(tooComplex)))
  })
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
}
