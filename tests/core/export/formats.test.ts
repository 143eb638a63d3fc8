// How an export is written: what comes back is what people typed, and no spreadsheet runs it.
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { exportTables, personalFields, typeOf } from "../../../src/core/export";
import { exportFormats, harmless } from "../../../src/core/export/formats";
import { bigQuerySchema, bigQueryScript, duckDbScript } from "../../../src/core/export/load";
import type { ExportColumn } from "../../../src/core/export/types";
import { fieldKinds } from "../../../src/core/field/kinds";
import type { ColumnKind } from "../../../src/core/model";
import { fieldOf } from "../../field-of";
import { eventsOf, readingCampaign, withFields } from "../campaign";

const campaign = readingCampaign();
const columns: ExportColumn[] = [
  { name: "theme", type: "STRING", label: "主题" },
  { name: "people", type: "INTEGER", label: "人数" },
  { name: "counted", type: "BOOLEAN", label: "计入汇总" },
];
const anyText = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^['=+\-@\t\r\n",，一]{0,8}$/),
  fc.constantFrom('=HYPERLINK("https://例.example")', "-5", "'=1+1", "@全体", "+86"),
);
const anyRow = fc.tuple(
  fc.option(anyText.filter((text) => text !== "")),
  fc.option(fc.integer()),
  fc.boolean(),
);

/** RFC 4180, letter by letter. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  for (let at = 0; at < csv.length; at++) {
    const [sign, next] = [csv[at]!, csv[at + 1]];
    const row = rows.at(-1)!;
    if (isQuoted && sign === '"' && next === '"') row.push(`${row.pop()}${csv[at++]}`);
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === ",") row.push("");
    else if (!isQuoted && sign === "\r" && next === "\n") rows.push([""]) && at++;
    else row.push(row.pop() + sign);
  }
  return rows.slice(0, -1);
}

const plain = (text: string) => text.replace(/^'('*[=+\-@\t\r\n])/, "$1");

describe("CSV", () => {
  it("gives back every text by RFC 4180, once the apostrophe is taken off", () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const [header, ...cells] = parsed(exportFormats.csv.write(columns, rows));
        expect(header).toEqual(["theme", "people", "counted"]);
        expect(cells.map(([theme, ...others]) => [plain(theme!), ...others])).toEqual(
          rows.map((row) => row.map((value) => String(value ?? ""))),
        );
      }),
    );
  });

  it("holds no text that a spreadsheet takes for a formula; numbers below zero stay numbers", () => {
    fc.assert(fc.property(anyText, (text) => expect(harmless(text)).not.toMatch(/^[=+\-@\t\r\n]/)));
    expect(exportFormats.csv.write(columns, [["=1+1", -5, true]])).toBe(
      "theme,people,counted\r\n'=1+1,-5,true\r\n",
    );
  });
});

describe("NDJSON", () => {
  it("gives back every value as it is, one row a line", () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const lines = exportFormats.ndjson.write(columns, rows).split("\n").slice(0, -1);
        expect(lines.map((line) => Object.values(JSON.parse(line) as object))).toEqual(rows);
      }),
    );
  });
});

describe("columns", () => {
  it("have a type for every kind of field, by what it holds", () => {
    const types = Object.keys(fieldKinds).map((kind) => [kind, typeOf(kind as ColumnKind)]);
    expect(Object.fromEntries(types)).toMatchObject({
      text: "STRING",
      integer: "INTEGER",
      number: "FLOAT",
      percent: "FLOAT",
      date: "DATE",
      dateTime: "DATETIME",
      time: "TIME",
      month: "STRING",
      yesNo: "BOOLEAN",
      phone: "STRING",
    });
  });

  it("have names that every database takes, each once, and no account of a reviewer or contact of a unit", () => {
    for (const { columns: own } of exportTables(campaign)) {
      const names = own.map(({ name }) => name);
      expect(names.filter((name) => !/^[A-Za-z]\w*$/.test(name))).toEqual([]);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      expect(names.filter((name) => /contact|mail|phone|reviewedBy/i.test(name))).toEqual([]);
    }
  });

  it("bring in names and phones only where a form asks for them, and the page can say which", () => {
    expect(personalFields(campaign)).toEqual([]);
    const { formId, fields } = eventsOf(campaign);
    const asking = withFields(campaign, formId, [
      ...fields,
      fieldOf("host", "phone", { label: "主持人电话" }),
    ]);
    expect(personalFields(asking)).toEqual(["活动 · 主持人电话"]);
  });
});

describe("what databases are told", () => {
  const [reports, activities] = exportTables(campaign);

  it("is BigQuery's schema with what people call each column", () => {
    const asking = withFields(campaign, "activity", [fieldOf("people", "integer", { label: "人数" })]);
    const [, own] = exportTables(asking);
    const fields = JSON.parse(bigQuerySchema(own!)) as object[];
    expect(fields).toContainEqual({
      name: "people",
      type: "INTEGER",
      mode: "NULLABLE",
      description: "人数",
    });
    expect(fields).toHaveLength(own!.columns.length);
  });

  it("loads each table as a whole, so that loading twice is loading once", () => {
    const script = bigQueryScript([reports!, activities!]);
    expect(script.match(/bq load --replace --source_format=NEWLINE_DELIMITED_JSON/g)).toHaveLength(2);
    expect(script).toContain(`"$1.${activities!.name}"`);
  });

  it("makes typed Parquet with DuckDB, from CSV without the apostrophes", () => {
    expect(duckDbScript([activities!], "ndjson")).toContain("'people': 'BIGINT'");
    const fromCsv = duckDbScript([activities!], "csv");
    expect(fromCsv).toContain(`TO '${activities!.name}.parquet' (FORMAT parquet)`);
    expect(fromCsv).toMatch(/REPLACE \(.*AS "theme"/);
  });
});
