import pg from "pg"
import { freeze, type Statement } from "./statement"

const taken: Statement[] = []
let isListening = false

/** The statements that some work sends to the database, as the portal itself makes them. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  listen()
  taken.length = 0
  await work()
  return taken.splice(0)
}

/** Every client's statements are noted on their way. */
function listen(): void {
  if (isListening) return
  isListening = true
  const send: unknown = Reflect.get(pg.Client.prototype, "query")
  if (typeof send !== "function") throw new Error("node-postgres has no query().")
  const noting = new Proxy(send, {
    apply(target, client, args) {
      note(args[0])
      return Reflect.apply(target, client, args)
    },
  })
  Reflect.set(pg.Client.prototype, "query", noting)
}

function note(sent: unknown): void {
  if (typeof sent !== "object" || sent === null || !("text" in sent) || typeof sent.text !== "string") return
  const values = "values" in sent && Array.isArray(sent.values) ? sent.values : []
  if (/^(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(sent.text.trim())) {
    taken.push({ name: nameOf(sent.text), text: sent.text, values: values.map(freeze) })
  }
}

const names = new Map<string, string>()

/** A short name for a statement, so that it is parsed once on each connection. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `q${names.size}`
  names.set(text, name)
  return name
}
