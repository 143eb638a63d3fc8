// A small office for trials that are told again and again: three units of one kind and a campaign of two months.
import { readdirSync, readFileSync } from "node:fs";
import type { Project, RunResult } from "apps-script-host";
import type { Input, ProcedureName } from "../../../src/core/wire/procedures";
import { createCampaign, OWNER, type Rig, type RigOptions, rig } from "../../rig";

export const EAST = "例东区总工会";
export const RIVER = "例河县总工会";
export const HILL = "例山区总工会";
export const UNITS = [EAST, RIVER, HILL];

/** A campaign with three units that have no workbooks yet. */
export async function smallCampaign(options: RigOptions = {}, end = "2020-04-30"): Promise<Rig> {
  const office = rig(options);
  await createCampaign(office, end);
  const lines = UNITS.map(
    (name, index) => `${name}\t县（区）总工会\t网络表格\t张示例\tclerk${index}@units.example`,
  );
  await office.call("units.import", {
    text: ["单位名称\t单位类型\t填报方式\t联系人\t联系邮箱", ...lines].join("\n"),
  });
  return office;
}

/** The same with its workbooks handed out, on 20 March. */
export async function smallOffice(options: RigOptions = {}, end?: string): Promise<Rig> {
  const office = await smallCampaign(options, end);
  await office.job("distribute");
  await office.host.advance("2020-03-20T10:00:00+08:00");
  return office;
}

/** One call of a page as a bare execution, which may be ended at any call. */
export function execution<N extends ProcedureName>(
  { host }: Rig,
  name: N,
  input: Input<N>,
  user = OWNER,
): Promise<RunResult> {
  return host.run("rpc", requestOf(name, input), { user, cause: "rpc" });
}

/** The argument of `rpc` for a call of a page. */
export function requestOf<N extends ProcedureName>(name: N, input: Input<N>): [string] {
  return [JSON.stringify({ name, input })];
}

/** The product without the flush before its lock goes: what it wrote may still wait when the next one reads. */
export function withoutFlush(): Project {
  return productWithout(/workbook\.land\(\);\n\s+SpreadsheetApp\.flush\(\);/, "workbook.land();");
}

/** The built product with one piece of its text replaced: what it would be without a precaution. */
export function productWithout(...cut: Cut): Project {
  return productWithoutAll(cut);
}

/** The same with several pieces replaced. */
export function productWithoutAll(...cuts: readonly Cut[]): Project {
  return productOf(cuts.reduce(without, built()));
}

/** A piece of the product's text that it holds exactly once, and what stands there instead. */
type Cut = readonly [piece: string | RegExp, instead?: string | ((found: string) => string)];

function without(source: string, [piece, instead = ""]: Cut): string {
  if (source.split(piece).length !== 2) throw new Error(`The product does not hold exactly once: ${piece}`);
  return source.replace(piece, (found) => (typeof instead === "string" ? instead : instead(found)));
}

const built = () => readFileSync("build/readable/server.js", "utf8");

/** The product that adds a report to the record in a request of its own, before its rows. */
export function withReportFirst(): Project {
  return productWithout(
    /appendTogether\(\s*\[logAddition[^[\]]*\.\.\.rows[^[\]]*\],\s*definition\s*\)/,
    (found) => {
      const report = /\.\.\.reportAdditions\([^)]*\)/.exec(found)![0];
      return `appendTogether([${report}], definition);\n  context.tabs.${found.replace(report, "")}`;
    },
  );
}

/** The built product with a function "late" beside it: it sends a request that Google answers at last. */
export function withLateAnswers(): Project {
  const late = `function late(url, body) {
    const headers = { Authorization: "Bearer " + ScriptApp.getOAuthToken() };
    return UrlFetchApp.fetch(url, { method: "post", contentType: "application/json", payload: body, headers }).getResponseCode();
  }`;
  return withFunction(late);
}

/** The built product with a function of somebody else's beside it. */
export function withFunction(source: string): Project {
  return productOf(`${built()}\n${source}`);
}

function productOf(source: string): Project {
  const pages = readdirSync("dist")
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({
      name: file.slice(0, -5),
      kind: "html" as const,
      source: readFileSync(`dist/${file}`, "utf8"),
    }));
  return {
    files: [
      { name: "server", kind: "script", source },
      { name: "appsscript", kind: "manifest", source: readFileSync("dist/appsscript.json", "utf8") },
      ...pages,
    ],
  };
}
