/** An expected "no", worded in Indonesian for the person; everything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly reason: "forbidden" | "not-found" | "conflict",
    message: string,
    readonly field: string | null = null,
  ) {
    super(message)
  }
}
