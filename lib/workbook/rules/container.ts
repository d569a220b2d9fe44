import { readCsv } from "@/lib/workbook/rules/csv"
import { createLimitedSink } from "@/lib/workbook/rules/grid"
import { readHtml } from "@/lib/workbook/rules/html"
import { checkOle, readWithLibrary } from "@/lib/workbook/rules/library"
import { createOdsReader } from "@/lib/workbook/rules/ods"
import { sniff } from "@/lib/workbook/rules/sniff"
import {
  createSheetReader,
  createStringsReader,
  readRelations,
  readXlsxBook,
  readXlsxFormats,
} from "@/lib/workbook/rules/xlsx"
import { createUnpacker, decodePieces, openZip, readEntryText, type ZipEntry } from "@/lib/workbook/rules/zip"
import { type SheetSink, UnreadableFile, type WorkbookFormat } from "@/lib/workbook/schema"

type Container = { format: WorkbookFormat; date1904: boolean }

/** Reads a spreadsheet of any kind into `sink` and tells its kind; throws UnreadableFile for what cannot be taken. */
export async function readContainer(bytes: Buffer, given: SheetSink): Promise<Container> {
  const sink = createLimitedSink(given)
  const found = sniff(bytes)
  if (found.kind === "zip") return readArchive(bytes, sink)
  if (found.kind === "ole" || found.kind === "biff") {
    if (found.kind === "ole") checkOle(bytes)
    return { format: "xls", date1904: readWithLibrary(bytes, sink) }
  }
  if (found.kind === "xml") return { format: "xml", date1904: readWithLibrary(found.text, sink) }
  if (found.kind === "csv") readCsv(found.text, sink)
  else if (found.kind === "html") readHtml(found.text, sink)
  else readPieces(createOdsReader(sink), [found.text])
  return { format: found.kind === "fods" ? "ods" : found.kind, date1904: false }
}

type Archive = {
  /** A part by its path, or null. */
  find(path: string): ZipEntry | null
  unpack(entry: ZipEntry): AsyncGenerator<Buffer>
}

function openArchive(bytes: Buffer): Archive {
  const byPath = new Map(openZip(bytes).map((entry) => [entry.name.toLowerCase(), entry]))
  return { find: (path) => byPath.get(path.toLowerCase()) ?? null, unpack: createUnpacker(bytes) }
}

async function readArchive(bytes: Buffer, sink: SheetSink): Promise<Container> {
  const archive = openArchive(bytes)
  const content = archive.find("content.xml")
  if (content) return readOds(archive, content, sink)
  if (archive.find("xl/workbook.bin")) {
    return { format: "xlsb", date1904: readWithLibrary(await checkAll(bytes), sink) }
  }
  if (archive.find("word/document.xml"))
    throw new UnreadableFile("Berkas ini dokumen Word, bukan lembar kerja; salin tabelnya ke Excel.")
  if (archive.find("ppt/presentation.xml"))
    throw new UnreadableFile("Berkas ini presentasi PowerPoint, bukan lembar kerja.")
  return { format: "xlsx", date1904: await readXlsx(archive, sink) }
}

/** Inflates every part against the limits once, because the library would trust what the archive claims. */
async function checkAll(bytes: Buffer): Promise<Buffer> {
  const unpack = createUnpacker(bytes)
  for (const entry of openZip(bytes)) for await (const _ of unpack(entry));
  return bytes
}

async function readOds(archive: Archive, content: ZipEntry, sink: SheetSink): Promise<Container> {
  const [manifest, kind] = [archive.find("META-INF/manifest.xml"), archive.find("mimetype")]
  if (manifest && /encryption-data/.test(await readEntryText(archive.unpack(manifest)))) {
    throw new UnreadableFile("Berkas dilindungi kata sandi; simpan tanpa kata sandi, lalu unggah lagi.")
  }
  if (kind && !/spreadsheet/.test(await readEntryText(archive.unpack(kind)))) {
    throw new UnreadableFile("Berkas ini dokumen OpenDocument lain, bukan lembar kerja (.ods).")
  }
  await readStream(createOdsReader(sink), archive.unpack(content))
  return { format: "ods", date1904: false }
}

async function readXlsx(archive: Archive, sink: SheetSink): Promise<boolean> {
  const root = await textOf(archive, "_rels/.rels")
  const target = readRelations(root ?? "").find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml"
  const path = target.replace(/^\//, "")
  const xml = await textOf(archive, path)
  if (xml === null)
    throw new UnreadableFile("Berkas ini arsip ZIP, bukan lembar kerja; keluarkan dulu lembar kerjanya, lalu unggah.")
  const folder = path.slice(0, path.lastIndexOf("/") + 1)
  const relations = readRelations((await textOf(archive, `${folder}_rels/${path.slice(folder.length)}.rels`)) ?? "")
  const book = readXlsxBook(xml)
  const parts = relations.map((relation) => ({ ...relation, path: resolve(folder, relation.target) }))
  const strings: string[] = []
  const shared = archive.find(parts.find(({ kind }) => kind === "sharedStrings")?.path ?? "")
  if (shared) await readStream(createStringsReader(strings), archive.unpack(shared))
  const formats = readXlsxFormats(
    (await textOf(archive, parts.find(({ kind }) => kind === "styles")?.path ?? "")) ?? "",
  )
  for (const sheet of book.sheets) {
    const part = parts.find(({ id }) => id === sheet.relation)
    const entry = part?.kind === "worksheet" ? archive.find(part.path) : null
    if (!entry) continue
    sink.sheet(sheet.name, sheet.hidden)
    await readStream(createSheetReader({ strings, formats, date1904: book.date1904 }, sink), archive.unpack(entry))
  }
  return book.date1904
}

async function textOf(archive: Archive, path: string): Promise<string | null> {
  const entry = archive.find(path)
  return entry ? readEntryText(archive.unpack(entry)) : null
}

/** A relation's target as a path of the archive: absolute, or relative to the workbook's folder. */
function resolve(folder: string, target: string): string {
  return new URL(target, `zip:///${folder}`).pathname.slice(1).replaceAll("%20", " ")
}

type Reader = { write(piece: string): void; end(): void }

async function readStream(reader: Reader, pieces: AsyncGenerator<Buffer>) {
  for await (const piece of decodePieces(pieces)) reader.write(piece)
  reader.end()
}

function readPieces(reader: Reader, pieces: string[]) {
  for (const piece of pieces) reader.write(piece)
  reader.end()
}
