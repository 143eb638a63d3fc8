// The number format that a formula gives to a cell of automatic format.
import { formatKind } from "../workbook/display";
import { localeSettings } from "../workbook/locale";
import type { At } from "./evaluate";
import { refBox } from "./evaluate";
import type { Node } from "./syntax";
import { Area, type Value } from "./values";

const DAYS = new Set(["TODAY", "DATE", "EDATE", "EOMONTH", "WORKDAY", "TO_DATE"]);
/** Functions that give back some of their arguments or add them up: from which argument on, and how many count. */
const CARRIERS: Record<string, [from: number, count: number]> = {
  MAX: [0, 9],
  MIN: [0, 9],
  SUM: [0, 9],
  AVERAGE: [0, 9],
  ROUND: [0, 1],
  IF: [1, 2],
  IFERROR: [0, 2],
  IFNA: [0, 2],
  MAXIFS: [0, 1],
  MINIFS: [0, 1],
  SUMIFS: [0, 1],
  SUMIF: [2, 1],
};

/** The format that the result brings along: of a date function, or of the cells that it comes from. */
export function formatHint(node: Node, value: Value, at: At): string | undefined {
  if (value instanceof Area)
    return carried(at.cells.format(value.box.sheetId, value.box.row, value.box.column));
  return nodeHint(node, at);
}

/** Formats worth carrying over; plain text is not. */
function carried(format: string | undefined): string | undefined {
  const kind = formatKind(format);
  return kind === "automatic" || kind === "text" ? undefined : format;
}

function nodeHint(node: Node, at: At): string | undefined {
  const locale = localeSettings(at.cells.locale);
  switch (node.kind) {
    case "ref": {
      const box = refBox(node.ref, at);
      return carried(at.cells.format(box.sheetId, box.row, box.column));
    }
    case "call":
      if (DAYS.has(node.name)) return locale.date;
      if (node.name === "NOW") return locale.dateTime;
      if (node.name === "TO_PERCENT") return "0.00%";
      if (node.name === "TIME" || node.name === "TIMEVALUE") return locale.time;
      return carrierHint(node.name, node.args, at) ?? at.cells.customFormat(node.name);
    case "binary":
      return binaryHint(node.op, nodeHint(node.left, at), nodeHint(node.right, at));
    case "unary":
      return node.op === "%" ? "0%" : nodeHint(node.operand, at);
    default:
      return undefined;
  }
}

function carrierHint(name: string, args: readonly Node[], at: At): string | undefined {
  const carrier = CARRIERS[name];
  return carrier && firstHint(args.slice(carrier[0], carrier[0] + carrier[1]), at);
}

function firstHint(nodes: readonly Node[], at: At): string | undefined {
  for (const node of nodes) {
    const hint = nodeHint(node, at);
    if (hint !== undefined) return hint;
  }
  return undefined;
}

/** A day plus a number is a day; the difference of two days is a number. */
function binaryHint(op: string, left: string | undefined, right: string | undefined): string | undefined {
  if (op !== "+" && op !== "-") return undefined;
  const [a, b] = [formatKind(left), formatKind(right)];
  if (a === "date" && b === "date") return undefined;
  if (a === "date") return left;
  if (b === "date") return op === "+" ? right : undefined;
  return left ?? right;
}
