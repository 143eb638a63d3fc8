// build/selfcheck/ (or another folder): the contract cases alone, as a project that can be pushed into any bound script.
// Its function selfCheck() runs them all and gives the result as JSON; `onOpen` adds a menu that logs it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The project as files of a host's project. */
export async function selfCheckFiles() {
  const contents = `
    import { notObservable, runCases } from "./contract";
    export function selfCheck() {
      const results = [];
      for (let from = 0; from !== null; ) {
        const slice = runCases(from, 240000);
        results.push(...slice.results);
        from = slice.next;
      }
      const text = JSON.stringify({ when: new Date().toISOString(), results, notObservable });
      console.log(text);
      return text;
    }
    export function onOpen() {
      SpreadsheetApp.getUi().createMenu("Self-check").addItem("Run (see the log)", "selfCheck").addToUi();
    }`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("..", import.meta.url)) },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "SelfCheck",
    target: "es2019",
    charset: "utf8",
  });
  const globals = ["selfCheck", "onOpen"].map(
    (name) => `function ${name}() { return SelfCheck.${name}.apply(this, arguments); }`,
  );
  const manifest = {
    timeZone: "Asia/Shanghai",
    runtimeVersion: "V8",
    dependencies: {
      enabledAdvancedServices: [
        { userSymbol: "Sheets", serviceId: "sheets", version: "v4" },
        { userSymbol: "Drive", serviceId: "drive", version: "v3" },
      ],
    },
    oauthScopes: [
      "spreadsheets",
      "drive.file",
      "script.container.ui",
      "script.scriptapp",
      "script.external_request",
    ].map((scope) => `https://www.googleapis.com/auth/${scope}`),
  };
  return [
    { name: "server", kind: "script", source: `${outputFiles[0].text}\n${globals.join("\n")}\n` },
    { name: "appsscript", kind: "manifest", source: `${JSON.stringify(manifest, null, 2)}\n` },
  ];
}

async function buildSelfCheck(folder) {
  const [script, manifest] = await selfCheckFiles();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "server.js"), script.source);
  writeFileSync(join(folder, "appsscript.json"), manifest.source);
  console.log(`Self-check project: ${folder}`);
}

if (process.argv[1]?.endsWith("selfcheck-bundle.mjs"))
  await buildSelfCheck(process.argv[2] ?? "build/selfcheck");
