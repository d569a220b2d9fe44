import "server-only"

/** A PDF as an answer, to be opened or kept under a name without its ending; none is a 404. */
export function pdfResponse(bytes: Buffer | null, name: string): Response {
  if (!bytes) return new Response(null, { status: 404 })
  const plain = name.replace(/[^\w.-]+/g, "-")
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${plain}.pdf"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  })
}
