// The numbering tree: every marker style finds its level, also when styles change half-way or restart.
import type { Marker, MarkerStyle } from "./markers";
import type { Paragraph } from "./paragraphs";

/** An item of the text with everything below it; the root of a part has no paragraph of its own. */
export interface Item {
  marker: Marker | null;
  /** Markers from the outermost level as printed. */
  path: string;
  /** The paragraph that carries the marker; null at the root. */
  head: Paragraph | null;
  /** Unmarked paragraphs below the head, before and after the children. */
  body: Paragraph[];
  /** Runs of table rows. */
  tables: Paragraph[][];
  children: Item[];
  parent: Item | null;
}

/** No text of prose is nested deeper. */
const MAX_DEPTH = 12;

interface Level {
  styles: MarkerStyle[];
  ordinal: number;
  item: Item;
}

const RANK: Readonly<Partial<Record<MarkerStyle, number>>> = {
  chapter: 0,
  capital: 0,
  dun: 1,
  paren: 2,
  arabic: 3,
  "arabic-dun": 3,
  decimal: 4,
  "arabic-half": 4,
  "arabic-paren": 4,
  circled: 5,
};

/**
 * Builds the tree of one part of the text. `printed` gives the words of a span as they stand;
 * `isSection` tells which unmarked lines open a section, for texts without 一、二、.
 */
export function buildTree(
  paragraphs: readonly Paragraph[],
  printed: (start: number, end: number) => string,
  isSection: (paragraph: Paragraph) => boolean = () => false,
): Item {
  const root = newItem(null, null, null, "");
  const levels: Level[] = [];
  const known = new Map<MarkerStyle, number>();
  const unnumbered = !paragraphs.some(({ marker }) => marker?.style === "dun" || marker?.style === "chapter");
  let section = root;
  let current = root;
  for (const paragraph of paragraphs) {
    const { marker } = paragraph;
    if (!marker) {
      if (unnumbered && isSection(paragraph)) {
        current = newItem(null, paragraph, root, "");
        root.children.push(current);
        section = current;
        levels.length = 0;
      } else addBody(current, paragraph);
      continue;
    }
    const depth = Math.min(place(marker, levels, known), MAX_DEPTH);
    const parent = levels[depth - 1]?.item ?? section;
    const label = printed(paragraph.start, paragraph.start + marker.label.length);
    current = newItem(marker, paragraph, parent, parent.path + pathLabel(marker, label, parent));
    parent.children.push(current);
    if (!known.has(marker.style)) known.set(marker.style, depth);
    const level = levels[depth];
    levels.length = depth + 1;
    levels[depth] = {
      styles: level ? withStyle(level.styles, marker.style) : [marker.style],
      ordinal: marker.ordinal,
      item: current,
    };
  }
  return root;
}

/** 第一部分 and 第一阶段 have titles of their own and do not enter a number; 1.1 below 1 already names its parent. */
function pathLabel({ style }: Marker, label: string, parent: Item): string {
  if (style === "chapter" || style === "stage") return "";
  if (style !== "decimal") return label;
  const own = parent.marker?.label ?? "";
  return own !== "" && label.startsWith(`${own}.`) ? label.slice(own.length) : label;
}

function newItem(marker: Marker | null, head: Paragraph | null, parent: Item | null, path: string): Item {
  return { marker, head, parent, path, body: [], tables: [], children: [] };
}

function withStyle(styles: MarkerStyle[], style: MarkerStyle): MarkerStyle[] {
  return styles.includes(style) ? styles : [...styles, style];
}

function addBody(item: Item, paragraph: Paragraph): void {
  if (!paragraph.row) {
    item.body.push(paragraph);
    return;
  }
  const last = item.tables[item.tables.length - 1];
  const before = last?.[last.length - 1];
  if (last && before && before.end + 1 === paragraph.start) last.push(paragraph);
  else item.tables.push([paragraph]);
}

/** The level a marker belongs to: that of its style, that of the series it continues, or a new one below. */
function place(marker: Marker, levels: readonly Level[], known: ReadonlyMap<MarkerStyle, number>): number {
  const same = sameStyle(marker, levels);
  if (same >= 0) {
    const level = levels[same]!;
    const borrowed = level.styles[0] !== marker.style && marker.ordinal === 1;
    return borrowed || opensBelow(marker, level) ? same + 1 : same;
  }
  // （三） goes on counting below 二、 where （一） and （二） stood below 一、
  const usual = known.get(marker.style);
  if (usual === levels.length) return usual;
  if (marker.ordinal > 1 && marker.style !== "bullet") {
    const series = continued(marker, levels);
    if (series >= 0) return series;
  }
  return newDepth(marker, levels);
}

/** The level of the marker's style; where two are open, the one whose series it continues. */
function sameStyle(marker: Marker, levels: readonly Level[]): number {
  let found = -1;
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth]!;
    if (!level.styles.includes(marker.style)) continue;
    if (level.ordinal === marker.ordinal - 1) return depth;
    if (found < 0) found = depth;
  }
  return found;
}

/** 4.实施步骤 is only a heading, so the 1. below it counts what it announces. */
function opensBelow(marker: Marker, level: Level): boolean {
  const head = level.item.head?.text ?? "";
  const arabic = marker.style === "arabic" || marker.style === "arabic-dun";
  const heading = head.length <= 16 && !/[。；，：]/.test(head) && level.item.body.length === 0;
  return arabic && marker.ordinal === 1 && level.ordinal >= 2 && heading && level.item.children.length === 0;
}

/** The level whose series the marker goes on in another style; one with the same mark behind it comes first. */
function continued(marker: Marker, levels: readonly Level[]): number {
  const fits = (level: Level) => level.ordinal === marker.ordinal - 1;
  if (marker.style === "arabic-dun") {
    const dun = levels.findIndex((level) => level.styles[0] === "dun" && fits(level));
    if (dun >= 0) return dun;
  }
  for (let depth = levels.length - 1; depth >= 0; depth--) if (fits(levels[depth]!)) return depth;
  return -1;
}

function newDepth(marker: Marker, levels: readonly Level[]): number {
  const rank = RANK[marker.style];
  if (rank === undefined || rank > 1) return marker.style === "named" ? namedDepth(levels) : levels.length;
  const deeper = levels.findIndex((level) => (RANK[level.styles[0]!] ?? 9) > rank);
  return deeper < 0 ? levels.length : deeper;
}

/** 任务一 stands below 一、 or （一） but never below 1. */
function namedDepth(levels: readonly Level[]): number {
  const arabic = levels.findIndex((level) => (RANK[level.styles[0]!] ?? 9) > 2);
  return arabic < 0 ? levels.length : arabic;
}

const CLOSING =
  /^(?:请各|请于|请将|各(?:单位|地|级|县|市|区|部门|学校|参赛|基层|乡镇|街道|村|有关|相关|企业|分会|支部)|望|希|特此|以上|联系人|联系|此(?:通知|件|页)|上述|全[省市县区镇校州系].{0,4}各级|全[省市县区镇校州系]|活动(?:期间|结束)|材料|报送|未尽事宜|其他|注：|附)/;

/**
 * Moves the closing words of a part from its last item to the root: 请各单位于…前将…报送, 特此通知.
 * They are closing words only where the last item already has words of its own.
 */
export function detachClosing(root: Item): void {
  let last = root;
  while (last.children.length > 0) last = last.children[last.children.length - 1]!;
  if (last === root || !last.head) return;
  const inline = last.head.text.slice(last.marker?.length ?? 0);
  const from = last.body.findIndex(
    (paragraph, i) => CLOSING.test(paragraph.text) && (i > 0 || /[。；]/.test(inline) || inline.length > 30),
  );
  if (from < 0) return;
  for (const paragraph of last.body.slice(from)) root.body.push(paragraph);
  last.body.length = from;
}
