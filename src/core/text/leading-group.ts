import { w } from "./words";

/** What the columns of the tab 领导小组 ask for. */
export const leadingGroupHelp = {
  role: w("如组长、副组长、成员、办公室主任。", "For instance head, deputy head, member."),
  name: w("姓名和职务至少写一项。", "Name or position, at least one of them."),
} as const;
