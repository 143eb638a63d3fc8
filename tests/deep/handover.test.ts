// Taking a campaign over, ended before each of its calls.
import { it } from "@jest/globals";
import { atWork } from "../server/at-work";
import { takingEnded } from "../server/handover/office";

it("leaves one clock wherever it is broken off, and is completed by one more press", async () => {
  const office = await atWork();
  await office.call("clock.start", {});
  await takingEnded(office, 1);
});
