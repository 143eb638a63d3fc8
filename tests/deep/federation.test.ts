// A city with seven counties, sixty base units and six departments, from March to October 2020.
import { beforeAll, describe } from "@jest/globals";
import { holds } from "../server/levels/federation-holds";
import { type Federation, federation } from "../server/levels/federation-year";

let told: Federation;
beforeAll(async () => {
  told = await federation({ counties: 7, base: 60, departments: 6, months: [3, 4, 5, 6, 7, 8, 9, 10] });
}, 1_800_000);

describe("eight months of a federation", () => holds(() => told));
