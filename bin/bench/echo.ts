import { createServer } from "node:http"
import { buffer } from "node:stream/consumers"

// Runs as a process of its own, as plain Node: what a page of the same size costs at the least.
const body = await buffer(process.stdin)
const server = createServer((_request, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8")
  response.end(body)
})
server.listen({ port: 0, host: "127.0.0.1" }, () => {
  const address = server.address()
  console.log(address && typeof address === "object" ? address.port : 0)
})
