"use client"

import { useField } from "@/components/ui/form-context"
import { TextArea } from "@/components/ui/text-area"
import { letterOf } from "@/lib/result/rules/letters"

/** What is asked, and two to six options of which one is marked as right. */
export function QuestionFields() {
  const { error } = useField("answer")
  return (
    <>
      <TextArea name="text" label="Pertanyaan" rows={2} maxLength={500} />
      <fieldset className={error ? "field wrong" : "field"}>
        <legend>Pilihan jawaban</legend>
        <p className="hint">Isi dua sampai enam pilihan, lalu tandai yang benar dengan bulatan di kirinya.</p>
        {error && (
          <p className="msg" id="answer-galat">
            {error}
          </p>
        )}
        {[0, 1, 2, 3, 4, 5].map((at) => (
          <OptionRow key={at} at={at} />
        ))}
      </fieldset>
    </>
  )
}

function OptionRow({ at }: { at: number }) {
  const { value: answer } = useField("answer")
  const { value, error, control } = useField(`option${at}`)
  const letter = letterOf(at)
  return (
    <div className={error ? "field wrong" : "field"}>
      {error && (
        <p className="msg" id={`option${at}-galat`}>
          {error}
        </p>
      )}
      <div className="option-row">
        <input
          type="radio"
          name="answer"
          id={at === 0 ? "answer" : undefined}
          value={at}
          defaultChecked={answer === String(at)}
          aria-label={`Pilihan ${letter} benar`}
        />
        <div className="affix">
          <span>{letter}</span>
          <input className="input" defaultValue={value} maxLength={200} aria-label={`Pilihan ${letter}`} {...control} />
        </div>
      </div>
    </div>
  )
}
