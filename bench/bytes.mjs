// npm run bench:bytes: what the script and the parts read on demand are made of, by module.
import { transform } from "esbuild";
import { groupsOf } from "../scripts/build/bundle/cut.mjs";
import { ON_DEMAND } from "../scripts/build/bundle/on-demand.mjs";
import { bundle, SERVER } from "../scripts/build/bundle/platform.mjs";
import { ENTRY, withoutExports } from "../scripts/build/bundle/server.mjs";

/** Modules listed of each file, the largest first. */
const LISTED = 25;

const { script, metafile } = await bundle(ENTRY, { ...SERVER, format: "esm" });
const { groups } = await groupsOf(withoutExports(script), metafile, ON_DEMAND);

console.log("Bytes by module. What several parts share stands in each of them.");
const named = [...groups].sort(([, one], [, other]) => one.users.length - other.users.length);
for (const [name, { statements }] of named) list(name, await modulesOf(statements));

function list(name, modules) {
  const sum = modules.reduce((total, { bytes }) => total + bytes, 0);
  console.log(`\n${String(sum).padStart(8)}  ${name}`);
  for (const { bytes, path } of modules.slice(0, LISTED))
    console.log(`${String(bytes).padStart(8)}    ${path}`);
}

async function modulesOf(statements) {
  const paths = [...new Set(statements.map(({ path }) => path))];
  const sized = paths.map(async (path) => {
    const own = statements.filter((statement) => statement.path === path);
    const { code } = await transform(own.map(({ text }) => text).join("\n"), {
      minify: true,
      charset: "utf8",
    });
    return { path, bytes: Buffer.byteLength(code) };
  });
  return (await Promise.all(sized)).sort((one, other) => other.bytes - one.bytes);
}
