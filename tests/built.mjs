// Before tests that run what is built: what is not what its sources would make is built. Jest runs it once, however many
// files follow.
import { spawnSync } from "node:child_process";

export default function build() {
  // A process of its own: jest would load esbuild through its transforms.
  const { status } = spawnSync(process.execPath, ["scripts/build.mjs", "--changed"], { stdio: "inherit" });
  if (status !== 0) throw new Error("The build failed: nothing was tested. It alone: npm run build");
}
