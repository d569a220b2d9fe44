import type { Participant } from "@/lib/enrolment/queries/ticket"
import { isUnderWay } from "@/lib/training/rules/status"

/** The way out, for those who have a place and were not there yet. */
export function WithdrawLink({ participant, base }: { participant: Participant; base: string }) {
  const { state, training, sessions } = participant
  const wasThere = sessions.some(({ attendance }) => attendance === "PRESENT" || attendance === "LATE")
  if (state === "WITHDRAWN" || wasThere || !isUnderWay(training.status)) return null
  return (
    <p>
      <a href={`${base}/mundur`}>Tidak jadi ikut?</a>
    </p>
  )
}
