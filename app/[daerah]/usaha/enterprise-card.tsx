import { Tag } from "@/components/ui/tag"
import type { listOwnEnterprises } from "@/lib/enterprise/queries/own"
import { missingFacts } from "@/lib/enterprise/rules/missing"
import { ownerWords } from "@/lib/enterprise/rules/owner-words"
import { isStatus } from "@/lib/enterprise/schema/enterprise"

type Enterprise = Awaited<ReturnType<typeof listOwnEnterprises>>[number]

/** How an own enterprise stands in the register, and what is missing there. */
export function EnterpriseCard({ enterprise, base }: { enterprise: Enterprise; base: string }) {
  const missing = missingFacts(enterprise)
  const { id, name, products, status } = enterprise
  return (
    <section className="card">
      <h2>{name}</h2>
      {products && <p className="muted">{products}</p>}
      {isStatus(status) && <p>{ownerWords[status].means}</p>}
      {missing.length > 0 && <p>Yang belum ada di catatan dinas:</p>}
      <div>
        {missing.map(({ key, label }) => (
          <a className="task" href={`${base}/${id}#${key}`} key={key}>
            <span>{label}</span>
            <Tag mood="warn">Belum ada</Tag>
          </a>
        ))}
        <a className="task" href={`${base}/${id}`}>
          <span>Lihat yang tercatat</span>
          {missing.length === 0 && <Tag mood="good">Lengkap</Tag>}
        </a>
      </div>
    </section>
  )
}
