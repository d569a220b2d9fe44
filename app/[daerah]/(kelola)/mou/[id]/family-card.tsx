import { mouMoods } from "@/app/[daerah]/(kelola)/mou/moods"
import { ButtonLink } from "@/components/ui/button"
import { Card } from "@/components/ui/card"
import { Tag } from "@/components/ui/tag"
import { type Actor, may } from "@/lib/access"
import type { MouDetail, Relative } from "@/lib/mou/queries/detail"
import { canFollow } from "@/lib/mou/rules/family"
import { type MouForm, mouForms, mouStatuses } from "@/lib/mou/schema/words"

/** The papers above and below an agreement, and the ways to add one below it. */
export function FamilyCard({ actor, mou }: { actor: Actor; mou: MouDetail }) {
  const { id, form, parent, children } = mou
  const base = `/${actor.tenantSlug}/mou`
  const below = may(actor, "mou.plan") ? addable.filter((each) => canFollow(each, form)) : []
  if (!parent && children.length === 0 && below.length === 0) return null
  return (
    <Card title="Naskah terkait">
      {parent && (
        <div>
          <p className="small muted">Berinduk pada</p>
          <RelativeLine {...{ base }} relative={parent} />
        </div>
      )}
      {children.length > 0 && (
        <div>
          <p className="small muted">Di bawahnya</p>
          <ul className="stack tight">
            {children.map((child) => (
              <li key={child.id}>
                <RelativeLine {...{ base }} relative={child} />
              </li>
            ))}
          </ul>
        </div>
      )}
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

function RelativeLine({ base, relative }: { base: string; relative: Relative }) {
  const { id, title, form, status } = relative
  return (
    <>
      {mouForms[form]}: <a href={`${base}/${id}`}>{title}</a> <Tag mood={mouMoods[status]}>{mouStatuses[status]}</Tag>
    </>
  )
}
