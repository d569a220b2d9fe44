import type { PartnerKind } from "../../../../lib/partner/schema/partner"
import type { BudgetSource, Topic, TrainingStatus, TrainingType } from "../../../../lib/training/schema/words"

/** A multiple-choice question; the right option comes first here, and is put elsewhere when it is asked. */
export type Asked = { text: string; right: string; wrong: readonly string[] }

/** How many answered a follow-up in each way; everyone else who came did not answer. */
type Outcome = { full: number; part: number; not: number }

/** A training of the demo, told as it went: who came, what they knew, and what they did with it. */
export type Story = {
  slug: string
  programme: {
    name: string
    objective: string
    source: BudgetSource
    code: string
    budget: number
    people: number
    applied: number
  }
  partner: { name: string; kind: PartnerKind; part: "ORGANISER" | "TRAINER" } | null
  type: TrainingType
  title: string
  objective: string
  topics: readonly Topic[]
  venue: { name: string; address: string; latitude: number; longitude: number }
  trainers: readonly { name: string; institution: string; topic: string }[]
  /** The last status it has reached; the steps before it are taken in time. */
  status: Extract<TrainingStatus, "OPEN" | "DONE">
  /** Days from today to the first day; one session a day after that. */
  startsIn: number
  days: readonly string[]
  hours: { from: string; to: string; credit: number }
  capacity: number
  companionSeats: number
  /** Enterprises whose name or products fit come first. */
  fits: string
  enrolled: number
  /** Came to everything, and to a part only; the rest stayed away. */
  came: { all: number; some: number }
  questions: readonly Asked[]
  /** Who signs the certificates of a training that is over; without one they are still to be given. */
  signatory?: { name: string; title: string; place: string }
  outcomes: Partial<Record<30 | 90 | 180, Outcome>>
  costs: readonly { item: string; account: string; quantity: number; unit: string; price: number }[]
}
