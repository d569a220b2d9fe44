import type { CSSProperties, ReactNode } from "react"
import { brandVariables } from "@/lib/tenant/brand"

type BrandProps = { colour: string | null; className: string; children: ReactNode }

/** Everything inside wears a tenant's colour, in both themes. */
export function Brand({ colour, className, children }: BrandProps) {
  const style: CSSProperties & Record<`--${string}`, string> = brandVariables(colour)
  return (
    <div className={`brand ${className}`} style={style}>
      {children}
    </div>
  )
}
