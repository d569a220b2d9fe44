/** A visit that was typed on this phone and has not arrived at the server yet. */
export type Draft = { at: number; name: string; fields: Record<string, string> }

/** Whose draft of which visit it is, as the name it is kept under. */
export type DraftPlace = { slug: string; userId: string; enterpriseId: string }

// A draft holds personal data: one that nobody sent is forgotten, whosever it was.
const keptMs = 14 * 24 * 60 * 60 * 1000
const prefix = "kunjungan/"

function keyOf({ slug, userId, enterpriseId }: DraftPlace): string {
  return `${prefix}${slug}/${userId}/${enterpriseId}`
}

/** Keep what is typed, at every key; a phone without room simply keeps nothing. */
export function saveDraft(place: DraftPlace, draft: Draft): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(draft))
  } catch {
    // Full or forbidden: the form itself still holds what was typed.
  }
}

/** What was typed before, or null. */
export function loadDraft(place: DraftPlace): Draft | null {
  return readDraft(keyOf(place))
}

function readDraft(key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null")
    return isDraft(kept) ? kept : null
  } catch {
    return null
  }
}

function isDraft(kept: unknown): kept is Draft {
  return typeof kept === "object" && kept !== null && "at" in kept && "name" in kept && "fields" in kept
}

/** Forget a draft and its photo. */
export async function dropDraft(place: DraftPlace): Promise<void> {
  forget(keyOf(place))
  await dropPhoto(place)
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Forbidden storage has nothing to forget.
  }
}

/** The drafts of one person in a daerah, newest first; those that are too old are forgotten. */
export function listDrafts({ slug, userId }: Omit<DraftPlace, "enterpriseId">): (Draft & { enterpriseId: string })[] {
  const mine = keyOf({ slug, userId, enterpriseId: "" })
  return allKeys()
    .flatMap((key) => {
      const draft = readDraft(key)
      if (!draft || Date.now() - draft.at > keptMs) {
        const [, slug = "", userId = "", enterpriseId = ""] = key.split("/")
        void dropDraft({ slug, userId, enterpriseId })
        return []
      }
      return key.startsWith(mine) ? [{ ...draft, enterpriseId: key.slice(mine.length) }] : []
    })
    .sort((a, b) => b.at - a.at)
}

function allKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

/** Keep the photo beside the draft. */
export function savePhoto(place: DraftPlace, photo: Blob): Promise<void> {
  return inPhotos("readwrite", (photos) => photos.put(photo, keyOf(place))).then(() => undefined)
}

/** The photo kept beside a draft, or null. */
export async function loadPhoto(place: DraftPlace): Promise<Blob | null> {
  const kept = await inPhotos("readonly", (photos) => photos.get(keyOf(place)))
  return kept instanceof Blob ? kept : null
}

/** Forget the photo beside a draft. */
export function dropPhoto(place: DraftPlace): Promise<void> {
  return inPhotos("readwrite", (photos) => photos.delete(keyOf(place))).then(() => undefined)
}

/** Ask the browser's own store for blobs; where there is none, the answer is undefined. */
function inPhotos(mode: IDBTransactionMode, ask: (photos: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((answer) => {
    const opening = openPhotos()
    if (!opening) return answer(undefined)
    opening.onupgradeneeded = () => opening.result.createObjectStore("foto")
    opening.onerror = () => answer(undefined)
    opening.onsuccess = () => {
      const request = ask(opening.result.transaction("foto", mode).objectStore("foto"))
      request.onsuccess = () => answer(request.result)
      request.onerror = () => answer(undefined)
    }
  })
}

function openPhotos(): IDBOpenDBRequest | null {
  try {
    return indexedDB.open("naik-kelas", 1)
  } catch {
    return null
  }
}
