import { randomInt, randomUUID } from "node:crypto"
import { connect, type Socket } from "node:net"
import { type Round, readPlan, runRound } from "./rounds.ts"

/**
 * Requests as they stand on the wire, sent in turn; `expected` begins the status of a good answer. Marks in them are drawn
 * anew each time from `words`; who is not answered as expected then says `again`, once.
 */
type LoadPlan = Round & {
  port: number
  requests: string[]
  expected: string
  words?: Record<string, string[]>
  again?: string
}

// Runs as a process of its own, as plain Node. A client this simple takes little from the cores it shares with the portal.
const plan = await readPlan<LoadPlan>()
const sockets = await Promise.all(Array.from({ length: plan.connections }, () => open(plan.port)))
let turn = 0
const rate = await runRound(plan, async (lane) => {
  const [request = "", socket] = [plan.requests[turn++ % plan.requests.length], sockets[lane]]
  if (!socket) return -1
  if (!request.includes("@@")) return ask(socket, request)
  const filled = draw(request)
  const bytes = await ask(socket, measure(filled.replace("@@AGAIN@@", "")))
  return bytes < 0 && plan.again ? ask(socket, measure(filled.replace("@@AGAIN@@", plan.again))) : bytes
})
for (const socket of sockets) socket.destroy()
console.log(JSON.stringify(rate))

/** What is new in every request, in the place of its mark. */
function draw(request: string): string {
  return request
    .replaceAll("@@ID@@", () => `01a1ffff-0000-7${randomUUID().slice(15)}`)
    .replaceAll("@@DIGITS@@", () => String(randomInt(10 ** 9, 10 ** 10)))
    .replaceAll(/@@([A-Z]+)@@/g, (mark, name: string) => {
      const list = plan.words?.[name]
      return list?.[randomInt(list.length)] ?? mark
    })
}

function measure(request: string): string {
  const body = request.slice(request.indexOf("\r\n\r\n") + 4)
  return request.replace("@@LENGTH@@", String(Buffer.byteLength(body)))
}

function open(port: number): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true }, () => done(socket))
    socket.once("error", failed)
  })
}

/** The bytes of the answer, or -1 when it is not the expected one. */
function ask(socket: Socket, request: string): Promise<number> {
  return new Promise((done) => {
    let [received, left, isGood] = [0, -1, false]
    const finish = (bytes: number) => {
      socket.removeAllListeners("data")
      socket.removeAllListeners("close")
      done(bytes)
    }
    socket.on("close", () => finish(-1))
    socket.on("data", (chunk: Buffer) => {
      if (received === 0) {
        const head = chunk.toString("latin1")
        isGood = head.startsWith(`HTTP/1.1 ${plan.expected}`)
        const length = /\r\ncontent-length: (\d+)/i.exec(head)
        if (length) left = Number(length[1]) + head.indexOf("\r\n\r\n") + 4
      }
      received += chunk.length
      const isLast = left >= 0 ? received >= left : chunk.subarray(-5).toString("latin1") === "0\r\n\r\n"
      if (isLast) finish(isGood ? received : -1)
    })
    socket.write(request)
  })
}
