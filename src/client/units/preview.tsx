import { labelsOf } from "../../core/text/options";
import { unitsWords } from "../../core/text/pages/units";
import type { PageProblem, UnitPreview } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { pageLanguage } from "../parts/start";
import { columnLabel, type ListColumn, listColumns } from "./list-text";
import { Mend } from "./mend";

/** Columns that are shown even when nobody filled them in. */
const ALWAYS: readonly ListColumn[] = ["name", "unitType", "level", "parent", "channel", "contactMail"];

/** Problems of rows that may be too many. */
const LEFT_OUT = ["unit.totalRow", "unit.nameDuplicate", "unit.justTaken"];

interface Mending {
  unitTypes: readonly string[];
  attributes: readonly ListColumn[];
  onMend(row: number, column: ListColumn, value: string): void;
  onDrop(row: number): void;
}

/** Every row of the list with what will become of it; problems stand below their row and are mended there. */
export function PreviewTable({ rows, ...mending }: { rows: readonly UnitPreview[] } & Mending) {
  const columns = [...listColumns, ...mending.attributes].filter(
    (column) => ALWAYS.includes(column) || rows.some(({ shown }) => shown[column]),
  );
  return (
    <div class="table-frame units-preview">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col" class="count">
              {say(unitsWords.row)}
            </th>
            <th scope="col">{say(unitsWords.effect)}</th>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {columnLabel(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow key={row.row} row={row} columns={columns} {...mending} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PreviewRow({ row, columns, ...mending }: { row: UnitPreview; columns: ListColumn[] } & Mending) {
  return (
    <>
      <tr class={row.effect}>
        <td class="count">{row.row}</td>
        <td class="effect">{say(unitsWords[row.effect])}</td>
        {columns.map((column) => (
          <td key={column}>{row.shown[column] ?? row.cells[column]}</td>
        ))}
      </tr>
      {row.problems.length > 0 && (
        <tr class={row.effect}>
          <td />
          <td colSpan={columns.length + 1} class={row.effect === "refused" ? "row-problem" : "row-hint"}>
            {row.problems.map((problem) => (
              <Trouble key={problem.text} {...{ row, problem }} {...mending} />
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function Trouble({ row, problem, ...mending }: { row: UnitPreview; problem: PageProblem } & Mending) {
  const columns: readonly ListColumn[] = [...listColumns, ...mending.attributes];
  const column = columns.find((key) => key === problem.field);
  const isMendable = row.effect === "refused" && column && problem.code !== "unit.parentRefused";
  return (
    <>
      <p>{problem.text}</p>
      {LEFT_OUT.includes(problem.code) && (
        <button type="button" class="fix" onClick={() => mending.onDrop(row.row)}>
          {say(unitsWords.leaveOut)}
        </button>
      )}
      {isMendable && (
        <Mend
          key={`${column} ${row.cells[column] ?? ""}`}
          row={row.row}
          column={column}
          typed={row.cells[column] ?? ""}
          fixes={row.fixes.filter((fix) => fix.column === column).map(({ value }) => value)}
          choices={choicesOf(column, mending.unitTypes)}
          onMend={(value) => mending.onMend(row.row, column, value)}
        />
      )}
    </>
  );
}

function choicesOf(column: ListColumn, unitTypes: readonly string[]): readonly string[] {
  if (column === "channel") return labelsOf("channel", pageLanguage());
  return column === "unitType" ? unitTypes : [];
}
