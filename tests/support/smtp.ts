import { createServer, type Socket } from "node:net"

/** A letter as the mail server got it. */
export type Received = { to: string[]; text: string }

type Answer = (to: string) => string
type Session = { to: string[]; lines: string[] | null }

/** A mail server of a test's own: it keeps what it gets, and answers RCPT as it is told ("250 OK"). */
export async function startMailServer(answer: Answer = () => "250 OK") {
  const letters: Received[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    converse(socket, letters, (to) => answer(to))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  const port = typeof address === "object" ? address?.port : 0
  const stop = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: `smtp://127.0.0.1:${port}`, letters, stop }
}

function converse(socket: Socket, letters: Received[], answer: Answer): void {
  const session: Session = { to: [], lines: null }
  let rest = ""
  socket.on("error", () => undefined)
  socket.write("220 surel.test ESMTP\r\n")
  socket.on("data", (chunk) => {
    const lines = (rest + chunk.toString("latin1")).split("\r\n")
    rest = lines.pop() ?? ""
    for (const line of lines) {
      const said = hear(session, line, { letters, answer })
      if (said) socket.write(`${said}\r\n`)
      if (said.startsWith("221")) socket.end()
    }
  })
}

type Office = { letters: Received[]; answer: Answer }

function hear(session: Session, line: string, { letters, answer }: Office): string {
  if (session.lines) {
    if (line !== ".") return session.lines.push(line) ? "" : ""
    letters.push({ to: session.to, text: session.lines.join("\r\n") })
    session.lines = null
    session.to = []
    return "250 Diterima"
  }
  const command = line.slice(0, 4).toUpperCase()
  if (command === "EHLO" || command === "HELO" || command === "MAIL" || command === "RSET") return "250 OK"
  if (command === "QUIT") return "221 Sampai jumpa"
  if (command === "DATA") {
    session.lines = []
    return "354 Silakan"
  }
  if (command !== "RCPT") return "500 Tidak dikenal"
  const to = /<(.*?)>/.exec(line)?.[1] ?? ""
  const said = answer(to)
  if (said.startsWith("250")) session.to.push(to)
  return said
}
