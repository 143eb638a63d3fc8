// A shadow of the text in which variants of one mark look alike. Every character keeps its place, so that
// an offset found in the shadow is an offset in the text.

const FROM = "﹝﹞{}();!?[]【】［］－—–―─~～〜‐‑﹣〈〉「」『』＂";
const INTO = '〔〕〔〕（）；！？（）（）（）-----------《》“”“”"';
const VARIANTS = /[﹝﹞{}();!?[\]【】［］－—–―─~～〜‐‑﹣〈〉「」『』＂]/g;
const CHINESE_YEAR = /[一二][〇零0oO○◯О一二三四五六七八九]{3}年/g;

/** Folds brackets, commas, dashes, quotes, colons and the zeros of years to one form each; the length stays the same. */
export function fold(text: string): string {
  return text
    .replace(VARIANTS, (mark) => INTO.charAt(FROM.indexOf(mark)))
    .replace(/([\u4e00-\u9fff）”》])\.(?=[\u4e00-\u9fff（“《]|\n|$)/g, "$1。")
    .replace(/(\d?):(\d?)/g, (whole, before: string, after: string) =>
      before && after ? whole : `${before}：${after}`,
    )
    .replace(/(\d?),(?=(\d{3}(?!\d))?)/g, (whole, before: string, after?: string) =>
      before && after ? whole : `${before}，`,
    )
    .replace(CHINESE_YEAR, (year) => year.replace(/[零0oO○◯О]/g, "〇"))
    .replace(/<(?=(?:19|20)\d\d>)/g, "〔")
    .replace(/(〔(?:19|20)\d\d)>/g, "$1〕")
    .replace(/<(?=[\u4e00-\u9fff])/g, "《")
    .replace(/([\u4e00-\u9fff])>/g, "$1》")
    .replace(/"([^"\n]{1,60})"/g, "“$1”");
}
