import { Notice } from "@/components/ui/notice"
import { formatDay } from "@/lib/format"
import { type Warning, warningAdvice, warningKinds } from "@/lib/mou/rules/warnings"

/** What is wrong with an agreement since when, and what to do about it; nothing while all is well. */
export function WarningNotice({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null
  return (
    <Notice kind="warning" title={warnings.length > 1 ? `${warnings.length} hal perlu perhatian` : "Perlu perhatian"}>
      <ul>
        {warnings.map(({ kind, since }) => (
          <li key={kind}>
            <b>{warningKinds[kind]}</b> (sejak {formatDay(since)}). {warningAdvice[kind]}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
