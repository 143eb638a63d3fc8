// What databases are told to load an export: a schema for each table, and a script for DuckDB and for BigQuery.
import type { FormatKey } from "./formats";
import type { ExportColumn, ExportTable, ExportType } from "./types";

/** BigQuery's schema of a table, as `bq load` takes it. */
export function bigQuerySchema({ columns }: ExportTable): string {
  const fields = columns.map(({ name, type, label }) => ({
    name,
    type,
    mode: "NULLABLE",
    description: label,
  }));
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/**
 * A shell script that loads the NDJSON of all periods with bq into the data set that is named when it is run. An export is whole, so
 * it takes the place of what a table held: loading it twice is loading it once.
 */
export function bigQueryScript(tables: readonly ExportTable[]): string {
  const loads = tables.map(
    ({ name }) =>
      `cat ${name}/*.ndjson > ${name}.ndjson\nbq load --replace --source_format=NEWLINE_DELIMITED_JSON "$1.${name}" ${name}.ndjson schema/${name}.json\n`,
  );
  return ["#!/bin/sh\n# sh load-bigquery.sh DATASET\nset -e\n", ...loads].join("");
}

const DUCKDB: Readonly<Record<ExportType, string>> = {
  STRING: "VARCHAR",
  INTEGER: "BIGINT",
  FLOAT: "DOUBLE",
  BOOLEAN: "BOOLEAN",
  DATE: "DATE",
  DATETIME: "TIMESTAMP",
  TIME: "TIME",
};

/** A script that makes a table and a Parquet file of each exported table with DuckDB; typed, so that 007 stays a text. */
export function duckDbScript(tables: readonly ExportTable[], format: FormatKey): string {
  return tables
    .map((table) => {
      const source = format === "csv" ? fromCsv(table) : fromNdjson(table);
      const { name } = table;
      return `CREATE OR REPLACE TABLE "${name}" AS ${source};\nCOPY "${name}" TO '${name}.parquet' (FORMAT parquet);\n`;
    })
    .join("");
}

function fromNdjson({ name, columns }: ExportTable): string {
  return `SELECT * FROM read_json('${name}/*.ndjson', format = 'newline_delimited', columns = ${duckDbColumns(columns)})`;
}

// Takes the apostrophe off again that keeps spreadsheets from formulas.
function fromCsv({ name, columns }: ExportTable): string {
  const texts = columns.filter(({ type }) => type === "STRING").map((column) => `"${column.name}"`);
  const plain = texts.map((text) => `regexp_replace(${text}, '^''(''*[=+\\-@\\t\\r\\n])', '\\1') AS ${text}`);
  return `SELECT * REPLACE (${plain.join(", ")}) FROM read_csv('${name}/*.csv', header = true, delim = ',', quote = '"', escape = '"', columns = ${duckDbColumns(columns)})`;
}

function duckDbColumns(columns: readonly ExportColumn[]): string {
  return `{${columns.map(({ name, type }) => `'${name}': '${DUCKDB[type]}'`).join(", ")}}`;
}
