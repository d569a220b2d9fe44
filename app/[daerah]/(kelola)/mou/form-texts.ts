import type { TenantHead } from "@/lib/auth"
import { dayOf } from "@/lib/day"
import type { MouPlan } from "@/lib/mou/queries/form"

type Texts = Record<string, string>

const heads = { kota: "Wali Kota", kabupaten: "Bupati", provinsi: "Gubernur" } as const

/** What a new agreement's form begins with: the daerah signs by its head. */
export function emptyTexts({ name, level }: TenantHead): Texts {
  const place = name.replace(/^(Kota|Kabupaten|Provinsi) /, "")
  const government = level === "provinsi" ? `Pemerintah Provinsi ${place}` : `Pemerintah ${name}`
  return { form: "MOU", institution1: government, office1: `${heads[level]} ${place}` }
}

/** An agreement as its form shows it. */
export function planTexts(plan: MouPlan): Texts {
  const { form, category, title, object, rights, duties, financing, agency, place, tkksdWords, dprdNumber } = plan
  const day = (date: Date | null) => (date ? dayOf(date) : "")
  return {
    ...{ form, category, title, object, rights, duties, financing, agency, place, tkksdWords, dprdNumber },
    parentId: plan.parentId ?? "",
    scopes: plan.scopes.join("\n"),
    needsDprd: plan.needsDprd ? "on" : "",
    responsibleId: plan.responsibleId ?? "",
    signedOn: day(plan.signedOn),
    startsOn: day(plan.startsOn),
    endsOn: day(plan.endsOn),
    tkksdOn: day(plan.tkksdOn),
    dprdOn: day(plan.dprdOn),
    dueOn: day(plan.dueOn),
    ...partyTexts(plan),
  }
}

/** What an agreement under another begins with: the same parties, without the numbers of the paper. */
export function childTexts(plan: MouPlan): Texts {
  const { category, agency } = plan
  const parties = Object.entries(partyTexts(plan)).filter(([name]) => !/^number\d/.test(name))
  return { category, agency, parentId: plan.id, ...Object.fromEntries(parties) }
}

/** The parties, each field with its line's number behind it; by office is what a form says without words. */
function partyTexts({ parties }: MouPlan): Texts {
  const texts = parties.flatMap(({ partnerId, authority, ...party }, at) => {
    const { institution, number, signatory, office, authorityNumber } = party
    const fields = { institution, number, signatory, office, authorityNumber, partnerId: partnerId ?? "" }
    const said = { ...fields, authority: authority === "OFFICE" ? "" : authority }
    return Object.entries(said).map(([name, text]) => [`${name}${at + 1}`, text])
  })
  return Object.fromEntries(texts)
}
