import fc from "fast-check"
import { expect, test } from "vitest"
import { hasRoom, pickNext, type Room, seatOne, type Waiting } from "./seats"

const kelurahan = fc.constantFrom("a", "b", "c", null)
const anyQuota = fc.dictionary(fc.constantFrom("a", "b", "*"), fc.integer({ min: 0, max: 4 }), {
  noNullPrototype: true,
})
const anyQueue = fc
  .array(kelurahan, { maxLength: 40 })
  .map((codes): Waiting[] => codes.map((kelurahanCode, at) => ({ id: String(at), kelurahanCode })))
const roomOf = (free: number, quota: Record<string, number>): Room => ({ free, quota, seated: new Map() })

function limitOf(quota: Record<string, number>, code: string | null): number {
  return quota[code ?? "*"] ?? quota["*"] ?? Number.POSITIVE_INFINITY
}

test("never more are picked than there are seats, nor of a kelurahan than its quota", () => {
  fc.assert(
    fc.property(anyQueue, fc.integer({ min: 0, max: 20 }), anyQuota, (queue, free, quota) => {
      const picked = pickNext(queue, roomOf(free, quota))
      expect(picked.length).toBeLessThanOrEqual(free)
      for (const code of ["a", "b", "c", null]) {
        const some = queue.filter(({ id, kelurahanCode }) => picked.includes(id) && kelurahanCode === code)
        expect(some.length).toBeLessThanOrEqual(limitOf(quota, code))
      }
    }),
  )
})

test("nobody who would fit is left waiting, and nobody is picked before somebody of the same kelurahan who came earlier", () => {
  fc.assert(
    fc.property(anyQueue, fc.integer({ min: 0, max: 20 }), anyQuota, (queue, free, quota) => {
      const picked = pickNext(queue, roomOf(free, quota))
      const taken = queue.filter(({ id }) => picked.includes(id))
      const room = taken.reduce((left, { kelurahanCode }) => seatOne(left, kelurahanCode), roomOf(free, quota))
      const left = queue.filter(({ id }) => !picked.includes(id))
      expect(left.filter(({ kelurahanCode }) => hasRoom(room, kelurahanCode))).toEqual([])
      expect(picked.map(Number)).toEqual([...picked.map(Number)].sort((a, b) => a - b))
      for (const one of taken) {
        const earlier = left.filter(({ id, kelurahanCode }) => kelurahanCode === one.kelurahanCode && +id < +one.id)
        expect(earlier).toEqual([])
      }
    }),
  )
})

test("without a quota the first in the queue are seated, whoever they are", () => {
  fc.assert(
    fc.property(anyQueue, fc.integer({ min: 0, max: 50 }), (queue, free) => {
      expect(pickNext(queue, roomOf(free, {}))).toEqual(queue.slice(0, free).map(({ id }) => id))
    }),
  )
})
