// Materials: the things that are handed in, one each.

/** The things that the words name, one each. */
export function materialsIn(what: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let name = "";
  for (let i = 0; i < what.length; i++) {
    const character = what.charAt(i);
    if (character === "（" || character === "《" || character === "“") depth++;
    if (character === "）" || character === "》" || character === "”") depth = Math.max(0, depth - 1);
    const joiner = depth > 0 ? 0 : character === "、" || character === "，" ? 1 : joinerAt(what, i, name);
    if (joiner > 0) {
      out.push(name);
      name = "";
      i += joiner - 1;
    } else name += character;
  }
  out.push(name);
  return out.map(bareMaterial).filter((each) => each.length >= 2);
}

/** How the name of a paper ends. */
export const PAPER_END =
  /(?:总结|小结|名单|材料|情况|方案|表|计划|报告|台账|信息|作品|稿件|照片|图片|视频|音频|资料|档案|意见|清单|案例|文章|数据|复印件|简历|证明|说明|回执|书|册|稿|文字|影像|心得|统计|打算)(?:（[^）]*）)?$/;

function joinerAt(what: string, at: number, before: string): number {
  const joiner = /^(?:以及|和|及(?!时|其)|与)/.exec(what.slice(at, at + 3));
  return joiner &&
    (PAPER_END.test(before) || before.endsWith("》") || (joiner[0] === "和" && before.length >= 2)) &&
    what.length - at - joiner[0].length >= 2
    ? joiner[0].length
    : 0;
}

function bareMaterial(name: string): string {
  return name
    .replace(/（[^）]*）$/, "")
    .replace(/等(?:相关|有关)?(?:材料|资料|情况|内容)?(?:一并)?$/, "")
    .replace(/(?:各)?(?:一|\d|一式[两三四二\d])份$/, "")
    .replace(/^(?:不少于|至少)?\d{1,3}(?:-\d{1,3})?[个篇份件条张部家名幅期](?=[\u4e00-\u9fff]{2})/, "")
    .replace(/(?:不少于|至少|各)?\d{1,3}(?:-+\d{1,3})?[个篇份件条张部家名幅期](?:以上|以内|左右)?$/, "")
    .replace(/各$/, "")
    .replace(/(?:一并|(?<!》)电子版|纸质版|纸质版和电子版|书面材料)$/, (word) => (name === word ? word : ""))
    .replace(/^(?:将|把|以及|并|并将|和)/, "")
    .trim();
}
