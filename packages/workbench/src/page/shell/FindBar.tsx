// Find and replace in the tab that is shown.
import { useState } from "react";
import { countOf, findNext, replace } from "../desk/find";
import { theGrid } from "../desk/sheet";
import { desk, useDesk } from "../desk/state";
import { text } from "../text/index";

/** Stands at the upper right of the grid while something is sought. */
export function FindBar() {
  const finding = useDesk((state) => state.finding);
  const [sought, setSought] = useState("");
  const [by, setBy] = useState("");
  if (!finding) return null;
  const close = () => {
    desk.set({ finding: false });
    theGrid()?.focus();
  };
  return (
    <form
      className="find-bar"
      aria-label={text.find}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        findNext(sought);
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: it was asked for this moment
        autoFocus
        aria-label={text.find}
        placeholder={text.find}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <span className="small">{sought ? text.foundCells(countOf(sought)) : ""}</span>
      <button type="submit" className="plain">
        {text.findNext}
      </button>
      <button type="button" className="icon" aria-label={text.close} onClick={close}>
        ×
      </button>
      <input
        aria-label={text.replaceBy}
        placeholder={text.replaceBy}
        value={by}
        onChange={(event) => setBy(event.target.value)}
      />
      <button type="button" className="plain" onClick={() => replace(sought, by, false)}>
        {text.replaceOne}
      </button>
      <button type="button" className="plain" onClick={() => replace(sought, by, true)}>
        {text.replaceAll}
      </button>
    </form>
  );
}
