// What 检查 finds about robots of chat groups: their rows, whether each has an address, and what became of their last message.
import { digestMoments } from "../../core/digest/moments";
import type { Definition, Unit } from "../../core/model";
import { type Problem, problem } from "../../core/problem";
import { groupPlaceholders, groupWordFaults } from "../../core/reminder";
import { robotTroubles } from "../../core/reminder/robot-troubles";
import { type RawTables, robotsFromRows } from "../../core/rows";
import { settingPlace } from "../../core/rows/setting-reader";
import { tables } from "../../core/tables";
import { inLanguage, labelOf } from "../../core/text";
import { settingWords } from "../../core/text/settings";
import type { Context } from "../context";
import { setting } from "../head/campaign";
import { fittingKey, robotKeys } from "../head/robot-keys";

/** Faults of the tab 群机器人; nothing is asked of the script's properties where no robot is in use. */
export function checkRobots(
  context: Context,
  raw: RawTables,
  definition: Definition,
  units: readonly Unit[],
): Problem[] {
  const { language } = definition.campaign;
  const { robots, problems } = robotsFromRows(raw.robots ?? [], { definition, units });
  if (robots.length === 0) return problems;
  const keys = robotKeys();
  const tab = inLanguage(tables.robots.name, language);
  const item = inLanguage(settingWords.digestWhen.item, language);
  const isNever = digestMoments(setting(context, "digestWhen")).moments.length === 0;
  const found = robots.flatMap((robot) => {
    const { digests, kind, name: group, words } = robot;
    const options = groupPlaceholders(words).join(" ");
    return [
      ...groupWordFaults(words).map((placeholder) =>
        problem("robot.words", { group, placeholder, options }, { tab }),
      ),
      ...(fittingKey(robot, keys)
        ? []
        : [problem("robot.noAddress", { group, kind: labelOf("robotKind", kind, language) }, { tab }, "D")]),
      ...(digests && isNever
        ? [
            problem(
              "robot.never",
              { group, item },
              settingPlace(raw.settings ?? [], "digestWhen", language),
              "C",
            ),
          ]
        : []),
    ];
  });
  return [...problems, ...found, ...robotTroubles(robots, raw.reminderLog ?? [])];
}
