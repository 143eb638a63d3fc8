// Texts that look like numbers or days, from cells that a table program keeps as text: 001, the number of an identity card.

/** Excel's and WPS' word for cells of text, in a style of a cell or in a rule of the page's style. */
const TEXT_FORMAT = /mso-number-format:\s*["']?\\@/;
const RULE = /\.([\w-]+)\s*\{([^}]*)\}/g;
/** Google's word: a value of kind 2. */
const GOOGLE_TEXT = /"1":2\b/;

/** Numbers and whole dates that mean the same however they are read. */
const READS_ALIKE =
  /^(-?(0|[1-9]\d{0,14}|[1-9]\d{0,2}(,\d{3}){1,4})(\.\d+)?%?|\d{4}([-/.年])\d{1,2}([-/.月])\d{1,2}日?)$/;
/** What typing reads as something else than text. */
const READS_AS_OTHER = /^([\d+\-=.(¥$€￥']|true$|false$)/i;

/** The cells, where those of text that typing would change begin with the mark of text. */
export function keepTexts(cells: string[][], html: string): string[][] {
  const isText = textCells(html);
  return cells.map((row, down) =>
    row.map((cell, right) => (isText(down, right) && changesWhenTyped(cell) ? `'${cell}` : cell)),
  );
}

/** Whether typing a text makes something else of it than what it says: 001, 1-2, =A1, more digits than a number has. */
export const changesWhenTyped = (text: string): boolean =>
  READS_AS_OTHER.test(text) && !READS_ALIKE.test(text);

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
