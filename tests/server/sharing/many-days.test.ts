// A distribution that takes two days. A hundred units are told in the deep tests.
import { expect, it } from "@jest/globals";
import { handOutOverDays, QUOTA, STAFF } from "./many-days";

it("64 units on a person's sharing quota are all let in on the second day, by themselves", async () => {
  const days = await handOutOverDays(64);
  const first = QUOTA - STAFF.length;
  expect(days.map(({ made, shared, waiting }) => [made, shared, waiting])).toEqual([
    [64, first, 64 - first],
    [64, 64, 0],
  ]);
  // Google ends an execution after six minutes.
  expect(Math.max(...days.map(({ longest }) => longest))).toBeLessThan(300);
}, 300_000);
