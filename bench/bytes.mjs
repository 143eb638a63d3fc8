// npm run bench:bytes: what the script and the parts read on demand are made of, by module (esbuild's metafile).
import { homesOf } from "../scripts/build/bundle/on-demand.mjs";
import { bundle, SERVER } from "../scripts/build/bundle/platform.mjs";
import { ENTRY } from "../scripts/build/bundle/server.mjs";

/** Modules listed of each file, the largest first. */
const LISTED = 25;

const { metafile } = await bundle(ENTRY, { ...SERVER, format: "esm", minify: true });
const homes = homesOf(metafile.inputs, ENTRY);
const modules = Object.entries(Object.values(metafile.outputs)[0].inputs)
  .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput, home: homes.get(path) }))
  .sort((one, other) => other.bytes - one.bytes);

console.log("Bytes by module; names of functions, which the pushed files keep, are not counted.");
for (const home of new Set(modules.map((module) => module.home))) list(home);

function list(home) {
  const own = modules.filter((module) => module.home === home);
  console.log(`\n${String(own.reduce((sum, { bytes }) => sum + bytes, 0)).padStart(8)}  ${home}`);
  for (const { bytes, path } of own.slice(0, LISTED)) console.log(`${String(bytes).padStart(8)}    ${path}`);
}
