import { decodeText } from "@/lib/workbook/rules/text"
import { UnreadableFile } from "@/lib/workbook/schema"

/** What a file is by its first bytes; text kinds bring their decoded text. */
export type Sniffed =
  | { kind: "zip" }
  | { kind: "ole" }
  | { kind: "biff" }
  | { kind: "csv" | "html" | "xml" | "fods"; text: string }

/** First bytes, in hexadecimal, of files that people upload by mistake. */
const strangers: readonly [RegExp, string][] = [
  [/^25504446/, "Berkas ini PDF, bukan lembar kerja; minta berkas Excel aslinya."],
  [
    /^(89504e47|ffd8ff|47494638|424d.{8}00000000|49492a00|4d4d002a|52494646.{8}57454250)/,
    "Berkas ini gambar, bukan lembar kerja; unggah berkas Excel atau CSV.",
  ],
  [/^(526172211a|377abcaf|1f8b|425a68|fd377a58)/, "Berkas ini arsip; keluarkan dulu lembar kerjanya, lalu unggah."],
  [/^(4d5a[0-9a-f]{2}00|7f454c46)/, "Berkas ini program, bukan lembar kerja; unggah berkas Excel atau CSV."],
  [/^7b5c727466/, "Berkas ini dokumen, bukan lembar kerja; unggah berkas Excel atau CSV."],
]

const noSheet = "Berkas ini bukan lembar kerja yang dikenal; unggah .xlsx, .xls, .ods, .csv, atau .txt."

/** Tells by content, never by name, what a file is; refuses what is no spreadsheet. */
export function sniff(bytes: Buffer): Sniffed {
  if (bytes.length === 0) throw new UnreadableFile("Berkas kosong (0 bita); pilih berkas yang berisi data.")
  const start = bytes.toString("hex", 0, 32)
  if (/^504b(0304|0506)/.test(start)) return { kind: "zip" }
  if (start.startsWith("d0cf11e0a1b11ae1")) return { kind: "ole" }
  if (/^09(00|02|04|08)(04|06|08|10)00/.test(start)) return { kind: "biff" }
  const stranger = strangers.find(([magic]) => magic.test(start))
  if (stranger) throw new UnreadableFile(stranger[1])
  const text = decodeText(bytes)
  if (text === null) throw new UnreadableFile(noSheet)
  if (text.trim() === "") throw new UnreadableFile("Berkas tidak berisi data; pilih berkas yang berisi daftar.")
  return sniffText(text)
}

function sniffText(text: string): Sniffed {
  const start = text.slice(0, 4096).replace(/^\s*(<!--[\s\S]*?-->\s*)*/, "")
  if (/^(<\?xml[^>]*\?>\s*)?(<!doctype html|<html|<head|<meta|<body|<table|<style|<div|<center)/i.test(start))
    return { kind: "html", text }
  if (/^MIME-Version:/i.test(start))
    throw new UnreadableFile("Berkas ini arsip halaman web (.mht); simpan ulang sebagai .xlsx.")
  if (!/^<(\?xml|!DOCTYPE|Workbook|ss:Workbook|office:)/i.test(start)) return { kind: "csv", text }
  if (/<!(DOCTYPE|ENTITY)/i.test(text))
    throw new UnreadableFile("Berkas memuat DTD (definisi XML luar) dan tidak dibuka demi keamanan.")
  if (/<(\w+:)?Workbook\b/.test(text.slice(0, 8192))) return { kind: "xml", text }
  if (/<office:document\b/.test(text.slice(0, 8192))) return { kind: "fods", text }
  throw new UnreadableFile(noSheet)
}
