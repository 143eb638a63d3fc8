// Chinese and Arabic numerals.

const DIGIT: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNIT: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The value of a numeral such as 12, 1,500, 3.5万, 十五, 两百 or 二〇二四; null when it is none. */
export function numeralValue(text: string): number | null {
  const bare = text.replace(/[,，\s余多]/g, "");
  const arabic = /^(\d+(?:\.\d+)?)([百千万亿]*)$/.exec(bare);
  if (arabic) return tidyNumber(Number(arabic[1]) * scale(arabic[2] ?? ""));
  if (!/^[〇零一二两三四五六七八九十百千万亿]+$/.test(bare)) return null;
  return /[十百千万亿]/.test(bare) ? composed(bare) : digitByDigit(bare);
}

function tidyNumber(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function scale(units: string): number {
  let factor = 1;
  for (const unit of units) factor *= UNIT[unit] ?? LARGE[unit] ?? 1;
  return factor;
}

function digitByDigit(text: string): number {
  let value = 0;
  for (const digit of text) value = value * 10 + (DIGIT[digit] ?? 0);
  return value;
}

function composed(text: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  let seen = false;
  for (const character of text) {
    if (character in DIGIT) {
      digit = DIGIT[character]!;
      seen = true;
    } else if (character in UNIT) {
      section += (seen ? digit : 1) * UNIT[character]!;
      digit = 0;
      seen = false;
    } else {
      total += (section + digit || 1) * LARGE[character]!;
      section = 0;
      digit = 0;
      seen = false;
    }
  }
  return total + section + digit;
}
