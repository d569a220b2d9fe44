import type { Metadata, Viewport } from "next"
import localFont from "next/font/local"
import type { ReactNode } from "react"
import { SkipLink } from "@/components/layout/skip-link"
import "./globals.css"

const jakarta = localFont({
  src: "../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--font-jakarta",
})

export const metadata: Metadata = {
  title: { default: "Naik Kelas", template: "%s · Naik Kelas" },
  description: "Portal pengembangan UMKM dan IKM untuk kota, kabupaten, dan provinsi",
  formatDetection: { telephone: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1b211e" },
  ],
}

// Every page is rendered for its request: the nonce of its scripts is new each time, and data needs a daerah.
export const dynamic = "force-dynamic"

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="id" className={jakarta.variable}>
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  )
}
