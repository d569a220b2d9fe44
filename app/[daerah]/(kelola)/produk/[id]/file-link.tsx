type FileLinkProps = { slug: string; id: string; document: { id: string; fileName: string } | null; said: string }

/** The file that proves something, to look at in a new tab; nothing where there is none. */
export function FileLink({ slug, id, document, said }: FileLinkProps) {
  if (!document) return null
  return (
    <a href={`/${slug}/produk/${id}/bukti/${document.id}`} target="_blank" rel="noreferrer">
      {said}
      <span className="hidden-text"> ({document.fileName}, di tab baru)</span>
    </a>
  )
}
