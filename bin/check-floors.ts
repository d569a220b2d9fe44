import { readFile } from "node:fs/promises"
import { Halt, runCommand } from "./halt"

/** The lowest version without a known hole; null when no version will do. */
type Floor = { package: string; minimum: string | null; advisory: string }

runCommand(async () => {
  const floors: Floor[] = JSON.parse(await readFile("security/floors.json", "utf8"))
  const lock: { packages: Record<string, { version?: string }> } = JSON.parse(
    await readFile("package-lock.json", "utf8"),
  )
  const installed = Object.entries(lock.packages).map(([path, { version = "0" }]) => ({
    name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
    version,
  }))
  const holes = floors.flatMap((floor) =>
    installed
      .filter(({ name, version }) => name === floor.package && isBelow(version, floor.minimum))
      .map(({ name, version }) => `${name} ${version}: ${floor.advisory}; needed ${floor.minimum ?? "none at all"}`),
  )
  if (holes.length > 0) throw new Halt(`Packages with known holes:\n${holes.join("\n")}`)
})

/** Whether a version is lower than the floor; a pre-release is lower than its release. */
function isBelow(version: string, minimum: string | null): boolean {
  if (minimum === null) return true
  const [release = "", preRelease] = version.split("-")
  const [has, needs] = [release.split(".").map(Number), minimum.split(".").map(Number)]
  for (let at = 0; at < 3; at += 1) {
    const difference = (has[at] ?? 0) - (needs[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return preRelease !== undefined
}
