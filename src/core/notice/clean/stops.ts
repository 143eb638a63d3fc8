// Stops: where copying has left spaces in the place of 。 and ，, the stops are put back.

const PIECE = /\S+/g;
/** A piece that begins a sentence: who has to do something, or by when. */
const OPENS =
  /^(?:请|全[市县镇区校]|现就|现将|特此|联系|\d{1,2}月|20\d\d年|(?!各[^，]{0,16}(?:配合|参加|参与|协助|协办))各|[\u4e00-\u9fff（）]{2,14}(?:部|办|局|科|室|会|站|所|委|中心|学校|单位|公司|镇|村|街道)(?:要|应|须|需|负责|牵头|组织|会同)|[一二三四五六]是|[^ ，]{0,6}期间(?:各|请))/;
/** 广泛开展家风故事宣讲: a short first piece names what the line is about. */
const NAMES = /^[\u4e00-\u9fff“”·\d]{4,26}$/;
/** A piece that is only a time, or only says who leads, belongs to the next. */
const HANGS = /^(?:.{0,12}(?:前|底|期间|之前|起|日|月)|由.{2,20}(?:牵头|负责|组织)|为.*|.{0,6})$/;

/** Whether the lines of prose have spaces where stops should be: hardly a stop in pieces of a clause's length. */
export function hasSpacesForStops(lines: readonly string[]): boolean {
  let pieces = 0;
  let stops = 0;
  let length = 0;
  for (const line of lines) {
    if (line.length < 24) continue;
    length += line.length;
    pieces += line.match(PIECE)?.length ?? 0;
    stops += line.match(/[，。；！？,;!?：]|\.(?!\d)/g)?.length ?? 0;
  }
  return pieces >= 8 && stops * 4 < pieces && length < pieces * 24 && length >= pieces * 5;
}

const ADDRESSEES =
  /^(?:各|[市县区镇局厂]直|所属)[^，。：]{2,60}[会校位院门司场村道镇乡区县委部组级班室户员长]$/;

/** Puts ， and 。 in the place of the spaces of a line of prose, and the colon behind those it is addressed to. */
export function stopsForSpaces(line: string): string {
  if (ADDRESSEES.test(line)) return `${line.replace(/ +/g, "，")}：`;
  if (line.length < 24 || (line.match(PIECE)?.length ?? 0) < 3) return line;
  const [first = "", ...pieces] = line.match(PIECE)!;
  let out =
    NAMES.test(first) &&
    !(first.length > 6 && HANGS.test(first)) &&
    !/^(?:请|联系|为|由)|[前底间起日月]$/.test(first)
      ? `${first}。`
      : first;
  let last = out;
  for (const piece of pieces) {
    const again = piece.startsWith("由") && /由|负责|牵头|组织/.test(out.slice(out.lastIndexOf("；") + 1));
    if (again && !HANGS.test(last)) out += "；";
    else if (last !== "" && !/[，。；：！？、]$/.test(last)) out += stopBetween(last, piece);
    out += piece;
    last = piece;
  }
  return /[。！？]$/.test(out) ? out : `${out}。`;
}

const BODY = /^[\u4e00-\u9fff（）]{2,14}(?:部|办|局|科|室|会|站|所|中心|团委|妇联)$/;

function stopBetween(before: string, next: string): string {
  if (BODY.test(before) && /(?:配合|协助|协办|参与|负责|牵头)$/.test(next)) return "、";
  return OPENS.test(next) && !HANGS.test(before) ? "；" : "，";
}
