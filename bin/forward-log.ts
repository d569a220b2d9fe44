import type { ChildProcess } from "node:child_process"
import type { Readable } from "node:stream"
import { createLog } from "../lib/log"

/** Pass a child's output on as JSON lines: its own log lines as they are, anything else as the text of one. */
export function forwardLog(child: ChildProcess, part: string): void {
  const log = createLog(part)
  if (child.stdout) forward(child.stdout, (text) => log.info(text))
  if (child.stderr) forward(child.stderr, (text) => log.warn(text))
}

function forward(stream: Readable, say: (text: string) => void): void {
  let rest = ""
  stream.setEncoding("utf8")
  stream.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n")
    rest = lines.pop() ?? ""
    pass(lines, say)
  })
  stream.on("end", () => pass([rest], say))
}

/** Neighbouring lines that are no log lines, such as a stack trace, stay one text. */
function pass(lines: string[], say: (text: string) => void): void {
  let text: string[] = []
  const flush = () => {
    if (text.join("").trim()) say(text.join("\n").trim())
    text = []
  }
  for (const line of lines) {
    if (!/^\{"level":.*\}$/.test(line)) text.push(line)
    else {
      flush()
      process.stdout.write(`${line}\n`)
    }
  }
  flush()
}
