const NUMBER = "(?:\\d[\\d.,]*|[一二两三四五六七八九十百千万]+)";
const BOUND =
  "(?:不(?:得)?[少低]于|不(?:得)?[超多](?:过|于)|至少|最少|至多|最多|达到?|完成|总目标|目标|共|各|≥|≤|>=|<=|at least|at most|from)";

/**
 * What an indicator is called without the amount that its name ends with: 宣讲活动不少于5场 is 宣讲活动; "" where the name is nothing
 * but the amount. `unitWord` is its measure word.
 */
export function nameWithoutAmount(name: string, unitWord: string): string {
  const measure = unitWord.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const amount = `${NUMBER}(?:\\s*[-–—~～至到]\\s*${NUMBER})?\\s*[余多]?\\s*${measure}\\s*(?:以上|以下|以内|左右)?`;
  const tail = new RegExp(`[\\s，、,:：]*(?:${BOUND}\\s*)*${amount}[。；;.]?$`, "i");
  return name.trim().replace(tail, "").trim();
}
