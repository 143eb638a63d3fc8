export { scoresIn, type ToldScores } from "./elsewhere";
export { scoresPage } from "./page";
export { type ReadScoring, scoringFromRows } from "./read";
export { type Scores, scoresOf } from "./score";
