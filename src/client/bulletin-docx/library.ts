// Makes a .docx of a bulletin in the layout of GB/T 9704-2012. Large, so a page loads it only when somebody downloads one.
import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, type Table, TextRun } from "docx";
import { FONTS, PAGE, SIGN, SIZE, signatureIndents } from "./layout";
import { attachments, blank, body, flush, heading, masthead, onRight, title } from "./paragraphs";
import { table } from "./tables";

/** A document in words: a passage is a heading ("" = none), text of one paragraph a line, and a table (no rows = none). */
export interface Letter {
  readonly issuer: string;
  readonly number: string;
  readonly title: string;
  /** With its colon; "" = none. */
  readonly addressee: string;
  readonly passages: readonly {
    readonly heading: string;
    readonly text: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
  /** Names of offices: a title is not broken within one. */
  readonly offices: readonly string[];
  /** What stands before the names of what is attached. */
  readonly attached: string;
  readonly attachments: readonly string[];
  readonly signature: string;
  /** As documents write it. */
  readonly day: string;
}

/** The bytes of a .docx. */
export function docxOf(letter: Letter): Promise<Uint8Array> {
  const file = new Document({
    title: letter.title,
    creator: letter.signature,
    evenAndOddHeaderAndFooters: true,
    styles: {
      paragraphStyles: [{ id: "Normal", name: "Normal", run: { font: FONTS.body.name, size: SIZE.body } }],
    },
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber("right"), even: pageNumber("left") },
        children: childrenOf(letter),
      },
    ],
  });
  return Packer.pack(file, "uint8array", false, [{ path: "word/fontTable.xml", data: fontTable() }]);
}

function childrenOf(letter: Letter): (Paragraph | Table)[] {
  const { issuer, number, addressee, attached, signature, day } = letter;
  // The last passage that says something goes with the signature; one that is empty takes nothing along.
  const passages = letter.passages.filter((each) => `${each.heading}${each.text}`.trim() || each.rows.length);
  const free = signatureIndents(signature, day);
  return [
    ...masthead(issuer, number),
    title(letter.title, letter.offices),
    blank(),
    ...(addressee === "" ? [] : [flush(addressee)]),
    // Signature and day never stand on a page without text (7.3.5): each goes with what is before it.
    ...passages.flatMap((passage, at) => {
      const isLast = at === passages.length - 1;
      return [
        ...(passage.heading === "" ? [] : [heading(passage.heading)]),
        ...body(passage.text, isLast && passage.rows.length === 0),
        ...(passage.rows.length === 0 ? [] : [table(passage.head, passage.rows, isLast)]),
      ];
    }),
    ...(letter.attachments.length === 0 ? [] : [blank(true), ...attachments(attached, letter.attachments)]),
    blank(true),
    ...(signature === "" ? [] : [onRight(signature, free.signature, true)]),
    onRight(day, free.day),
  ];
}

/** — 1 — in 四号宋体, one sign from the outer edge (7.5): on the right of odd pages, on the left of even ones. */
function pageNumber(side: "left" | "right"): Footer {
  const number = new TextRun({
    font: FONTS.page.name,
    size: SIZE.page,
    children: ["— ", PageNumber.CURRENT, " —"],
  });
  const alignment = side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT;
  return new Footer({
    children: [new Paragraph({ alignment, indent: { [side]: SIGN }, children: [number] })],
  });
}

/** Names what stands in for a font that is not installed. */
function fontTable(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  );
  const space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${space}">${fonts.join("")}</w:fonts>`;
}
