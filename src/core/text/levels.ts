import { w } from "./words";

/** Words of what stands between a unit and those below it. */
export const levelWords = {
  acceptedAnyway: w(
    "{at} 下级未齐时接收：{units}；理由：{reason}",
    "{at} accepted although units below were missing: {units}; reason: {reason}",
  ),
  lacking: w("下级未齐：{units}", "Not all units below: {units}"),
  changed: w("{at} 下级已更改：{unit}，{what}", "{at} changed below: {unit}, {what}"),
  difference: w("{label} {before} → {after}", "{label} {before} → {after}"),
  unchanged: w("数字不变", "figures unchanged"),
  more: w("另有 {count} 处", "{count} more"),
  moreUnits: w("另有 {count} 个单位", "{count} more"),
} as const;
