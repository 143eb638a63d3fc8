// Texts that look like numbers or days, from cells that a table program keeps as text: 001, the number of an identity card.
import { changesWhenTyped } from "../text/reads-as";

/** Excel's and WPS' word for cells of text, in a style of a cell or in a rule of the page's style. */
const TEXT_FORMAT = /mso-number-format:\s*["']?\\@/;
const RULE = /\.([\w-]+)\s*\{([^}]*)\}/g;
/** Google's word: a value of kind 2. */
const GOOGLE_TEXT = /"1":2\b/;

/** The cells, where those of text that typing would change begin with the mark of text. */
export function keepTexts(cells: string[][], html: string): string[][] {
  const isText = textCells(html);
  return cells.map((row, down) =>
    row.map((cell, right) => (isText(down, right) && changesWhenTyped(cell) ? `'${cell}` : cell)),
  );
}

function textCells(html: string): (down: number, right: number) => boolean {
  if (!TEXT_FORMAT.test(html) && !html.includes("data-sheets-value")) return () => false;
  const page = new DOMParser().parseFromString(html, "text/html");
  const styles = [...page.querySelectorAll("style")].map(({ textContent }) => textContent ?? "").join("\n");
  const classes = [...styles.matchAll(RULE)].filter(([, , rule]) => TEXT_FORMAT.test(rule!));
  const ofText = new Set(classes.map(([, name]) => name!));
  const isText = (cell: Element) =>
    TEXT_FORMAT.test(cell.getAttribute("style") ?? "") ||
    [...cell.classList].some((name) => ofText.has(name)) ||
    [cell, ...cell.querySelectorAll("[data-sheets-value]")].some((each) =>
      GOOGLE_TEXT.test(each.getAttribute("data-sheets-value") ?? ""),
    );
  const rows = [...(page.querySelector("table")?.rows ?? [])].map(({ cells }) =>
    [...cells].flatMap((cell) => Array<boolean>(cell.colSpan).fill(isText(cell))),
  );
  return (down, right) => rows[down]?.[right] ?? false;
}
