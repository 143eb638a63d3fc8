import { unitsWords } from "../../core/text/pages/units";
import type { UnitPreview } from "../../core/wire/procedures";
import { say } from "../parts/language";
import { columnLabel, listColumns } from "./list-text";

/** Every row of the list with what will become of it; problems stand below their row. */
export function PreviewTable({ rows }: { rows: readonly UnitPreview[] }) {
  return (
    <div class="table-frame units-preview">
      <table class="rows">
        <thead>
          <tr>
            <th scope="col" class="count">
              {say(unitsWords.row)}
            </th>
            <th scope="col">{say(unitsWords.effect)}</th>
            {listColumns.map((column) => (
              <th scope="col" key={column}>
                {columnLabel(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PreviewRow key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PreviewRow({ row }: { row: UnitPreview }) {
  return (
    <>
      <tr class={row.effect}>
        <td class="count">{row.row}</td>
        <td class="effect">{say(unitsWords[row.effect])}</td>
        {listColumns.map((column) => (
          <td key={column}>{row[column]}</td>
        ))}
      </tr>
      {row.problems.length > 0 && (
        <tr class={row.effect}>
          <td />
          <td colSpan={listColumns.length + 1} class={row.effect === "refused" ? "row-problem" : "row-hint"}>
            {row.problems.map((problem) => (
              <p key={problem.text}>{problem.text}</p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}
