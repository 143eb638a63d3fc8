// doGet: the page behind a unit's link. A key that is unknown, expired or taken back is answered alike, before the spreadsheet is opened.
import { isOf } from "../../core/link";
import type { Definition, Language, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { keepsWorkbook } from "../../core/reminder";
import { inLanguage } from "../../core/text";
import { linkWords } from "../../core/text/pages/link";
import { isClosedOn } from "../../core/units";
import type { LinkData } from "../../core/wire/link";
import { type Context, createContext, PAGE_SLICE_MS } from "../context";
import { epochNow, isoInstant } from "../google/instant";
import { announce } from "../google/pace";
import { webPage } from "../google/ui";
import { countUse } from "../google/uses";
import { readDefinition, readUnits } from "../head/campaign";
import { grantOf } from "../head/link-keys";
import { readReports } from "../head/record";
import { NotNow } from "../not-now";
import { ProblemError } from "../problem-error";
import { refusal } from "../rpc-reply";
import { readSeal } from "../sealed";
import { workOf } from "./work";
import { readLinked } from "./workbook";

/**
 * Requests of one unit in ten minutes: enough for several people, too few to spend the office's quotas; and photos, of a day's lectures, not an
 * album.
 */
const MOST_USES = { link: 30, photos: 60 } as const;

/** Whom a key belongs to, in an execution that it may begin. */
export interface Visitor {
  readonly context: Context;
  readonly definition: Definition;
  readonly unit: Unit;
}

/** The page; `lang` "en" asks for English. */
export function visit(key: string, lang: string): GoogleAppsScript.HTML.HtmlOutput {
  const asked: Language | undefined = lang === "en" ? "en" : undefined;
  try {
    const { context, definition, unit } = visitorOf(key);
    const language = asked ?? definition.campaign.language;
    return page(language, { ...workOf(context, readLinked(context, definition, unit), language), key });
  } catch (error) {
    const language = asked ?? "zh";
    return page(language, {
      refused: refusal(inWordsOfVisitors(error), language)
        .problems.map(({ text }) => text)
        .join("\n"),
    });
  }
}

// Nothing was typed yet on a page that is not shown, and its reader knows nothing of quotas.
function inWordsOfVisitors(error: unknown): unknown {
  if (!(error instanceof NotNow)) return error;
  return new ProblemError([problem("link.crowded", { seconds: error.wait.seconds })]);
}

/** Whose key it is. Throws ProblemError "link.unknown" for any that opens nothing, "link.closed", "link.tooOften". */
export function visitorOf(key: string, use: keyof typeof MOST_USES = "link"): Visitor {
  const found = grantOf(key, isoInstant(epochNow()).slice(0, 10));
  if (!found) throw new ProblemError([UNKNOWN]);
  if (!countUse(`${use}.${found.unitId}`, MOST_USES[use]))
    throw new ProblemError([problem("link.tooOften", {})]);
  if (readSeal()) throw new ProblemError([problem("link.sealed", {})]);
  const context = createContext(PAGE_SLICE_MS);
  // The unit's workbook comes next.
  announce("read");
  const definition = readDefinition(context);
  const unit = readUnits(context, definition).find(({ unitId }) => unitId === found.unitId);
  if (!unit || !isOf(found.grant, unit)) throw new ProblemError([UNKNOWN]);
  const isOver = isClosedOn(unit, context.today) && !owesStill(context, definition, unit);
  if (isOver) throw new ProblemError([problem("link.closed", {})]);
  return { context, definition, unit };
}

const owesStill = (context: Context, definition: Definition, unit: Unit): boolean =>
  keepsWorkbook(unit, definition, readReports(context), context.today);

const UNKNOWN: Problem = problem("link.unknown", {});

function page(language: Language, data: LinkData): GoogleAppsScript.HTML.HtmlOutput {
  return webPage(inLanguage(linkWords.title, language), { page: "link", language, data });
}
