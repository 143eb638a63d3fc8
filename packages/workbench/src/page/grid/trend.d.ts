/** Series of ECharts for the trend of some values; over their order, or over their own x in a scatter. */
export declare function trendLine(name: string, values: unknown[], names: string[], scatter: boolean): object;
/** The line through points that lies closest to all of them. */
export declare function leastSquares(points: [number, number][]): {
  slope: number;
  start: number;
};
