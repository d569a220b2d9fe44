import type { ReactNode } from "react"
import { v7 as uuidv7 } from "uuid"
import { Button } from "@/components/ui/button"
import { DocumentField } from "@/components/ui/document-field"
import { FormFrame } from "@/components/ui/form-frame"

type Kind = { value: string; label: string; hint: string }

/** What was typed with a file that was not taken, as the address says it. */
export type Typed = Readonly<Record<string, string | undefined>>

type UploadFrameProps = {
  /** Where the file is posted. */
  action: string
  /** What it can be, the usual first; absent where there is only one. */
  kinds?: readonly Kind[]
  /** What files are welcome, in words. */
  welcome: string
  submitLabel: string
  typed: Typed
  /** What is said of the file. */
  children: ReactNode
}

/** A form that brings a file into a list; it posts by itself, without JavaScript, and shows again what was typed. */
export function UploadFrame({ action, kinds = [], welcome, submitLabel, typed, children }: UploadFrameProps) {
  const values = Object.fromEntries(Object.entries(typed).map(([name, text = ""]) => [name, text]))
  const chosen = kinds.find(({ value }) => value === values.kind) ?? kinds[0]
  return (
    <form className="form" action={action} method="post" encType="multipart/form-data">
      <FormFrame view={{ values, errors: [], pending: false }} hidden={{ id: uuidv7() }}>
        {kinds.length > 0 && (
          <fieldset className="field">
            <legend>Jenis</legend>
            {kinds.map(({ value, label, hint }) => (
              <label className="choice" key={value}>
                <input type="radio" name="kind" value={value} defaultChecked={value === chosen?.value} />
                <span>
                  {label}
                  <span className="sub">{hint}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {children}
        <DocumentField label="Berkas" kinds={welcome} />
        <div className="bar">
          <Button>{submitLabel}</Button>
        </div>
      </FormFrame>
    </form>
  )
}
