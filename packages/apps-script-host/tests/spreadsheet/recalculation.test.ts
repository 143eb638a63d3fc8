import { it } from "@jest/globals";
import { computesAlike } from "./recalculation";

it("computes after each change what a computation of everything would", () => computesAlike(150));
