// Characters: one form for each, leftovers of word processors and web pages removed.

const LEFTOVERS =
  /\[bookmark:[^\]\n]{0,80}\]|\bHYPERLINK\s*"[^"\n]{0,300}"|\bPAGE\s*\\\*\s*MERGEFORMAT\b|\\\*\s*MERGEFORMAT|\bTOC\s*\\o[^\n]{0,60}|\b_GoBack\b|\bEMBED\s+\S{1,40}|\[(?:图片|图像|image)[^\]\n]{0,40}\]|!\[[^\]\n]{0,80}\]\([^)\n]{0,300}\)/gi;
const BREAKING_TAGS = /<\/?(?:br|p|div|li|ul|ol|h[1-6]|tr|table|tbody|thead)\b[^>\n]{0,200}>/gi;
const CELL_TAGS = /<\/t[dh]>/gi;
const OTHER_TAGS = /<\/?(?:span|td|th|strong|b|i|u|em|font|a|img|o:p|section|article)\b[^>\n]{0,300}>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  ldquo: "“",
  rdquo: "”",
  middot: "·",
  mdash: "—",
  hellip: "…",
};

/** Brings digits, letters and line ends to one form and drops what is not part of the text. */
export function normaliseCharacters(raw: string): string {
  return raw
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, "\n")
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}\ufffc\ufffd]/gu, "")
    .replace(LEFTOVERS, "")
    .replace(CELL_TAGS, "\t")
    .replace(BREAKING_TAGS, "\n")
    .replace(OTHER_TAGS, "")
    .replace(/&([a-z]{2,6});/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
    .replace(/&#(?:160|12288|8194|8195);/g, " ")
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0f\uff20\uff3f]/g, narrow)
    .replace(/．/g, ".")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/(?<![\d*])\*\*(?!\*)|(?<!\*)\*\*(?![\d*])|__(?=\S)/g, "")
    .replace(/^[ \t]{0,8}#{1,6}[ \t]+/gm, "")
    .replace(/^[ \t]{0,8}>[ \t]+/gm, "");
}

function narrow(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

// Characters that simplified text does not use; a few of them prove traditional writing.
const TRADITIONAL =
  /[們學習關於總會發動國務實這個與為來對時開單門電話號報數據應當進業產員組織勞黨團導傳結隊歷級給線體貫徹領題讀書區縣劃處場競賽]/g;

/** Whether the text is written in traditional characters. */
export function looksTraditional(text: string): boolean {
  const found = text.slice(0, 50_000).match(TRADITIONAL);
  return found !== null && found.length >= 3;
}
