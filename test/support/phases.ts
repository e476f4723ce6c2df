import { confirmed, done, guarded, type Line, taken } from "../wire/support/lines";
import { another, deployed, inPhase3, opened, planned, registered } from "../wire/support/scenes";
import { type Given, given } from "./given";

/** An engineer who is no admin, and one more of each kind. */
export const eva = "Eva Sol";
export const finn = "Finn Ott";
export const gil = "Gil Ray";

const day = 86_400_000;

/** What is said to lead pool01 from one phase into the next; one approver opens each gate. */
const ways: readonly (readonly Line[])[] = [
  [...planned, ...opened("pool01")],
  [
    ...done("pool01", "2.1", "2.2"),
    taken("skip pool01 2.3 because the analyser was run last month"),
    ...done("pool01", "2.4", "2.5", "2.6"),
    ...opened("pool01"),
  ],
  [
    ...done("pool01", "3.1", "3.2"),
    ...guarded("pool01", "3.3"),
    ...done("pool01", "3.4", "3.5"),
    ...confirmed("pool01", "services-started", "sites-administrable"),
    ...opened("pool01"),
  ],
  [
    ...done("pool01", "4.1", "4.2"),
    taken("start pool01 4.3"),
    taken("moved pool01 5 wave=test"),
    taken("done pool01 4.3"),
    taken("start pool01 4.4"),
    taken("moved pool01 50 wave=pilot"),
    taken("done pool01 4.4"),
    ...confirmed(
      "pool01",
      "pilot-users-validated",
      "applications-compatible",
      "clients-communicate",
      "each-deployment-works",
    ),
    ...opened("pool01"),
  ],
  [...done("pool01", "5.1", "5.2"), ...opened("pool01")],
  [
    ...guarded("pool01", "6.1"),
    ...done("pool01", "6.2"),
    taken("skip pool01 6.3 because the Director stays"),
    taken("set migration xmpp=no"),
    taken("clock +7d"),
    ...confirmed("pool01", "pilot-soaked", "services-started", "sites-administrable"),
    taken("start pool01 6.4"),
    taken("moved pool01 445 wave=rest"),
    taken("done pool01 6.4"),
    ...opened("pool01"),
  ],
  [
    ...done("pool01", "7.1"),
    taken("set pool01 dialin-numbers-left=0"),
    taken("skip pool01 7.2 because there are none"),
    ...guarded("pool01", "7.3", "7.4", "7.5", "7.6"),
    ...guarded("pool01.contoso.com", "7.7"),
    ...done("pool01", "7.8", "7.9"),
    taken("skip pool01 7.11 because there is no SCOM"),
    ...done("pool01", "7.12", "7.13"),
    taken("set pool01 contacts-left=0"),
    ...confirmed("pool01", "services-started", "sites-administrable"),
    ...opened("pool01"),
  ],
  [
    taken("set pool01 dns=no cms=no group-chat=no"),
    taken("skip pool01 8.2 because the Central Management Server is on no legacy pool"),
    ...guarded("pool01", "8.1", "8.3", "8.6", "8.6", "8.6"),
    taken("skip pool01 8.6.4 because the whole pool goes"),
    ...guarded("pool01.contoso.com", "8.6.5", "8.7.1", "8.7.2", "8.7.3"),
    ...opened("pool01"),
  ],
];

/** A migration of pool01, with an engineer (Ana, who is admin too) and approvers of two groups (Bo: uc, Cy: security). */
export const enrolled = (): Given => inPhase(1);

/** pool01 stands in this phase; nine: it is completed. The lines before it are said once for all tests of a file. */
export function inPhase(phase: number): Given {
  const known = reached.get(phase);
  if (known) return known;

  const made = phase === 1 ? given(registered("contoso")) : inPhase(phase - 1).and(ways[phase - 2] ?? []);
  reached.set(phase, made);
  return made;
}

const reached = new Map<number, Given>();

/** Everything that phase asks is done, and its gate may be asked: the way of the phase without its gate. */
export const readyIn = (phase: number): Given => inPhase(phase).and((ways[phase - 1] ?? []).slice(0, -2));

/** Another pool at the same site moves to the same target. */
export const withPool02 = (before: Given): Given => before.and(another("pool02"));

export { another, day, deployed, inPhase3 };
