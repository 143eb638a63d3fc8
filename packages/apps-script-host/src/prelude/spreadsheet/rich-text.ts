// Rich text.

import type { RichTextState, TextLook } from "../../calls/spreadsheet/cells";
import type { RichRun } from "../../workbook/types";
import type { Emulates } from "../base/emulates";
import type { Received } from "../crossing";
import { fail } from "../wire";
import { TextStyle } from "./text-style";

/** Rich text as a realm holds it. */
export type TextState = Received<RichTextState>;
type Run = Received<RichRun>;

/** Google's RichTextValue. */
export class RichTextValue implements Emulates<GoogleAppsScript.Spreadsheet.RichTextValue> {
  constructor(
    private readonly value: TextState,
    private readonly from = 0,
  ) {}
  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.value);
  }
  getText(): string {
    return this.value.text;
  }
  getStartIndex(): number {
    return this.from;
  }
  getEndIndex(): number {
    return this.from + this.value.text.length;
  }
  getLinkUrl(start?: number, end?: number): string | null {
    const [from, to] = [start ?? 0, end ?? this.value.text.length];
    const inside = this.value.runs.filter((run) => run.start < to && run.end > from);
    const links = inside.map((run) => run.link);
    const whole = inside.length > 0 && covers(inside, from, to) && links.every((link) => link === links[0]);
    return whole ? (links[0] ?? null) : null;
  }
  getTextStyle(start?: number, end?: number): TextStyle {
    const [from, to] = [start ?? 0, end ?? this.value.text.length];
    const run = this.value.runs.find((each) => each.start <= from && each.end >= to);
    return new TextStyle({ ...this.value.base, ...run?.style });
  }
  getRuns(): RichTextValue[] {
    const { text, runs, base } = this.value;
    const cuts = [0, text.length];
    for (const run of runs) cuts.push(run.start, run.end);
    const marks = cuts.filter((cut, at) => cuts.indexOf(cut) === at).sort((a, b) => a - b);
    return marks.slice(0, -1).map((from, at) => {
      const to = marks[at + 1] ?? text.length;
      const inside = runs
        .filter((run) => run.start <= from && run.end >= to)
        .map((run) => ({ ...run, start: 0, end: to - from }));
      return new RichTextValue({ text: text.slice(from, to), runs: inside, base: base ?? {} }, from);
    });
  }
  toString(): string {
    return "RichTextValue";
  }
  toWire(): RichTextState {
    return { text: this.value.text, runs: this.value.runs };
  }
}

function covers(runs: readonly Run[], from: number, to: number): boolean {
  let at = from;
  for (const run of runs.slice().sort((a, b) => a.start - b.start)) {
    if (run.start > at) return false;
    at = Math.max(at, run.end);
  }
  return at >= to;
}

/** Google's RichTextValueBuilder. */
export class RichTextValueBuilder implements Emulates<GoogleAppsScript.Spreadsheet.RichTextValueBuilder> {
  private text: string;
  private runs: Run[];
  private readonly base: TextLook;
  constructor({ text, runs, base }: TextState = { text: "", runs: [] }) {
    this.text = text;
    this.runs = runs.slice();
    this.base = base ?? {};
  }
  setText(text: string): this {
    this.text = String(text);
    this.runs = [];
    return this;
  }
  setLinkUrl(...args: [string | null] | [number, number, string | null]): this {
    const [start, end, link] = args.length === 3 ? args : [0, this.text.length, args[0]];
    return this.change(start, end, (run) => {
      const { link: _, ...rest } = run;
      return link ? { ...rest, link } : rest;
    });
  }
  setTextStyle(...args: [TextStyle | null] | [number, number, TextStyle | null]): this {
    const [start, end, style] = args.length === 3 ? args : [0, this.text.length, args[0]];
    return this.change(start, end, (run) => ({ ...run, style: style ? style.toWire() : {} }));
  }
  build(): RichTextValue {
    return new RichTextValue({ text: this.text, runs: joined(this.runs.filter(marks)), base: this.base });
  }
  toString(): string {
    return "RichTextValueBuilder";
  }
  /** Cuts runs at both ends, fills the gaps between them, and changes those inside. */
  private change(start: number, end: number, to: (run: Run) => Run): this {
    if (start < 0 || end > this.text.length || start > end) fail("Illegal argument.");
    const cut: Run[] = [];
    for (const run of this.runs) {
      if (run.start < start) cut.push({ ...run, end: Math.min(run.end, start) });
      if (run.end > end) cut.push({ ...run, start: Math.max(run.start, end) });
    }
    let at = start;
    const inside = this.runs
      .filter((run) => run.start < end && run.end > start)
      .sort((a, b) => a.start - b.start);
    for (const run of inside) {
      const from = Math.max(run.start, start);
      if (from > at) cut.push(to({ start: at, end: from }));
      at = Math.min(run.end, end);
      cut.push(to({ ...run, start: from, end: at }));
    }
    if (at < end) cut.push(to({ start: at, end }));
    this.runs = cut.filter((run) => run.end > run.start).sort((a, b) => a.start - b.start);
    return this;
  }
}

// Neighbours of equal style and link are one run, as live.
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out[out.length - 1];
    if (last && last.end === run.start && sameLook(last, run)) last.end = run.end;
    else out.push({ ...run });
  }
  return out;
}

const sameLook = (one: Run, other: Run): boolean => one.link === other.link && lookOf(one) === lookOf(other);

const lookOf = ({ style = {} }: Run): string =>
  JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));

const marks = (run: Run): boolean =>
  run.link !== undefined || (run.style !== undefined && Object.keys(run.style).length > 0);
