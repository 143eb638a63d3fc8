// The prelude as one script text, with Apps Script's surface written into it.
import { build } from "esbuild";
import { readSurface } from "./surface.mjs";

/** Namespaces whose classes the host emulates at least in part; of all others it only knows the service's name. */
const EMULATED = [
  "Base",
  "Cache",
  "Charts",
  "Content",
  "Drive",
  "Gmail",
  "HTML",
  "Lock",
  "Mail",
  "Properties",
  "Script",
  "Spreadsheet",
  "URL_Fetch",
  "Utilities",
];

/** Builds the prelude that runs inside each realm. */
export async function buildPrelude(outfile = "build/host/prelude.js") {
  const { services, classes } = readSurface();
  const known = Object.entries(classes).filter(([name]) => EMULATED.includes(name.split(".")[0]));
  await build({
    entryPoints: ["src/host/prelude/index.ts"],
    bundle: true,
    format: "iife",
    globalName: "__prelude",
    target: "es2019",
    charset: "utf8",
    define: {
      SURFACE: JSON.stringify({
        services: Object.keys(services),
        classes: Object.fromEntries(known.map(([name, methods]) => [name, compact(methods)])),
      }),
    },
    outfile,
  });
}

// { getRange: ["nn", "s"] } → "getRange:nn|s"
function compact(methods) {
  return Object.entries(methods)
    .map(([name, overloads]) => `${name}:${overloads.join("|")}`)
    .join(" ");
}
