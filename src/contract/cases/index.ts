import type { Case } from "../case";
import { driveCases } from "./drive";
import { formulaCases } from "./formulas";
import { pageCases } from "./pages";
import { restCases } from "./rest";
import { serviceCases } from "./services";
import { stateCases } from "./state";
import { structureCases } from "./structure";
import { valueCases } from "./values";

/** Every case, in the order in which they run. */
export const allCases: readonly Case[] = [
  ...valueCases,
  ...formulaCases,
  ...structureCases,
  ...stateCases,
  ...serviceCases,
  ...pageCases,
  ...restCases,
  ...driveCases,
];
