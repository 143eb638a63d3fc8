// Colons that were left out behind the keys of responsibility.

const KEYS =
  "责任领导|负责部门|负责单位|主办单位|承办单位|分管领导|牵头领导|责任部门|责任单位|责任科室|责任部室|牵头单位|牵头部门|牵头科室|配合单位|配合部门|协办单位|协办部门|完成时限|完成时间|时间要求|办结时限";
const BRACKET = /[（(【[][^（(【[\n]{8,200}[）)】\]]/g;
const KEY = new RegExp(`(${KEYS})(?![：:为是要应等的])[ \\t]*`, "g");
const LINE_KEY = new RegExp(`^(${KEYS})[ \\t]+(?=\\S)`);

const SPACED_KEY = new RegExp(`(^|[ \\t])(${KEYS})(?![：:为是])[ \\t]*(?=\\S)`, "g");

/** Puts the colon behind keys in a bracket that holds several of them, and behind a key that opens a line. */
export function mendKeys(line: string): string {
  const keyed = LINE_KEY.test(line) ? line.replace(SPACED_KEY, "$1$2：") : line;
  return keyed.replace(BRACKET, (bracket) => {
    const keys = bracket.match(KEY);
    return keys && keys.length >= 2 ? bracket.replace(KEY, "$1：") : bracket;
  });
}
