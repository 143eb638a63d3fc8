// Choices in cells are named in the language of their tab, whatever the account that writes them speaks: the rules of cells take no other words.
import type { Cells, Language } from "../../core/model";
import { type Column, headerText } from "../../core/tables";
import { keyOf, labelOf, languages } from "../../core/text";
import type { HeadCell } from "../google/workbook";

/** Names the choices of a record as its tab does. */
export type Named = (cells: Cells) => Cells;

/** How a tab with this header names choices. */
export function naming(columns: readonly Column[], header: readonly HeadCell[]): Named {
  const words = header.map(String);
  const hits = languages.map(
    (language) => columns.filter((column) => stands(column, language, words)).length,
  );
  const language = languages[hits.indexOf(Math.max(...hits))]!;
  const choices = columns.filter(({ options }) => options);
  return (cells) => {
    const named = choices.flatMap(({ key, options }) => {
      const option = options && cells[key] !== undefined && keyOf(options, cells[key]);
      return options && option ? [[key, labelOf(options, option, language)]] : [];
    });
    return named.length === 0 ? cells : { ...cells, ...Object.fromEntries(named) };
  };
}

const stands = (column: Column, language: Language, words: readonly string[]): boolean =>
  words.includes(headerText(column, language));
