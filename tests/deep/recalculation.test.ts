import { it } from "@jest/globals";
import { computesAlike } from "../host/spreadsheet/recalculation";

it("computes after each of many changes what a computation of everything would", () => computesAlike(10_000));
