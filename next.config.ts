import type { NextConfig } from "next"

const config: NextConfig = {
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "pino", "@e965/xlsx", "exceljs", "sharp", "pdfkit"],
  // Types are checked by `npm run check`, where they cost no one who only starts the portal.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: "21mb" } },
}

export default config
