export { ranksOf } from "./ranks";
export { type RateLine, rateLines } from "./rates";
export { rateRows, rateTable } from "./table";
