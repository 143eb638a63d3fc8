import { w } from "./words";

/** What the columns of the tab 评选环节 ask for. */
export const stageHelp = {
  decider: w(
    "单位：报上来就是；单位的上级：它的上级单位在自己报的里面写了同名的一件，就是转报；本级：在“评选”里定；上级：记下上级的结果。留空为本级。",
    "Unit: by sending it; Unit above: by naming it among its own; Office: in Selection; Level above: its answer is noted. Blank for the office.",
  ),
  max: w(
    "“单位”环节为每个单位每次；其他环节为一共。多了不收。",
    "Of each report where the unit decides, elsewhere in all; more are refused.",
  ),
  over: w("差额推荐：最多再多报百分之几，不足一件不计。", "Over-nomination in percent, rounded down."),
  publicityDays: w("公示期满才能进入下一环节。", "The next stage follows after them."),
  points: w(
    "和媒体层级一起写：采用才计分，报送、选送不计。一篇多处采用，按最高的计一次。",
    "Together with a level of outlets: only what was printed has points. An article counts once, by its highest level.",
  ),
} as const;
