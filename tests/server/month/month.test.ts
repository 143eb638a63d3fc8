// The days around a due day, told with few units that have many clerks each. A hundred units are told in the deep tests.
import { it } from "@jest/globals";
import { tellMonth } from "./month";

it("an office of 24 units comes through its month", async () => {
  await tellMonth({ units: 24, clerks: () => 5, from: "2020-03-19", to: "2020-03-27" });
}, 300_000);
