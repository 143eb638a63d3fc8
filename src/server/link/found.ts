// What collecting found in a unit's workbook, as the page of its link calls things: entries by their number, cells by their field.
import { registersOf, registerTitle } from "../../core/form";
import type { Language } from "../../core/model";
import { describeProblem, type Problem } from "../../core/problem";
import { fill, inLanguage } from "../../core/text";
import { generalWords } from "../../core/text/general";
import { linkWords } from "../../core/text/pages/link";
import type { TypedTab } from "../../core/unit-file";
import type { PageProblem } from "../../core/wire/procedures";
import { pageProblem } from "../rpc-reply";
import { registerSheetId } from "../unit-workbook/layout";
import type { LinkedWorkbook } from "./workbook";

/** Problems of a report that was not taken in, beside the fields that they are about. */
export function foundOn(
  linked: LinkedWorkbook,
  problems: readonly Problem[],
  language: Language,
): PageProblem[] {
  return problems.map((found) => {
    const { tab: title = "", row = 0, column, field = "" } = found.place ?? {};
    const register = registersWith(linked).find((each) => each.title === title);
    if (!register) return { ...pageProblem(found, language), field: undefined, row: undefined };
    const bare = describeProblem({ ...found, place: column ? { column } : {} }, language);
    const number = numberOf(register.tab, row);
    const text = inEntries(bare, register.tab, language);
    const key = [register.formId, "", row - 1 - register.tab.first, field].join("|");
    return {
      code: found.code,
      text: number === undefined ? text : `${entryWords(number, language)} ${text}`,
      ...(number !== undefined && register.tab.columns.has(field) && { field: key }),
    };
  });
}

/** What 首页 says of a report, with rows of registers called as the page calls them. */
export function inPageWords(message: string, linked: LinkedWorkbook, language: Language): string {
  const registers = registersWith(linked);
  return message
    .split("\n")
    .map((line) => {
      const register = registers.find(({ title }) => line.includes(title));
      return register ? inEntries(line.replace(register.title, register.name), register.tab, language) : line;
    })
    .join("\n");
}

interface Register {
  readonly formId: string;
  readonly name: string;
  readonly title: string;
  readonly tab: TypedTab;
}

function registersWith({ own, tabs }: LinkedWorkbook): Register[] {
  return registersOf(own).flatMap((form) => {
    const tab = tabs.find(({ sheetId }) => sheetId === registerSheetId(form));
    const title = registerTitle(form, own.campaign.language);
    return tab ? [{ formId: form.formId, name: form.name || title, title, tab }] : [];
  });
}

// Rows count from 1; the page numbers those in which there is anything.
function numberOf({ rows }: TypedTab, row: number): number | undefined {
  const filled = rows.filter(({ cells }) =>
    Object.values(cells).some((cell) => cell !== "" && cell !== false),
  );
  const at = filled.findIndex(({ index }) => index === row - 1);
  return at < 0 ? undefined : at + 1;
}

// A row or cell of the workbook as the entry that it is on the page.
function inEntries(text: string, tab: TypedTab, language: Language): string {
  const row = inLanguage(generalWords.row, language).replace("{row}", "(\\d+)");
  const cell = inLanguage(generalWords.cell, language).replace("{cell}", "[A-Z]{1,3}(\\d+)");
  return text.replace(new RegExp(`${row}|${cell}`, "g"), (words, ...found: unknown[]) => {
    const number = numberOf(tab, Number(found[0] ?? found[1]));
    return number === undefined ? words : entryWords(number, language);
  });
}

function entryWords(number: number, language: Language): string {
  return fill(inLanguage(linkWords.rowOf, language), { number });
}
