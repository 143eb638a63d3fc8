// The clock ended at calls along the way; at every call in the deep tests.
import { it } from "@jest/globals";
import { roadsEnded } from "./ended";

it("a tick that is ended over four roads is completed by the next: the same record and figures, nobody told twice", () =>
  roadsEnded(53));
