"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { Progress } from "@/components/ui/progress"

type Work = { state: string; stage: string; done: number; total: number }

function isWork(answer: unknown): answer is Work {
  return typeof answer === "object" && answer !== null && "state" in answer && "stage" in answer && "done" in answer
}

type WorkProgressProps = { href: string; first: Work; fallback: string; unit?: string }

/** The progress of a background job, asked for every second; when the job is over, the page shows what came of it. */
export function WorkProgress({ href, first, fallback, unit = "baris" }: WorkProgressProps) {
  const [work, setWork] = useState(first)
  const { refresh } = useRouter()

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    async function ask() {
      const answer: unknown = await fetch(href)
        .then((response) => (response.ok ? response.json() : null))
        .catch(() => null)
      if (isWork(answer)) setWork(answer)
      if (isWork(answer) && answer.state !== first.state) refresh()
      else timer = setTimeout(ask, 1_000)
    }
    timer = setTimeout(ask, 1_000)
    return () => clearTimeout(timer)
  }, [href, first.state, refresh])

  const label = work.stage || fallback
  if (work.total === 0)
    return (
      <div className="progress" role="status">
        <span>{label} …</span>
        <progress aria-label={label} />
      </div>
    )
  return <Progress label={label} done={work.done} total={work.total} unit={unit} />
}
