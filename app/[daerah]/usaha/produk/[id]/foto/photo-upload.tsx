"use client"

import { useRouter } from "next/navigation"
import { type ChangeEvent, useState } from "react"
import { v7 as uuidv7 } from "uuid"
import { Button } from "@/components/ui/button"
import { shrinkPhoto } from "@/components/ui/shrink-photo"
import { useScripted } from "@/components/ui/use-scripted"

type PhotoUploadProps = { action: string; most: number }
type Waiting = { id: string; photo: Blob }

/** Adds photos: several at once, made small on the phone and sent one after the other; without scripts one a time. */
export function PhotoUpload({ action, most }: PhotoUploadProps) {
  const scripted = useScripted()
  const { said, waiting, take, send } = useSending(action, most)
  return (
    <form className="form" action={action} method="post" encType="multipart/form-data">
      <input type="hidden" name="id" defaultValue={uuidv7()} suppressHydrationWarning />
      <div className="field">
        <label htmlFor="file">Pilih atau ambil foto</label>
        {scripted && <p className="hint">Boleh beberapa sekaligus. Foto diperkecil dahulu supaya hemat kuota.</p>}
        <input
          className="drop"
          id="file"
          type="file"
          name="file"
          accept="image/jpeg,image/png,image/webp"
          multiple={scripted}
          onChange={take}
        />
        <output className="understood" htmlFor="file">
          {said}
        </output>
      </div>
      <div className="bar">
        {!scripted && <Button>Simpan foto</Button>}
        {waiting.length > 0 && (
          <button className="btn" type="button" onClick={() => send(waiting)}>
            {`Kirim lagi ${waiting.length} foto`}
          </button>
        )}
      </div>
    </form>
  )
}

/** What is being sent and what could not be: each photo has its id before it is sent, so that trying again doubles none. */
function useSending(action: string, most: number) {
  const router = useRouter()
  const [said, setSaid] = useState("")
  const [waiting, setWaiting] = useState<Waiting[]>([])

  async function send(photos: Waiting[]) {
    setWaiting([])
    for (const [at, { id, photo }] of photos.entries()) {
      setSaid(`Mengirim foto ${at + 1} dari ${photos.length} …`)
      const fault = await post(action, id, photo)
      if (fault === "offline") {
        setWaiting(photos.slice(at))
        setSaid("Tidak ada hubungan ke server. Foto masih ada di halaman ini; kirim lagi bila sinyal kembali.")
        return router.refresh()
      }
      if (fault) {
        setSaid(fault)
        return router.refresh()
      }
    }
    setSaid(photos.length === 1 ? "Foto tersimpan." : `${photos.length} foto tersimpan.`)
    router.refresh()
  }

  async function take({ currentTarget: input }: ChangeEvent<HTMLInputElement>) {
    const files = [...(input.files ?? [])].slice(0, most)
    if (files.length === 0) return
    setSaid("Foto sedang diperkecil …")
    const photos: Waiting[] = []
    for (const file of files) photos.push({ id: uuidv7(), photo: (await shrinkPhoto(file)) ?? file })
    input.value = ""
    await send(photos)
  }

  return { said, waiting, take, send }
}

/** Send one photo; answers what is wrong with it, "offline" when it did not arrive, null when it is kept. */
async function post(action: string, id: string, photo: Blob): Promise<string | null> {
  const data = new FormData()
  data.set("id", id)
  data.set("file", photo, "foto.jpg")
  const answer = await fetch(action, { method: "POST", body: data, headers: { accept: "text/plain" } }).catch(
    () => null,
  )
  if (!answer) return "offline"
  return answer.ok ? null : (await answer.text()) || "Foto ini tidak dapat disimpan. Coba foto yang lain."
}
