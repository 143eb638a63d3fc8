// Kinds of paragraphs of an official document.
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from "docx";
import { FONTS, LINE, MASTHEAD, mastheadSize, SIGN, SIZE, SPACING, TITLE_LINE, TITLE_SIGNS } from "./layout";
import { titleLines } from "./title-lines";

const RED = "E60000";
/** The second level of headings, （一）, goes to its full stop. */
const SECOND_LEVEL = /^（[一二三四五六七八九十]+）[^。]*。?/;

/** A run of text in one of the fonts. */
export function run(
  text: string,
  font: keyof typeof FONTS = "body",
  size: number = SIZE.body,
  more: Pick<IRunOptions, "color" | "break"> = {},
) {
  const characterSpacing = size === SIZE.body ? SPACING : 0;
  return new TextRun({ text, font: FONTS[font].name, size, characterSpacing, ...more });
}

/** A paragraph on exact lines. */
export function paragraph(
  children: readonly TextRun[],
  { line = LINE, ...options }: Omit<IParagraphOptions, "children" | "spacing"> & { line?: number } = {},
): Paragraph {
  return new Paragraph({
    // A space beside digits would move signature and day against each other.
    autoSpaceEastAsianText: false,
    ...options,
    children: [...children],
    spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
  });
}

/** A line that stays empty. */
export function blank(keepNext = false): Paragraph {
  return paragraph([run("")], { keepNext });
}

/** Name of who issues, red and as large as the line holds; then the number over the red line (7.2). */
export function masthead(issuer: string, number: string): Paragraph[] {
  if (issuer === "") return number === "" ? [] : [centred(run(number)), blank()];
  const size = mastheadSize(issuer);
  const name = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: MASTHEAD.before, after: 0, line: size * 12, lineRule: LineRuleType.EXACT },
    children: [run(issuer, "title", size, { color: RED })],
  });
  const rule = { style: BorderStyle.SINGLE, color: RED, size: 12, space: MASTHEAD.rule } as const;
  const numbered = paragraph([run(number)], { alignment: AlignmentType.CENTER, border: { bottom: rule } });
  return [name, blank(), blank(), numbered, blank(), blank()];
}

/** The title, centred in 二号小标宋 (7.3.1); `names` are of offices and stay whole. */
export function title(text: string, names: readonly string[]): Paragraph {
  const lines = titleLines(text, names, TITLE_SIGNS).map((line, at) =>
    run(line, "title", SIZE.title, { ...(at > 0 && { break: 1 }) }),
  );
  return paragraph(lines, { alignment: AlignmentType.CENTER, line: TITLE_LINE });
}

/** A heading of the first level, in 黑体. */
export function heading(text: string): Paragraph {
  return paragraph([run(text, "first")], { ...INDENTED, keepNext: true });
}

/** The paragraphs of a text, one a line; a heading of the second level at its beginning is in 楷体. `keepNext`: the last goes with what follows. */
export function body(text: string, keepNext = false): Paragraph[] {
  const lines = text
    .split(/\r?\n/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  return lines.map((each, at) => {
    const second = SECOND_LEVEL.exec(each)?.[0] ?? "";
    const rest = each.slice(second.length);
    const runs = [...(second ? [run(second, "second")] : []), ...(rest ? [run(rest)] : [])];
    return paragraph(runs, { ...INDENTED, keepNext: keepNext && at === lines.length - 1 });
  });
}

/** Two signs free before the first word (7.3.3). */
const INDENTED = {
  indent: { firstLine: 2 * SIGN, firstLineChars: 200 },
  alignment: AlignmentType.BOTH,
} as const;

/** A line that begins at the edge: to whom it goes. */
export function flush(text: string): Paragraph {
  return paragraph([run(text)]);
}

/** A line on the right with so many signs free behind it. */
export function onRight(text: string, signs: number, keepNext = false): Paragraph {
  return paragraph([run(text)], {
    keepNext,
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(signs * SIGN) },
  });
}

/** What is attached (7.3.4): two signs in, names beneath each other. */
export function attachments(label: string, names: readonly string[]): Paragraph[] {
  const numbered = names.map((name, index) => (names.length > 1 ? `${index + 1}. ${name}` : name));
  return numbered.map((name, index) =>
    paragraph([run(index === 0 ? label + name : name)], {
      indent: { left: (index === 0 ? 2 : 5) * SIGN },
      keepNext: true,
    }),
  );
}

function centred(text: TextRun): Paragraph {
  return paragraph([text], { alignment: AlignmentType.CENTER });
}
