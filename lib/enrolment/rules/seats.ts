import { type Quota, quotaOf } from "@/lib/training/schema/conditions"

/** Somebody who waits; those of one list stand in the order of the queue. */
export type Waiting = { id: string; kelurahanCode: string | null }

/** What there is to give out: free seats, and how many of each kelurahan are seated already. */
export type Room = { free: number; quota: Quota; seated: ReadonlyMap<string | null, number> }

/** Whether somebody of a kelurahan can be seated now: a seat is free, and the kelurahan's quota is not used up. */
export function hasRoom({ free, quota, seated }: Room, kelurahanCode: string | null): boolean {
  const most = quotaOf(quota, kelurahanCode)
  return free > 0 && (most === null || (seated.get(kelurahanCode) ?? 0) < most)
}

/** The room that is left once somebody of a kelurahan has been seated. */
export function seatOne(room: Room, kelurahanCode: string | null): Room {
  const seated = new Map(room.seated).set(kelurahanCode, (room.seated.get(kelurahanCode) ?? 0) + 1)
  return { ...room, free: room.free - 1, seated }
}

/** Who of those that wait gets a seat: in their order, passing over whose kelurahan has used up its quota. */
export function pickNext(waiting: readonly Waiting[], room: Room): string[] {
  const picked: string[] = []
  let left = room
  for (const { id, kelurahanCode } of waiting) {
    if (left.free <= 0) break
    if (!hasRoom(left, kelurahanCode)) continue
    left = seatOne(left, kelurahanCode)
    picked.push(id)
  }
  return picked
}
