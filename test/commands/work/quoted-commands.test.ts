import { inPhase } from "../../support/phases";
import { done, taken } from "../../wire/support/lines";

const whole = "Get-CsUser -OnLyncServer | Move-CsUser -Target pool05.contoso.com";
const pilot = () => inPhase(4).and(done("pool01", "4.1", "4.2"));

test("a start that would move everybody in the pilot is refused", () => {
  pilot()
    .when(`start pool01 4.3 because we run ${whole}`)
    .refuses("commands-fit-the-path")
    .because("moves-everyone");
});

test("so is a move that was done like that", () => {
  pilot()
    .and(taken("start pool01 4.3"))
    .when(`moved pool01 5 wave=test because ${whole}`)
    .refuses("commands-fit-the-path");
});

test("and a note that tells of it", () => {
  pilot()
    .and(taken("start pool01 4.3"))
    .when(`done pool01 4.3 note ${whole}`)
    .refuses("commands-fit-the-path");
});

test("a command that fits is kept as it was written", () => {
  const because = "Move-CsUser ana -Target pool05.contoso.com -MoveConferenceData";
  expect(pilot().when(`start pool01 4.3 because ${because}`).event("leaveGiven").because).toBe(because);
});
