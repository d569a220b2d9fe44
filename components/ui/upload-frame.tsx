import type { ReactNode } from "react"
import { v7 as uuidv7 } from "uuid"
import { Button } from "@/components/ui/button"
import { DocumentField } from "@/components/ui/document-field"

type Kind = { value: string; label: string; hint: string }

type UploadFrameProps = {
  /** Where the file is posted. */
  action: string
  /** What it can be, the usual first; absent where there is only one. */
  kinds?: readonly Kind[]
  /** What files are welcome, in words. */
  welcome: string
  submitLabel: string
  /** What is said of the file. */
  children: ReactNode
}

/** A form that brings a file into a list; it posts by itself, without JavaScript. */
export function UploadFrame({ action, kinds = [], welcome, submitLabel, children }: UploadFrameProps) {
  return (
    <form className="form" action={action} method="post" encType="multipart/form-data">
      <input type="hidden" name="id" value={uuidv7()} />
      {kinds.length > 0 && (
        <fieldset className="field">
          <legend>Jenis</legend>
          {kinds.map(({ value, label, hint }, at) => (
            <label className="choice" key={value}>
              <input type="radio" name="kind" value={value} defaultChecked={at === 0} />
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
    </form>
  )
}
