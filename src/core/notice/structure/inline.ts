// Items that run on inside one paragraph: 一是…；二是…, 第一，…第二，…, ①…②….
import { readMarker } from "./markers";
import type { Paragraph } from "./paragraphs";
import type { Item } from "./tree";

const STARTS =
  /(?:^|[。；：，])(?=[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十]，|[①-⑳]|（\d{1,2}）|其[一二三四五]，)/g;

/** Words for everybody behind the last item: 请各社区于…前报送. */
const CLOSING = /。(?=请各|请于|各单位|联系人|特此)/;

/** The items of a paragraph that counts inside itself from one upward; none when it does not. */
export function inlineItems(paragraph: Paragraph, parent: Item): Item[] {
  const starts: number[] = [];
  STARTS.lastIndex = 0;
  for (let hit = STARTS.exec(paragraph.text); hit; hit = STARTS.exec(paragraph.text)) {
    const at = hit.index + hit[0].length;
    if (readMarker(paragraph.text.slice(at, at + 24))?.ordinal === starts.length + 1) starts.push(at);
    STARTS.lastIndex = at + 1;
  }
  return starts.length < 2
    ? []
    : starts.map((from, i) => itemAt(paragraph, from, starts[i + 1] ?? paragraph.text.length, parent));
}

function itemAt(paragraph: Paragraph, from: number, to: number, parent: Item): Item {
  const piece = paragraph.text.slice(from, to);
  const closing = piece.search(CLOSING);
  const text = closing > 0 ? piece.slice(0, closing + 1) : piece;
  const marker = readMarker(text);
  const head = {
    start: paragraph.start + from,
    end: paragraph.start + from + text.length,
    text,
    row: false,
    marker,
  };
  return {
    marker,
    path: parent.path + (marker?.label ?? ""),
    head,
    body: [],
    tables: [],
    children: [],
    parent,
  };
}
