import fc from "fast-check"
import { expect, test } from "vitest"
import { sayStanding } from "./say"

const anyStanding = fc
  .record({ promised: fc.nat(500), due: fc.nat(500), done: fc.nat(700), onTime: fc.nat(500) })
  .map(({ promised, due, done, onTime }) => {
    const passed = Math.min(due, promised)
    return { promised, due: passed, done, onTime: Math.min(onTime, passed, done), nextDue: null }
  })

test("less than is due is said first and badly, more than was promised is said, and nothing else is either", () => {
  fc.assert(
    fc.property(anyStanding, (standing) => {
      const { promised, due, done } = standing
      const { mood, words } = sayStanding(standing, "contoh")
      expect(mood === "bad").toBe(done < due)
      expect(words.startsWith("Kurang ")).toBe(done < due)
      expect(words.startsWith("Lebih ")).toBe(done > promised)
    }),
  )
})

test("the known sentences", () => {
  const say = (promised: number, due: number, done: number, onTime: number) =>
    sayStanding({ promised, due, done, onTime, nextDue: null }, "contoh").words
  expect(say(80, 60, 45, 45)).toBe("Kurang 15 contoh dari yang sudah jatuh tempo")
  expect(say(80, 60, 90, 60)).toBe("Lebih 10 contoh dari yang dijanjikan")
  expect(say(80, 60, 60, 40)).toBe("Sesuai jatuh tempo; 20 contoh terlambat")
  expect(say(80, 60, 65, 60)).toBe("5 contoh mendahului jatuh tempo")
  expect(say(80, 80, 80, 80)).toBe("Terpenuhi seluruhnya")
  expect(say(80, 0, 0, 0)).toBe("Belum ada yang jatuh tempo")
})
