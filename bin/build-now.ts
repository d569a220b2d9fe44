import { ensureBuild } from "./build"
import { runCommand } from "./halt"

runCommand(() => ensureBuild())
