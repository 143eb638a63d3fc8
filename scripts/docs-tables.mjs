// Writes docs/tables.md from the table definitions, so that the page cannot lag behind them.
import { writeFileSync } from "node:fs";
import { build } from "esbuild";

const { outputFiles } = await build({
  stdin: {
    contents:
      'export { tableOf, tabOrder } from "./src/core/tables"; export { optionSets } from "./src/core/text";',
    resolveDir: process.cwd(),
  },
  bundle: true,
  write: false,
  format: "esm",
  charset: "utf8",
});
const { tableOf, tabOrder, optionSets } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`
);

const GROUPS = { read: "read", do: "do", define: "define", record: "record", hidden: "hidden" };

function section(table) {
  const rows = table.columns.map(({ key, label, kind, required, computed, options }) => {
    const filled = computed ? "program" : required ? "people, compulsory" : "people";
    const words = options
      ? Object.values(optionSets[options])
          .map(({ zh }) => zh)
          .join(" / ")
      : "";
    return `| \`${key}\` | ${label.zh} | ${label.en} | ${kind} | ${filled} | ${words} |`;
  });
  return [
    `## ${table.name.zh} · ${table.name.en} (\`${table.key}\`, ${GROUPS[table.group]})`,
    "",
    "| key | 列 | column | kind | filled by | words |",
    "|---|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

const head = `# Tables of the head workbook

Written by \`node scripts/docs-tables.mjs\` from \`src/core/tables\`. Row 1 of each tab is hidden and holds the column keys, row 2
is the header, data begins in row 3. Columns are found by key: people may move them and add their own. 使用说明 and 汇总 are
built pages, not tables. Each form of a campaign has tabs of its own, named after it: here 活动, a register, and 台账, a table; they also hold one column per field; 报送情况 one per period.
`;

// Tabs of forms as a campaign with one register and one table has them.
const forms = [
  { formId: "活动", name: "活动", kind: "register", rows: [], fields: [] },
  { formId: "台账", name: "台账", kind: "table", rows: [], fields: [] },
];
const BUILT = ["readme", "summary"];
const sections = tabOrder(forms)
  .filter((key) => !BUILT.includes(key))
  .map((key) => section(tableOf(key, { forms })));
writeFileSync("docs/tables.md", [head, ...sections].join("\n"));
