// The values of a filter's column, to be shown or left out.
import { useState } from "react";
import { sendEdit, thePicture } from "../desk/sheet";
import { desk, type OpenFilter, useDesk } from "../desk/state";
import { text } from "../text/index";

/** Opens under the header cell that was clicked. */
export function FilterPanel() {
  const open = useDesk((state) => state.filter);
  return open ? <Values key={`${open.sheetId} ${open.column}`} open={open} /> : null;
}

function Values({ open }: { open: OpenFilter }) {
  const sheet = thePicture()?.sheets.find(({ id }) => id === open.sheetId);
  const filter = sheet?.filter;
  const [hidden, setHidden] = useState(() => new Set(filter?.hidden?.[open.column]));
  if (!sheet || !filter) return null;
  const shown = new Set<string>();
  for (let row = filter.row + 1; row < filter.row + filter.rows; row++)
    shown.add(sheet.cells[`${row},${open.column}`]?.d ?? "");
  const values = [...shown].sort((one, other) => one.localeCompare(other, "zh-CN", { numeric: true }));
  const close = () => desk.set({ filter: null });
  const flip = (value: string) => {
    const next = new Set(hidden);
    if (!next.delete(value)) next.add(value);
    setHidden(next);
  };
  const apply = () => {
    sendEdit({ kind: "filterColumn", sheetId: open.sheetId, column: open.column, hidden: [...hidden] });
    close();
  };
  return (
    <section className="filter-panel" aria-label={text.filter} style={{ left: open.x, top: open.y }}>
      <header>
        <button type="button" className="link" onClick={() => setHidden(new Set())}>
          {text.filterAll}
        </button>
        <button type="button" className="link" onClick={() => setHidden(new Set(values))}>
          {text.filterNone}
        </button>
      </header>
      <ul>
        {values.map((value) => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={!hidden.has(value)} onChange={() => flip(value)} />{" "}
              {value === "" ? text.filterEmpty : value}
            </label>
          </li>
        ))}
      </ul>
      <div className="modal-buttons">
        <button type="button" className="plain" onClick={close}>
          {text.cancel}
        </button>
        <button type="button" className="primary" onClick={apply}>
          {text.ok}
        </button>
      </div>
    </section>
  );
}
