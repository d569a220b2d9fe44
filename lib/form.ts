import "server-only"
import { headers } from "next/headers"
import type { z } from "zod"
import type { Actor } from "@/lib/access"
import { findActor } from "@/lib/auth"
import { inputOf, textsOf } from "@/lib/form-data"
import { type Link, Refusal } from "@/lib/refusal"

/** What a form shows: what was typed, what is wrong with it, and what has happened. */
export type FormState = {
  values: Record<string, string>
  errors: { field: string | null; message: string; links?: readonly Link[] }[]
  message?: string
}

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

type Outcome = undefined | { message: string }

/** Whether a form was posted from a page of ours; a missing or "null" Origin is not. */
export async function isOwnOrigin(): Promise<boolean> {
  const sent = await headers()
  const origin = sent.get("origin")
  return (
    origin !== null &&
    URL.canParse(origin) &&
    new URL(origin).host === (sent.get("x-forwarded-host") ?? sent.get("host"))
  )
}

/** A server action: signed in, checked by `schema`, with every mistake or refusal shown in the form. */
export function formAction<S extends z.ZodType>(
  schema: S,
  run: (actor: Actor, input: z.output<S>) => Promise<Outcome>,
): FormAction {
  return async (_state, data) => {
    const values = textsOf(data)
    const actor = (await isOwnOrigin()) ? await findActor(values.daerah ?? "") : null
    if (!actor)
      return failed(
        values,
        "Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu kirim ulang; isian Anda tetap di sini.",
      )
    return attempt(values, schema, inputOf(data), (input) => run(actor, input))
  }
}

/** The sibling for secrets and for forms used before sign-in: it echoes none of the `secrets` back. */
export function openFormAction<S extends z.ZodType>(
  schema: S,
  secrets: readonly string[],
  run: (input: z.output<S>) => Promise<Outcome>,
): FormAction {
  return async (_state, data) => {
    const values = Object.fromEntries(Object.entries(textsOf(data)).filter(([name]) => !secrets.includes(name)))
    if (!(await isOwnOrigin()))
      return failed(values, "Kiriman ini tidak berasal dari halaman portal. Muat ulang halaman, lalu coba lagi.")
    return attempt(values, schema, inputOf(data), run)
  }
}

async function attempt<S extends z.ZodType>(
  values: Record<string, string>,
  schema: S,
  input: unknown,
  run: (input: z.output<S>) => Promise<Outcome>,
): Promise<FormState> {
  const parsed = await schema.safeParseAsync(input)
  if (!parsed.success) {
    return {
      values,
      errors: parsed.error.issues.map(({ path, message }) => ({ field: path[0]?.toString() ?? null, message })),
    }
  }
  try {
    const outcome = await run(parsed.data)
    return { values, errors: [], message: outcome?.message }
  } catch (error) {
    if (error instanceof Refusal)
      return { values, errors: [{ field: error.field, message: error.message, links: error.links }] }
    throw error
  }
}

function failed(values: Record<string, string>, message: string): FormState {
  return { values, errors: [{ field: null, message }] }
}
