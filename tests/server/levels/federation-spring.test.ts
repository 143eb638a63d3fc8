// A city with four counties, sixteen base units and two departments, from March to May 2020; the whole year with 60 base units is told by the deep tests.
import { beforeAll, describe } from "@jest/globals";
import { holds } from "./federation-holds";
import { type Federation, federation } from "./federation-year";

let told: Federation;
beforeAll(async () => {
  told = await federation({ counties: 4, base: 16, departments: 2, months: [3, 4, 5] });
}, 180_000);

describe("a spring of a federation", () => holds(() => told));
