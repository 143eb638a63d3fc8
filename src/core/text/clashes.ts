import { w } from "./words";

/** What entries with places, ranks or votes would break, as clauses that name the cases; by the problem that their unit reads. */
export const clashWords = {
  "selection.tooMany": w(
    "“{form}”有 {count} 件，最多 {most} 件",
    "“{form}” has {count} entries and takes {most}",
  ),
  "selection.rankTwice": w(
    "“{other}”和“{name}”的“{label}”都是 {rank}",
    "“{other}” and “{name}” both have “{label}” {rank}",
  ),
  "selection.rankMissing": w("“{name}”的“{label}”空着", "“{label}” of “{name}” is empty"),
  "selection.ownVote": w("“{name}”是该单位自己推荐的", "“{name}” was nominated by the unit itself"),
  broken: w(
    "“{row}”的“{left}”是 {leftValue}，不合“{message}”",
    "“{left}” of “{row}” is {leftValue}, against “{message}”",
  ),
  wanting: w("“{row}”的“{left}”空着，不合“{message}”", "“{left}” of “{row}” is empty, against “{message}”"),
  "selection.votedTwice": w("“{name}”投了两次", "“{name}” is voted for twice"),
} as const;
