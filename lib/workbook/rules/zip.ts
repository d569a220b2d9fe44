import { Readable } from "node:stream"
import { crc32, createInflateRaw } from "node:zlib"
import { UnreadableFile, workbookLimits } from "@/lib/workbook/schema"

/** One file of an archive, as the central directory tells it; sizes are claims, not trusted when unpacking. */
export type ZipEntry = { name: string; method: number; start: number; packedBytes: number; crc: number }

const damaged = "Berkas rusak atau tidak lengkap; unduh atau simpan ulang berkasnya, lalu unggah lagi."
const bomb = "Isi berkas mengembang tidak wajar (bom ZIP) dan tidak dibuka demi keamanan."

/** The entries of a zip archive by its central directory, after the guards against bombs and encryption. */
export function openZip(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"))
  if (end === -1 || end + 22 > bytes.length) throw new UnreadableFile(damaged)
  const count = bytes.readUInt16LE(end + 10)
  if (count > workbookLimits.zipEntries)
    throw new UnreadableFile("Berkas berisi terlalu banyak bagian dan tidak dibuka demi keamanan.")
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  let claimed = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== 0x02014b50) throw new UnreadableFile(damaged)
    claimed += bytes.readUInt32LE(at + 24)
    entries.push(readEntry(bytes, at))
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (claimed > workbookLimits.unpackedBytes) throw new UnreadableFile(bomb)
  return entries
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  if ((bytes.readUInt16LE(at + 8) & 1) === 1)
    throw new UnreadableFile("Berkas dilindungi kata sandi; simpan tanpa kata sandi, lalu unggah lagi.")
  const nameLength = bytes.readUInt16LE(at + 28)
  const local = bytes.readUInt32LE(at + 42)
  const [packedBytes, openBytes] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)]
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) throw new UnreadableFile(damaged)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (start + packedBytes > bytes.length) throw new UnreadableFile(damaged)
  if (openBytes > workbookLimits.ratioFromBytes && openBytes > packedBytes * workbookLimits.ratio)
    throw new UnreadableFile(bomb)
  const name = bytes.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/")
  return { name, method: bytes.readUInt16LE(at + 10), start, packedBytes, crc: bytes.readUInt32LE(at + 16) }
}

/** Unpacks entries of one archive piece by piece, and stops at the limits whatever the archive claims of itself. */
export function createUnpacker(bytes: Buffer): (entry: ZipEntry) => AsyncGenerator<Buffer> {
  let total = 0
  return async function* unpack(entry) {
    const packed = bytes.subarray(entry.start, entry.start + entry.packedBytes)
    let [own, crc] = [0, 0]
    for await (const piece of inflate(packed, entry.method)) {
      own += piece.length
      total += piece.length
      crc = crc32(piece, crc)
      const isBomb = own > workbookLimits.ratioFromBytes && own > entry.packedBytes * workbookLimits.ratio
      if (isBomb || total > workbookLimits.unpackedBytes) throw new UnreadableFile(bomb)
      yield piece
    }
    if (crc !== entry.crc) throw new UnreadableFile(damaged)
  }
}

async function* inflate(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === 0) {
    yield packed
    return
  }
  if (method !== 8)
    throw new UnreadableFile("Berkas dimampatkan dengan cara yang tidak dikenal; simpan ulang sebagai .xlsx.")
  try {
    for await (const piece of Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 256 * 1024 }))) yield piece
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile(damaged, { cause: error })
  }
}

/** A small entry whole, as text; one that is not small is refused before it fills the memory. */
export async function readEntryText(pieces: AsyncGenerator<Buffer>): Promise<string> {
  const parts: Buffer[] = []
  let total = 0
  for await (const piece of pieces) {
    total += piece.length
    if (total > workbookLimits.partBytes) throw new UnreadableFile(bomb)
    parts.push(piece)
  }
  return decodeXml(Buffer.concat(parts))
}

function decodeXml(bytes: Buffer): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes)
}

/** The pieces as text; a character that is cut between two pieces stays whole. */
export async function* decodePieces(pieces: AsyncGenerator<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? "utf-16le" : "utf-8")
    yield decoder.decode(piece, { stream: true })
  }
  if (decoder) yield decoder.decode()
}
