import type { ReactNode } from "react"

const classes = { info: "info", success: "good", warning: "warn" } as const

/** A message about the page; a screen reader hears a warning at once, the others when it pauses. */
export function Notice({ kind, title, children }: { kind: keyof typeof classes; title?: string; children: ReactNode }) {
  return (
    <div className={`notice ${classes[kind]}`} role={kind === "warning" ? "alert" : "status"}>
      {title && <h2>{title}</h2>}
      <div>{children}</div>
    </div>
  )
}
