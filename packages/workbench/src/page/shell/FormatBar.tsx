// What people reach for beside the grid: undo, looks, number formats, frozen lines, finding.

import { turnFilter } from "../desk/filter";
import { drawBorders, format, freezeHere, merge, toggle, toggleWrap } from "../desk/format";
import { theGrid, travel } from "../desk/sheet";
import { sortHere } from "../desk/sort";
import { desk, useDesk } from "../desk/state";
import { text } from "../text/index";
import { type Choice, Choices, Palette } from "./Fold";
import { Sign } from "./Signs";

/** Google's usual formats. */
const FORMATS: readonly (readonly [string, string | null])[] = [
  [text.formatAutomatic, null],
  [text.formatText, "@"],
  ["1,234", "#,##0"],
  ["1,234.50", "#,##0.00"],
  ["12%", "0%"],
  ["12.5%", "0.0%"],
  ["2020-03-25", "yyyy-mm-dd"],
  [text.formatLongDay, text.longDay],
];
const BORDERS: readonly Choice[] = [
  [text.bordersAll, () => drawBorders("all"), "all"],
  [text.bordersOuter, () => drawBorders("outer"), "outer"],
  [text.bordersNone, () => drawBorders("none"), "none"],
];
const MERGES: readonly Choice[] = [
  [text.mergeAll, () => merge("all")],
  [text.mergeRows, () => merge("rows")],
  [text.mergeColumns, () => merge("columns")],
  [text.mergeNone, () => merge(null)],
];
const ALIGNMENTS: readonly Choice[] = [
  [text.alignLeft, () => format({ align: "left" }), "left"],
  [text.alignCenter, () => format({ align: "center" }), "center"],
  [text.alignRight, () => format({ align: "right" }), "right"],
  [text.alignTop, () => format({ valign: "top" }), "top"],
  [text.alignMiddle, () => format({ valign: "middle" }), "middle"],
  [text.alignBottom, () => format({ valign: "bottom" }), "bottom"],
];
const SORTS: readonly Choice[] = [
  [text.sortAscending, () => sortHere(true)],
  [text.sortDescending, () => sortHere(false)],
];
/** Google's usual sizes, in points. */
const SIZES = [8, 9, 10, 11, 12, 14, 18, 24];
const COLORS = ["#000000", "#a61b1b", "#b45309", "#2e7d32", "#1155cc", "#6a1b9a", "#5f6368"];
const FILLS = ["#fff2cc", "#fce4e4", "#e2f0d9", "#ddebf7", "#ede7f6", "#f1f3f4"];

/** One line of buttons; nothing for who may only look. */
export function FormatBar() {
  const file = useDesk((state) => state.file);
  if (!file?.canEdit) return null;
  return (
    <div className="format-bar" role="toolbar" aria-label={text.formatBar}>
      <Tool title={text.undo} label="↶" act={() => travel("undo")} />
      <Tool title={text.redo} label="↷" act={() => travel("redo")} />
      <span className="bar-line" />
      <Tool title={text.bold} label={<b>B</b>} act={() => toggle("bold")} />
      <Tool title={text.italic} label={<i>I</i>} act={() => toggle("italic")} />
      <Tool title={text.strike} label={<s>S</s>} act={() => toggle("strike")} />
      <Palette title={text.textColor} label="A" colors={COLORS} pick={(color) => format({ color })} />
      <Palette
        title={text.fillColor}
        label="▧"
        colors={FILLS}
        pick={(background) => format({ background })}
      />
      <Choices title={text.borders} sign="all" items={BORDERS} />
      <Choices title={text.merge} sign="merge" items={MERGES} />
      <span className="bar-line" />
      <Choices title={text.align} sign="left" items={ALIGNMENTS} />
      <Tool title={text.wrap} label="↵" act={toggleWrap} />
      <span className="bar-line" />
      <select
        aria-label={text.numberFormat}
        title={text.numberFormat}
        value=""
        onChange={(event) => {
          format({ format: FORMATS[Number(event.target.value)]![1] });
          theGrid()?.focus();
        }}
      >
        <option value="" disabled>
          {text.numberFormat}
        </option>
        {FORMATS.map(([name], index) => (
          <option key={name} value={index}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={text.fontSize}
        title={text.fontSize}
        value=""
        onChange={(event) => {
          format({ size: Number(event.target.value) });
          theGrid()?.focus();
        }}
      >
        <option value="" disabled>
          {text.fontSize}
        </option>
        {SIZES.map((size) => (
          <option key={size}>{size}</option>
        ))}
      </select>
      <Choices title={text.sort} sign="sort" items={SORTS} />
      <Tool title={text.turnFilter} label={<Sign of="filter" />} act={turnFilter} />
      <Tool title={text.freeze} label={text.freezeShort} act={freezeHere} />
      <Tool title={text.find} label={text.find} act={() => desk.set({ finding: true })} />
    </div>
  );
}

function Tool({ title, label, act }: { title: string; label: React.ReactNode; act: () => void }) {
  return (
    <button
      type="button"
      className="tool"
      title={title}
      aria-label={title}
      onClick={() => {
        act();
        theGrid()?.focus();
      }}
    >
      {label}
    </button>
  );
}
