import type { Case } from "../case";
import { driveCases } from "./drive";
import { fetchCases } from "./fetch";
import { formulaCases } from "./formulas";
import { pageCases } from "./pages";
import { pivotCases } from "./pivots";
import { requestCases } from "./requests";
import { restCases } from "./rest";
import { serviceCases } from "./services";
import { stateCases } from "./state";
import { structureCases } from "./structure";
import { typingCases } from "./typing";
import { valueCases } from "./values";

/** Every case, in the order in which they run. */
export const allCases: readonly Case[] = [
  ...valueCases,
  ...typingCases,
  ...formulaCases,
  ...structureCases,
  ...stateCases,
  ...serviceCases,
  ...pageCases,
  ...pivotCases,
  ...restCases,
  ...requestCases,
  ...driveCases,
  ...fetchCases,
];
