import { z } from "zod"

/** What the form of a partner's paper says besides its file. */
export const AddDocument = z.object({ id: z.uuid(), title: z.string().trim().max(150).prefault("") })
export type AddDocument = z.output<typeof AddDocument>
