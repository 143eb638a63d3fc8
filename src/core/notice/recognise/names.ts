// Names: lists of departments and of leaders.

const BODY_END = /[部室办科处局会委院校站心队组团馆所股厅司社府）]$/;
const JOINER = /^(?:以及|和|及|与)/;

/** Cuts a list of departments at 、 ， and spaces, and at 和 where a complete name stands before it. */
export function departmentList(text: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let name = "";
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === "（") depth++;
    if (character === "）") depth = Math.max(0, depth - 1);
    const joiner = depth === 0 ? separatorAt(text, i, name) : 0;
    if (joiner > 0) {
      out.push(name);
      name = "";
      i += joiner - 1;
    } else name += character;
  }
  out.push(name);
  return out.map(bareDepartment).filter((each) => each !== "");
}

function separatorAt(text: string, at: number, before: string): number {
  const character = text.charAt(at);
  if (/[、，；/\s]/.test(character)) return 1;
  if (!BODY_END.test(before)) return 0;
  const joiner = JOINER.exec(text.slice(at, at + 2));
  return joiner && text.length - at > 3 ? joiner[0].length : 0;
}

function bareDepartment(name: string): string {
  return name
    .replace(/\s+/g, "")
    .replace(/^(?:并?由|请|其中|及|和|以及|[：:.。-]+)/, "")
    .replace(/（(?:牵头|排名|负责|配合|下同|主办|协办)[^）]*）/g, "")
    .replace(/(?:等(?:相关|有关)?(?:部门|单位|科室)?|[。；，：.]+|共同|分别|按(?:照)?职责(?:分工)?)$/, "")
    .replace(/^下同$/, "");
}

const TITLES =
  "党组书记|党委书记|总支书记|支部书记|党组成员|副书记|书记|常务副主席|副主席|主席|副局长|局长|副主任|主任|副校长|校长|副院长|院长|副部长|部长|副县长|县长|副市长|市长|副区长|区长|副镇长|镇长|副会长|会长|副站长|站长|副馆长|馆长|副处长|处长|副科长|科长|副股长|股长|副园长|园长|副总经理|总经理|副经理|经理|副厂长|厂长|秘书长|委员|调研员|同志|老师|园长|组长|副组长|队长|总工程师";
const TITLE_BEFORE = new RegExp(`^.*(?:${TITLES})(?=[\\u4e00-\\u9fff]{2,4}$)`);
const TITLE_AFTER = new RegExp(`(?:(?:副|常务副)?(?:${TITLES}))+$`);

/** The names in a list of leaders, without their titles. */
export function leaderNames(text: string): string[] {
  const list = text.replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?:[、，；\s]|$))/g, "$1");
  return list
    .split(/[、，；\s/及和]+/)
    .map((each) => each.replace(/（[^）]*）/g, "").replace(/[。：:.]/g, ""))
    .map((each) => each.replace(TITLE_BEFORE, "").replace(TITLE_AFTER, ""))
    .filter(
      (each) =>
        /^[\u4e00-\u9fff·]{2,6}$/.test(each) && !/领导|负责人|分管|各|有关|相关|单位|部门|主要/.test(each),
    );
}
