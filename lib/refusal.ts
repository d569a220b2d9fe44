export type Link = { href: string; label: string }

/** An expected "no", worded in Indonesian for the person; everything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly reason: "forbidden" | "not-found" | "conflict",
    message: string,
    readonly field: string | null = null,
    /** Where to look at what the message is about. */
    readonly links: readonly Link[] = [],
  ) {
    super(message)
  }
}
