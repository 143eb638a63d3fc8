// A straight trend line by least squares.

/** Series of ECharts for the trend of some values; over their order, or over their own x in a scatter. */
export function trendLine(
  name: string,
  values: readonly unknown[],
  names: readonly string[],
  scatter: boolean,
): object {
  const points = values.flatMap((value, index): [number, number][] =>
    typeof value === "number" ? [[scatter ? Number(names[index]) : index, value]] : [],
  );
  const { slope, start } = leastSquares(points);
  const at = (x: number) => start + slope * x;
  const xs = points.map(([x]) => x);
  const ends = [Math.min(...xs), Math.max(...xs)];
  const data = scatter ? ends.map((x) => [x, at(x)]) : values.map((_, index) => at(index));
  return { name, type: "line", data, showSymbol: false, lineStyle: { type: "dashed", width: 1.5 } };
}

/** The line through points that lies closest to all of them. */
export function leastSquares(points: [number, number][]): { slope: number; start: number } {
  const count = points.length || 1;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / count;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / count;
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const shared = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const slope = spread === 0 ? 0 : shared / spread;
  return { slope, start: meanY - slope * meanX };
}
