"use client"

/** What a person sees of an unexpected error: a sentence, an id to report, and a way to go on. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null
  return (
    <main className="plain-page">
      <h1>Maaf, ada yang tidak berjalan</h1>
      <p>Kesalahan ini ada pada portal, bukan pada Anda, dan sudah kami catat. Yang sudah tersimpan tetap aman.</p>
      {digest && (
        <p className="muted">
          Bila Anda melapor, sebutkan nomor ini: <code>{digest}</code>
        </p>
      )}
      <div className="bar">
        <button type="button" className="btn" onClick={retry}>
          Coba lagi
        </button>
        <a className="btn quiet" href="/">
          Ke halaman depan
        </a>
      </div>
    </main>
  )
}
