import { mouMoods } from "@/app/[daerah]/(kelola)/mou/moods"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Tag } from "@/components/ui/tag"
import { type Actor, may } from "@/lib/access"
import { formatDay } from "@/lib/format"
import type { MouDetail, Relative } from "@/lib/mou/queries/detail"
import { canFollow } from "@/lib/mou/rules/family"
import { isPrepared } from "@/lib/mou/rules/status"
import { type MouForm, mouForms, mouStatuses } from "@/lib/mou/schema/words"

/** The papers above and below an agreement, and the ways to add one below it. */
export function FamilyCard({ actor, mou }: { actor: Actor; mou: MouDetail }) {
  const { id, form, parent, children } = mou
  const base = `/${actor.tenantSlug}/mou`
  const below = may(actor, "mou.plan") ? addable.filter((each) => canFollow(each, form)) : []
  if (!parent && children.length === 0 && below.length === 0) return null
  return (
    <Card title="Naskah terkait">
      <Relatives {...{ base }} title="Berinduk pada" relatives={parent ? [parent] : []} />
      <Relatives
        {...{ base }}
        title="Mengubah perjanjian ini"
        relatives={children.filter((child) => child.form === "AMENDMENT")}
      />
      <Relatives {...{ base }} title="Di bawahnya" relatives={children.filter((child) => child.form !== "AMENDMENT")} />
      {!parent && children.length === 0 && <p className="muted">Belum ada naskah lain di bawahnya.</p>}
      <div className="bar">
        {below.map((each) => (
          <ButtonLink key={each} href={`${base}/baru?induk=${id}&bentuk=${each}`} variant="quiet" size="sm">
            Catat {mouForms[each]}
          </ButtonLink>
        ))}
      </div>
    </Card>
  )
}

const addable: readonly MouForm[] = ["PKS", "WORK_PLAN", "AMENDMENT"]

type RelativesProps = { base: string; title: string; relatives: readonly Relative[] }

function Relatives({ base, title, relatives }: RelativesProps) {
  if (relatives.length === 0) return null
  return (
    <div>
      <p className="small muted">{title}</p>
      <ul className="stack tight">
        {relatives.map(({ id, title: name, form, status, startsOn }) => (
          <li key={id}>
            {mouForms[form]}: <a href={`${base}/${id}`}>{name}</a>{" "}
            <Tag mood={mouMoods[status]}>{mouStatuses[status]}</Tag>
            {form === "AMENDMENT" && startsOn && !isPrepared(status) && ` sejak ${formatDay(startsOn)}`}
          </li>
        ))}
      </ul>
    </div>
  )
}
