import { beginsWithCmdlet, isUnfinished, pipelinesIn } from "../../src/facts/shell";
import { busyFor } from "../support/busy";

const namesIn = (text: string) => pipelinesIn(text).map((pipeline) => pipeline.map(({ name }) => name));

test.each([
  ["nothing", "all went well", []],
  ["one cmdlet", "Get-CsUser", [["get-csuser"]]],
  ["a cmdlet with a number in its name", "Test-CsP2PAV", [["test-csp2pav"]]],
  ["one inside a sentence", "ran Move-CsUser ana -Target pool05 yesterday", [["move-csuser"]]],
  ["a pipeline", "Get-CsUser -OnLyncServer | Move-CsUser -Target p", [["get-csuser", "move-csuser"]]],
  ["two statements", "Get-CsUser; Get-CsPool\nGet-CsSite", [["get-csuser"], ["get-cspool"], ["get-cssite"]]],
  ["a pipe in quotes is text", 'Get-CsUser "a|b"', [["get-csuser"]]],
  ["a cmdlet in quotes is text", '"Move-CsUser"', []],
  ["other cmdlets are not ours", "Get-Service | Stop-Service", []],
  ["nor are those for tables", "Import-Csv a.csv | Export-Csv b.csv", []],
  ["a long pipe of nothing", "|".repeat(5000), []],
])("%s", (_, text, expected) => {
  expect(namesIn(text)).toEqual(expected);
});

test("parameters keep their values as written", () => {
  const [[call] = []] = pipelinesIn(
    "Move-CsUser -Identity ' ana ' -Target:pool05 -Force -Filter {a -eq 'b'}",
  );
  expect({ ...call?.parameters }).toEqual({
    identity: " ana ",
    target: "pool05",
    force: "",
    filter: "a -eq 'b'",
  });
});

test("the first word without a name is the identity", () => {
  const [[call] = []] = pipelinesIn("Move-CsUser ana other -Target pool05");
  expect({ ...call?.parameters }).toEqual({ identity: "ana", target: "pool05" });
});

test.each([
  ["an open quote", `Move-CsUser "${"x".repeat(9000)}`],
  ["an open brace", `Move-CsUser {${"{".repeat(9000)}`],
  ["names like those of objects", "Move-CsUser -constructor x -__proto__ y -toString z"],
  ["only dashes", "-".repeat(9000)],
  ["a name without end", `Move-Cs${"a".repeat(9000)}`],
  ["signs of all kinds", "Move-CsUser \u0000\ud800 “a” ‘b’ `c` $(rm) & > <"],
])("%s is read without harm, and soon", (_, text) => {
  const took = busyFor(() => expect(Array.isArray(pipelinesIn(text))).toBe(true));
  expect(took).toBeLessThan(200);
});

test.each([
  [
    "dashes of an editor",
    "Get–CsUser —OnLyncServer | Move‑CsUser –Target p",
    [["get-csuser", "move-csuser"]],
  ],
  ["a pipe at the line's end", "Get-CsUser |\nMove-CsUser", [["get-csuser", "move-csuser"]]],
  ["a pipe at the line's beginning", "Get-CsUser\n | Move-CsUser", [["get-csuser", "move-csuser"]]],
  ["a loop", "Get-CsUser | % { Move-CsUser $_ }", [["get-csuser", "move-csuser"]]],
  [
    "brackets in brackets",
    "Move-CsUser ((Get-CsUser) | x { Get-CsPool })",
    [["move-csuser", "get-csuser", "get-cspool"]],
  ],
  [
    "an apostrophe before a cmdlet",
    "we don't mind: Get-CsUser | Move-CsUser",
    [["get-csuser", "move-csuser"]],
  ],
  [
    "two apostrophes around one",
    "don't mind Get-CsUser | Move-CsUser as it's fine",
    [["get-csuser", "move-csuser"]],
  ],
  ["a quote that never closes", '5" disk, then Get-CsUser', [["get-csuser"]]],
])("%s hides nothing", (_, text, expected) => {
  expect(namesIn(text)).toEqual(expected);
});

test.each([
  ["Get-CsUser", true],
  ["  get–csuser x", true],
  ["Get-Service", false],
  ["say Get-CsUser", false],
  ["", false],
])("%s begins with a cmdlet: %s", (text, expected) => {
  expect(beginsWithCmdlet(text)).toBe(expected);
});

test("a value right behind its parameter is that parameter's", () => {
  const [[call] = []] = pipelinesIn("Move-CsUser -Target:'pool 05' -Filter:{a} -Identity:\"x\"");
  expect({ ...call?.parameters }).toEqual({ target: "pool 05", filter: "a", identity: "x" });
});

test.each([
  ["Move-CsUser 'ana", true],
  ["Get-CsUser {a", true],
  ["Get-CsUser (a))", false],
  ["Get-CsUser {a {b} c}", false],
])("%s waits for more: %s", (text, expected) => {
  expect(isUnfinished(text)).toBe(expected);
});
