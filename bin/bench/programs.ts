import { spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"
import { ending } from "../children"
import type { Rate } from "./figures"

/** Run one of the small programs of this folder to its end: its plan goes in, its figures come out. */
export async function runProgram(name: "load" | "raw", plan: object): Promise<Rate> {
  const child = spawn(process.execPath, [`bin/bench/${name}.ts`], { stdio: ["pipe", "pipe", "inherit"] })
  child.stdin.end(JSON.stringify(plan))
  const [said, status] = await Promise.all([text(child.stdout), ending(child)])
  if (status !== 0) throw new Error(`bin/bench/${name}.ts ended with ${status}.`)
  return JSON.parse(said)
}

/** A plain node:http server that answers everything with the same bytes. */
export async function startEcho(body: Buffer): Promise<{ port: number; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ["bin/bench/echo.ts"], { stdio: ["pipe", "pipe", "inherit"] })
  child.stdin.end(body)
  const [line] = await once(child.stdout, "data")
  const stop = async () => {
    const ended = ending(child)
    child.kill("SIGTERM")
    await ended
  }
  return { port: Number(String(line)), stop }
}
