/** What of an obligation a form can change; days are ISO. */
export type Changeable = {
  owedBy: string
  what: string
  about: string
  quantity: number
  unit: string
  recurs: string
  startsOn: string
  dueOn: string
  proof: string
  trainingId: string | null
  responsibleId: string | null
}

/** What tells one state of an obligation from the next, so that whoever saves second is told. */
export function versionOf(obligation: Changeable): string {
  const { owedBy, what, about, quantity, unit, recurs, startsOn, dueOn, proof, trainingId, responsibleId } = obligation
  return JSON.stringify([
    owedBy,
    what,
    about,
    quantity,
    unit,
    recurs,
    startsOn,
    dueOn,
    proof,
    trainingId,
    responsibleId,
  ])
}
