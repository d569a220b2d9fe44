import { hasKbliDivision, isKbli, restoreKbli } from "@/lib/enterprise/rules/numbers"
import { isZero, known, nothing, readFilled, unreadable, warning } from "@/lib/intake/rules/values/reading"
import type { Reading } from "@/lib/intake/schema"
import type { Cell } from "@/lib/workbook/schema"

const remarks = {
  text: warning("kbli-text", "Kolom KBLI berisi uraian tanpa kode; isi kode KBLI 5 angka."),
  length: warning("kbli-length", "Kode KBLI harus 5 angka; periksa dengan dokumen NIB."),
  lostZero: warning(
    "kbli-leading-zero",
    "Excel membuang angka 0 di depan kode KBLI; sudah dikembalikan, periksa kodenya.",
  ),
  division: warning("kbli-division", "Dua angka pertama kode KBLI tidak dikenal; periksa dengan dokumen NIB."),
  format: warning("kbli-format", "Isi sel ini bukan kode KBLI; isi kode KBLI 5 angka."),
}

/** Years of KBLI editions, which stand beside codes without being one. */
const editions = new Set(["2000", "2005", "2009", "2015", "2017", "2020", "2025"])

/** The KBLI codes (five digits) of a cell, in their order and once each; a lost leading zero is put back and said. */
export function readKbli(cell: Cell): Reading<string[]> {
  return readFilled(cell, (text) => {
    if (isZero(text)) return nothing()
    if (cell.kind === "date" || cell.kind === "boolean") return unreadable(remarks.format)
    if (cell.kind === "number")
      return Number.isInteger(cell.value) ? ofRuns([String(cell.value)], false) : unreadable(remarks.format)
    const plain = text
      .normalize("NFKC")
      .replace(/^(\d\d)[.,](\d{3})$/, "$1$2")
      .replace(/^'/, "")
    const hasText = /\p{L}{2}/u.test(plain.replace(/kbli/gi, ""))
    return ofRuns(plain.match(/\d+/g) ?? [], hasText)
  })
}

/** Beside words only whole codes count; a cell of digits alone must be codes throughout. */
function ofRuns(runs: string[], hasText: boolean): Reading<string[]> {
  const read = runs.map((run) => ({ run, code: isKbli(run) ? run : hasText ? null : restoreKbli(run) }))
  const codes = [...new Set(read.flatMap(({ code }) => code ?? []))]
  if (codes.length === 0) return unreadable(runs.length === 0 || hasText ? remarks.text : remarks.length)
  const problems = [
    !hasText && read.some(({ run, code }) => code === null && !editions.has(run)) && remarks.length,
    read.some(({ run, code }) => code !== null && code !== run) && remarks.lostZero,
    !codes.every(hasKbliDivision) && remarks.division,
  ]
  return known(codes, ...problems.filter((problem) => problem !== false))
}
