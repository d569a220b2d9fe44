import { useField } from "@/components/ui/form-context"

/** A kelurahan to choose. */
export type Place = { code: string; name: string }

/** One kelurahan: whether it may take part, and how many it may send. */
export function PlaceRow({ place: { code, name }, hasQuota }: { place: Place; hasQuota: boolean }) {
  const chosen = useField(`kelurahan_${code}`)
  return (
    <div className="place-row">
      <label className="choice">
        <input type="checkbox" defaultChecked={chosen.value === "on"} {...chosen.control} />
        <span>{name}</span>
      </label>
      {hasQuota && <QuotaBox code={code} name={name} />}
    </div>
  )
}

function QuotaBox({ code, name }: Place) {
  const quota = useField(`quota_${code}`)
  return (
    <span className={quota.error ? "field wrong" : undefined}>
      {quota.error && (
        <span className="msg" id={`quota_${code}-galat`}>
          {quota.error}
        </span>
      )}
      <input
        className="input"
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        aria-label={`Kuota ${name}`}
        placeholder="kuota"
        defaultValue={quota.value}
        {...quota.control}
      />
    </span>
  )
}
