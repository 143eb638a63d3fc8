// The prelude as one script text, with Apps Script's surface written into it.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { OTHER_THAN_TYPES } from "./overloads.mjs";
import { readSurface } from "./surface.mjs";

/** Namespaces whose classes the host emulates at least in part; of all others it only knows names and enums. */
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
export async function buildPrelude(outfile) {
  await build({
    entryPoints: [fileURLToPath(new URL("../src/prelude/index.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    globalName: "__prelude",
    target: "es2019",
    charset: "utf8",
    define: { SURFACE: JSON.stringify(compactSurface(readSurface())) },
    outfile,
  });
}

/** Enums of https://developers.google.com/apps-script/reference/spreadsheet that the types lack. */
const NOT_IN_TYPES = {
  DataSourceRefreshScope: "DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED ALL_DATA_SOURCES",
  DateTimeGroupingRuleType:
    "UNSUPPORTED SECOND MINUTE HOUR HOUR_MINUTE HOUR_MINUTE_AMPM DAY_OF_WEEK DAY_OF_YEAR DAY_OF_MONTH DAY_MONTH MONTH QUARTER YEAR YEAR_MONTH YEAR_QUARTER YEAR_MONTH_DAY",
  FrequencyType: "FREQUENCY_TYPE_UNSUPPORTED DAILY WEEKLY MONTHLY",
};

// The form that prelude/surface reads: texts instead of lists, and only what is needed at run time.
function compactSurface({ services, classes, enums, constants }) {
  for (const [type, methods] of Object.entries(OTHER_THAN_TYPES))
    for (const [name, overloads] of Object.entries(methods)) classes[type][name] = overloads.split("|");
  const known = Object.entries(classes).filter(([name]) => EMULATED.includes(name.split(".")[0]));
  for (const [name, values] of Object.entries(NOT_IN_TYPES)) {
    constants["Spreadsheet.SpreadsheetApp"][name] ??= `Spreadsheet.${name}`;
    enums[`Spreadsheet.${name}`] ??= values.split(" ");
  }
  const global = Object.entries(services).map(([name, type]) => [name, constants[type] ?? {}]);
  const used = new Set(global.flatMap(([, properties]) => Object.values(properties)));
  return {
    services: Object.fromEntries(global),
    classes: Object.fromEntries(
      known.map(([name, methods]) => [name, JSON.stringify(compactMethods(methods))]),
    ),
    enums: Object.fromEntries(
      [...used].filter((name) => enums[name]).map((name) => [name, enums[name].join(" ")]),
    ),
  };
}

// { getRange: ["i,i", "s"] } → { getRange: "i,i|s" }; what every object has is left out.
function compactMethods(methods) {
  const own = Object.entries(methods).filter(([name]) => name !== "toString" && name !== "constructor");
  return Object.fromEntries(own.map(([name, overloads]) => [name, overloads.join("|")]));
}
