import { readFile } from "node:fs/promises"
import { parentPort, workerData } from "node:worker_threads"
import { readContainer } from "@/lib/workbook/rules/container"
import { type PackedRows, packRow } from "@/lib/workbook/rules/pack"
import { type Merge, UnreadableFile, type WorkbookFormat } from "@/lib/workbook/schema"

/** What the parser thread tells: sheets, their rows in lots, and how it ended. */
export type ParserMessage =
  | { sheet: string; hidden: boolean }
  | { rows: PackedRows }
  | { merge: Merge }
  | { format: WorkbookFormat; date1904: boolean }
  | { refused: string }

const lot = 20_000

async function run(source: string | Uint8Array) {
  let packed: PackedRows = []
  function tell(message: ParserMessage) {
    parentPort?.postMessage(message)
  }
  function flush() {
    if (packed.length > 0) tell({ rows: packed })
    packed = []
  }
  const bytes =
    typeof source === "string"
      ? await readFile(source)
      : Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  try {
    const container = await readContainer(bytes, {
      sheet(name, hidden) {
        flush()
        tell({ sheet: name, hidden })
      },
      row(number, cells) {
        packRow(number, cells, packed)
        if (packed.length > lot) flush()
      },
      merge(merge) {
        tell({ merge })
      },
    })
    flush()
    tell(container)
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    tell({ refused: error.message })
  }
}

await run(workerData)
