// Items without markers: a short line above the words it names, or a paragraph that says who does it.
import type { Paragraph } from "./paragraphs";
import type { Item } from "./tree";

const MAX_HEADING = 40;

/** Whether the paragraph reads like a heading: short, one line, no stop. */
export function isHeadingLine(paragraph: Paragraph): boolean {
  const { text } = paragraph;
  if (paragraph.row || paragraph.marker || text.length < 2 || text.length > MAX_HEADING) return false;
  return !/^(?:各|全体)/.test(text) && !/[。；！？：，]/.test(text.replace(/“[^”]*”|《[^》]*》/g, ""));
}

/**
 * Groups unmarked paragraphs into items below `parent`: each heading line opens one, and so does each
 * paragraph that `standsAlone`. Words above the first of them belong to none.
 */
export function impliedItems(
  paragraphs: readonly Paragraph[],
  parent: Item,
  standsAlone: (paragraph: Paragraph) => boolean,
): Item[] {
  const items: Item[] = [];
  let open: Item | null = null;
  paragraphs.forEach((paragraph, i) => {
    const next = paragraphs[i + 1];
    if (isHeadingLine(paragraph) && next && !isHeadingLine(next)) {
      open = itemOf(paragraph, parent);
      items.push(open);
    } else if (standsAlone(paragraph) && (open === null || open.body.length > 0)) {
      items.push(itemOf(paragraph, parent));
      open = null;
    } else open?.body.push(paragraph);
  });
  return items;
}

/** A paragraph as an item without a number below `parent`. */
export function itemOf(paragraph: Paragraph, parent: Item): Item {
  return { marker: null, path: parent.path, head: paragraph, body: [], tables: [], children: [], parent };
}
