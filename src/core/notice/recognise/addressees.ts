// The addressees: the line between the title and the text that ends in a colon, 各市州总工会，省级各产业工会，省总各直属工会：
import type { Paragraph } from "../structure/paragraphs";
import type { Header } from "./header";
import type { Found } from "./signature";

const LINE = /^.{2,300}：$/;
const TEXT = /。|如下|有关(?:事项|工作)|附件|^(?:为|根据|按照|现将)/;
/** What several bodies of one group may share: 各县（区）、经济技术开发区总工会; 甲景区、乙景区管委会工会. */
const SHARED = /(?:管委会工会|总工会|工会|团委|委员会)$/;
const OUTSIDE_BRACKETS = /、(?![^（]*）)/;

/** The kinds of units that a notice is addressed to, each with the group of bodies in which it was named; none where it has no such line. */
export function findAddressees(paragraphs: readonly Paragraph[], { headAndFoot }: Header): Found[] {
  const line = paragraphs.find((paragraph) => !headAndFoot.has(paragraph));
  if (!line || line.row || line.marker || !LINE.test(line.text) || TEXT.test(line.text)) return [];
  const found: Found[] = [];
  let start = line.start;
  for (const group of line.text.slice(0, -1).split(/(?<=[，；])/)) {
    const words = group.replace(/[，；]$/, "");
    const place = { start, end: start + words.length, confidence: 0.8 };
    found.push(...kindsOf(words).map((value) => ({ ...place, value })));
    start += group.length;
  }
  return found;
}

// 各 says that there are several of a kind; the kind's own name has none.
function kindsOf(group: string): string[] {
  const bodies = group.split(OUTSIDE_BRACKETS).map((body) => body.replace(/各|\s/g, ""));
  const shared = SHARED.exec(bodies[bodies.length - 1] ?? "")?.[0] ?? "";
  return bodies
    .filter((body) => body !== "")
    .map((body) => (shared === "" || SHARED.test(body) ? body : `${body}${shared}`));
}
