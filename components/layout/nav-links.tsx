"use client"

import { usePathname } from "next/navigation"

export type NavItem = { href: string; label: string; count?: string }

function currentOf(items: NavItem[], path: string): string | undefined {
  const under = items.filter(({ href }) => path === href || path.startsWith(`${href}/`))
  return under.sort((a, b) => b.href.length - a.href.length)[0]?.href
}

/** The navigation's links; the one that leads to this page, or nearest above it, is marked. */
export function NavLinks({ items }: { items: NavItem[] }) {
  const current = currentOf(items, usePathname())
  return (
    <ul>
      {items.map(({ href, label, count }) => (
        <li key={href}>
          <a href={href} aria-current={href === current ? "page" : undefined}>
            {label} {count && <span>{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  )
}
