import { createServer } from "node:http"
import next from "next"
import { explainFailure } from "./failure-page.ts"
import { protect } from "./protect.ts"
import { turnAway } from "./turn-away.ts"

// One of the supervisor's web processes. It runs as plain Node, without a loader, and so imports nothing that needs one.
const port = Number(process.env.PORT)
const hostname = process.env.HOST

const app = next({ dev: false, dir: process.cwd(), hostname, port })
await app.prepare()
const handle = app.getRequestHandler()
const surroundings = {
  behindProxy: process.env.BEHIND_PROXY === "1",
  tls: process.env.PORTAL_URL?.startsWith("https:") ?? false,
}
const server = createServer((request, response) => {
  protect(request, response, surroundings)
  explainFailure(request, response)
  if (!turnAway(request, response)) void handle(request, response)
})
// Longer than a reverse proxy keeps idle connections, or it would meet closed ones.
server.keepAliveTimeout = 75_000
server.listen({ port, host: hostname })

/** Answer what was asked, accept nothing new, then end. */
function drain(): void {
  server.close(() => process.exit(0))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), 8_000).unref()
}

process.on("SIGTERM", drain)
process.on("SIGINT", drain)
// The supervisor is gone: the next start needs the port.
process.on("disconnect", () => process.exit(0))
