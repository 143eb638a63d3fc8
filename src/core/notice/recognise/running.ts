// Responsibility in the running sentence: 由组宣部牵头，办公室配合. A name never holds a comma here.
import { departmentList, leaderNames, soleLeader } from "./names";
import type { Passage } from "./passages";
import { type Responsibility, takeDeadline, takeLead } from "./statement";

/** What is done by the body that leads: 牵头编制题库. */
const WORK =
  "组织|研制|编制|制定|制订|起草|拟定|举办|编写|汇编|评选|汇总|统筹|建立|建设|打造|协调|策划|设计|开发|实施";
const NAME = "[^，。；：！？]{2,60}?";
const BY_LEAD = new RegExp(
  `由(${NAME})(?:共同|负责)*(?:牵头|主办)(?:负责|组织|会同(${NAME}))?(?=[，。；\\n]|$|落实|推进|负责|开展|组织|实施|制定|抓|，|${WORK})`,
);
const CLAUSE_LEAD = new RegExp(
  `(?:^|[，。；：\\s])([^，。；：！？由]{2,40}?)(?:牵头(?:负责|(?:筹备|筹办|开展|推进|完成|抓好|做好|落实|${WORK})[^，。；]{0,30})?|主办)(?=[，。；、\\n]|$)`,
);
const LEAD_IS = new RegExp(
  `(?:牵头|责任|负责|主办|承办)(?:单位|部门|科室|部室)(?:为|是)?(${NAME})(?=[，。；]|$)`,
);
const CO_IS = new RegExp(`(?:配合|协办|参与)(?:单位|部门)(?:为|是)?(${NAME})(?=[，。；]|$)`);
const TOGETHER = new RegExp(
  `由(${NAME})会同(${NAME})(?=组织|开展|负责|承担|实施|制定|共同|牵头|筹办|承办|筹备|抓好|完成|推进|落实|[，。；\\n])`,
);
const OWNER = new RegExp(
  `(?:由(${NAME})|(?:^|[，。；\\s]|（(?=[^（）]*，))([^，。；：！？由]{2,40}(?:部|室|办|科|处|局|会|委|中心|股|站|协|联|馆|院|校|队|社|所|公司)|(?:分管|责任)领导[^，。；：！？由]{2,4}))(?:具体|共同|统筹|分别|按(?:照)?(?:各自)?职责(?:分工)?)?(?:负责(?:落实|组织实施|实施)?|落实|承办|组织实施)(?=[，。；）]|$)`,
);
const OWNER_OF = new RegExp(
  `由(${NAME})(?:具体)?(?:负责(?!组建|督促|监督|检查|设计|指导|评审|解释|协调|通知)|承办|(?:组织|筹备|实施)(?=[，。；]))`,
);
const ALONGSIDE = new RegExp(`^，会同(${NAME})(?=[，。；]|于|在|组织|开展|对|共同)`);
const HELPERS =
  /(?:^、?|[，。；])(?:并?由)?([^，。；：！？]{2,60}?)(?:共同|予以|做好|积极|密切)?(?:配合|协助|协办|协同|参与|具体实施|(?:具体)?承办)(?:(?:做好|落实)[^，。；]{0,20})?(?=[，。；\n]|$|举办|开展|组织|完成|实施|审[定核]|把关|指导)/;

const LEADER_IS = /(?:责任|分管|牵头|包保)领导(?:为|是)?([^，。；：]{2,30})(?=[，。；]|$)/;

/** 责任领导为总会计师某某: read wherever it stands in the prose. */
export function readLeader({ text }: Passage, found: Responsibility): void {
  const leader = LEADER_IS.exec(text);
  if (leader && found.leaders.length === 0) found.leaders.push(...leaderNames(leader[1]!));
}

/** Reads who leads and who helps from the prose of a passage. */
export function readRunning(passage: Passage, found: Responsibility): void {
  const { text } = passage;
  const together = TOGETHER.exec(text);
  const lead = BY_LEAD.exec(text) ?? LEAD_IS.exec(text) ?? CLAUSE_LEAD.exec(text);
  const owner = lead || together ? null : (OWNER.exec(text) ?? OWNER_OF.exec(text));
  const names = lead?.[1] ?? together?.[1] ?? owner?.[1] ?? owner?.[2];
  if (names === undefined || /第一责任人|主要负责同志|谁/.test(names)) return;
  const person = soleLeader(names);
  if (person !== null) {
    found.leaders.push(person);
    const from = (lead ?? together ?? owner)!;
    const end = from.index + from[0].length;
    readRunning({ text: text.slice(end), start: passage.start + end }, found);
    return;
  }
  takeLead(departmentList(names), found);
  const extra = lead?.[2] ?? together?.[2];
  if (extra !== undefined) found.co.push(...departmentList(extra));
  const from = (lead ?? together ?? owner)!;
  const after = text.slice(from.index + from[0].length, from.index + from[0].length + 160);
  takeVagueDeadline(after, passage.start + from.index + from[0].length, found);
  const helpers = CO_IS.exec(text) ?? ALONGSIDE.exec(after);
  if (helpers) addHelpers(helpers[1]!, found);
  else for (const names of helpersIn(/^[^。]*/.exec(after)![0])) addHelpers(names, found);
}

/** 甲部承办，乙部协办: every body that helps, one clause after the other. */
function helpersIn(sentence: string): string[] {
  const out: string[] = [];
  for (let rest = sentence, hit = HELPERS.exec(rest); hit && out.length < 4; hit = HELPERS.exec(rest)) {
    out.push(hit[1]!);
    rest = rest.slice(hit.index + hit[0].length);
  }
  return out;
}

function addHelpers(names: string, found: Responsibility): void {
  found.co.push(...departmentList(names).filter((name) => name !== found.lead && !found.co.includes(name)));
}

/** …牵头，…配合，长期坚持。 The last clause of the sentence says when. */
function takeVagueDeadline(after: string, at: number, found: Responsibility): void {
  const sentence = /^[^。；\n]*/.exec(after)![0];
  const vague =
    /，(长期坚持|持续推进|常抓不懈|常态化|适时|全年|贯穿(?:全年|[^，]{0,6}全过程))(?:常态化|持续)?(?:开展|推进|推出|进行|坚持|实施|组织)?$/.exec(
      sentence,
    );
  if (vague) takeDeadline(vague[1]!, at + vague.index + 1, found);
}
