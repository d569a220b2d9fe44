type PaginationProps = { shown: string; first?: string; previous?: string; next?: string }

/** Where in a list we are (`shown`: "Menampilkan 1–50 dari 214") and the addresses around it. */
export function Pagination({ shown, first, previous, next }: PaginationProps) {
  return (
    <nav className="pages" aria-label="Halaman">
      <span className="grow">{shown}</span>
      {first && <a href={first}>Ke awal</a>}
      {previous && (
        <a href={previous} rel="prev">
          Sebelumnya
        </a>
      )}
      {next && (
        <a href={next} rel="next">
          Berikutnya
        </a>
      )}
    </nav>
  )
}
