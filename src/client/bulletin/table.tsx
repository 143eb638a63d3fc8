import { useState } from "preact/hooks";
import type { BulletinCell, Passage } from "../../core/bulletin/types";
import { CitedFigure } from "./cited";

/** The table of a passage; a figure in it opens to where it comes from. */
export function PassageTable({ passage: { head, rows } }: { passage: Pick<Passage, "head" | "rows"> }) {
  const [opened, setOpened] = useState<BulletinCell | null>(null);
  return (
    <>
      <table class="rows">
        <thead>
          <tr>
            {head.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table have no other name and never change their order
            <tr key={at}>
              {row.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor have cells
                <td key={place}>
                  {cell.asked ? (
                    <button type="button" class="link" onClick={() => setOpened(cell)}>
                      {cell.text}
                    </button>
                  ) : (
                    cell.text
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {opened?.asked && (
        <ul>
          <CitedFigure
            key={JSON.stringify(opened)}
            cited={{ label: "", text: opened.text, asked: opened.asked }}
            isKept
          />
        </ul>
      )}
    </>
  );
}
