// The page of an official document, by GB/T 9704-2012 (党政机关公文格式); clauses are named where a number is theirs.

/** Twentieths of a point. */
const TWIPS_PER_MM = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * TWIPS_PER_MM);
const points = (length: number): number => length * 20;

/** A4 (5.2.1): 37 mm above, 28 mm on the binding side; what is left of 156 × 225 mm is 26 mm on the right and 35 mm below. */
export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), header: mm(15), footer: mm(25.5) },
} as const;

/** Lines of 28 points: 22 of them on a page (5.2.3). */
export const LINE = points(28);
/** Lines of the title, in 二号, and how many signs stand on one. */
export const TITLE_LINE = points(35);
export const TITLE_SIGNS = Math.floor(mm(156) / points(22));

/**
 * Twips beside the sign's own width, so that 28 signs of 16 points stand on a line of 156 mm (5.2.3). A grid of signs would say the same, but
 * Word, WPS and LibreOffice each lay out one of their own.
 */
export const SPACING = Math.floor(mm(156) / 28 - points(16));

/** Half points: 二号, 三号, 四号, and 小四 for tables. */
export const SIZE = { title: 44, body: 32, page: 28, table: 24 } as const;

/** Width of a sign of the body. */
export const SIGN = Math.round(mm(156) / 28);

/** From the upper edge of the text to the name of who issues (7.2.4), and from the number to the red line (7.2.7, points). */
export const MASTHEAD = { before: mm(35), rule: 11, most: 72, width: 156 / 25.4 } as const;

/** Fonts by use (5.2.2, 7.3); each with what stands in for it where it is not installed. */
export const FONTS = {
  title: { name: "方正小标宋简体", instead: "小标宋,华文中宋,宋体" },
  body: { name: "仿宋_GB2312", instead: "仿宋,华文仿宋,FangSong" },
  first: { name: "黑体", instead: "SimHei,华文黑体" },
  second: { name: "楷体_GB2312", instead: "楷体,华文楷体,KaiTi" },
  page: { name: "宋体", instead: "SimSun,华文宋体" },
} as const;

/** Half points of the name of who issues: as large as its line holds. */
export function mastheadSize(name: string): number {
  return Math.min(MASTHEAD.most, Math.floor((MASTHEAD.width * 72 * 2) / Math.max(1, signsOf(name))));
}

/** Width of a text in signs: a Latin letter or digit is half of one. */
export function signsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 1 : 0.5), 0);
}

/**
 * Signs that stay free on the right of signature and day (7.3.5.2): the signature two signs, the day beginning two signs further right;
 * where the day would come nearer than two signs to the edge, it is the signature that moves.
 */
export function signatureIndents(signature: string, day: string): { signature: number; day: number } {
  const [wide, narrow] = [signsOf(signature), signsOf(day)];
  const ofDay = Math.max(2, wide - narrow);
  return { signature: ofDay + narrow + 2 - wide, day: ofDay };
}
