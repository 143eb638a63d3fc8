// Find and replace, in the tab that is shown or in all.
import { useReducer, useState } from "react";
import { countOf, findNext, replaceAll, replaceHere } from "../desk/find";
import { theGrid } from "../desk/sheet";
import type { Sought } from "../desk/sought";
import { desk, useDesk } from "../desk/state";
import { text } from "../text/index";

/** Stands at the upper right of the grid while something is sought. */
export function FindBar() {
  const finding = useDesk((state) => state.finding);
  const [sought, setSought] = useState<Sought>({
    text: "",
    letters: false,
    whole: false,
    everywhere: false,
  });
  const [by, setBy] = useState("");
  const [said, setSaid] = useState("");
  // What is counted stands in the picture, of whose changes nobody is told here.
  const [, countAgain] = useReducer((times: number) => times + 1, 0);
  if (!finding) return null;
  const found = countOf(sought);
  const close = () => {
    desk.set({ finding: false });
    theGrid()?.focus();
  };
  const seek = (change: Partial<Sought>) => {
    setSought({ ...sought, ...change });
    setSaid("");
  };
  const changeHere = async () => {
    const replaced = await replaceHere(sought, by);
    setSaid(replaced?.left ? text.notReplaced : "");
    countAgain();
  };
  const changeAll = async () => {
    const replaced = await replaceAll(sought, by);
    setSaid(replaced ? text.replaced(replaced) : "");
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
        value={sought.text}
        onChange={(event) => seek({ text: event.target.value })}
      />
      <span className="small">{sought.text ? text.foundCells(found) : ""}</span>
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
      <button type="button" className="plain" onClick={() => void changeHere()}>
        {text.replaceOne}
      </button>
      <button type="button" className="plain" onClick={() => void changeAll()}>
        {text.replaceAll}
      </button>
      <div className="find-how">
        <label>
          <input
            type="checkbox"
            checked={sought.letters}
            onChange={() => seek({ letters: !sought.letters })}
          />{" "}
          {text.findLetters}
        </label>
        <label>
          <input type="checkbox" checked={sought.whole} onChange={() => seek({ whole: !sought.whole })} />{" "}
          {text.findWhole}
        </label>
        <label>
          <input
            type="checkbox"
            checked={sought.everywhere}
            onChange={() => seek({ everywhere: !sought.everywhere })}
          />{" "}
          {text.findEverywhere}
        </label>
        {found.hidden > 0 && <span className="small find-hidden">{text.foundHidden(found.hidden)}</span>}
        <span className="small" role="status">
          {said}
        </span>
      </div>
    </form>
  );
}
