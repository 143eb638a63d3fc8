// A hundred units, three colleagues and an account of a person, day by day.
import { expect, it } from "@jest/globals";
import { handOutOverDays } from "../server/sharing/many-days";

it("a hundred units are all let in on the second day, by themselves", async () => {
  const days = await handOutOverDays(100);
  expect(days.map(({ made, shared, waiting }) => [made, shared, waiting])).toEqual([
    [100, 57, 43],
    [100, 100, 0],
  ]);
  expect(Math.max(...days.map(({ longest }) => longest))).toBeLessThan(300);
}, 600_000);
