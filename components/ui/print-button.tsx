"use client"

/** Opens the browser's own print dialog; Ctrl+P does the same. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button type="button" className="btn quiet" onClick={() => window.print()}>
      {children}
    </button>
  )
}
