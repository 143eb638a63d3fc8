import { it } from "@jest/globals";
import { computesAlike } from "../../packages/apps-script-host/tests/spreadsheet/recalculation";

it("computes after each of many changes what a computation of everything would", () => computesAlike(10_000));
