import { creditRule, creditRuleWords } from "@/lib/movement/rules/credit"

/** The rule by which changes are credited, in words and with its version. */
export function RuleWords() {
  return (
    <details className="card">
      <summary>Bagaimana perubahan diperhitungkan (aturan versi {creditRule.version})</summary>
      <ul className="prose">
        {creditRuleWords.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
