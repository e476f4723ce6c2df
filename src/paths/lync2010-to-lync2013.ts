import { buildPath } from "./side-by-side/build-path";
import { guideOf2010, phasesOf2010 } from "./side-by-side/editions/guide-of-2010";

const allowed = "lync-server-2013-supported-server-migration-paths-and-coexistence-scenarios.md";

export const lync2010ToLync2013 = buildPath({
  id: "lync2010-to-lync2013",
  title: "Lync Server 2010 to Lync Server 2013",
  from: "lync2010",
  to: "lync2013",
  source: allowed,
  methodSource: allowed,
  division: { by: "documents" },
  secondary: null,
  leavesOut: [],
  phases: phasesOf2010,
  differs: [
    guideOf2010,
    {
      deployPool: () => ({
        adds: [
          {
            rules: ["R-48"],
            say: "Leave IPv6 off until every pool of the site is on Lync 2013: Lync 2010 does not support it.",
            source: "lync-server-2013-migration-and-coexistence-considerations-for-ipv6.md",
          },
        ],
      }),
      newClients: () => ({
        adds: [
          {
            rules: ["R-49"],
            say: "Not every client works with every server. The Lync 2013 client signs in to Lync 2010 too; older ones have fewer features on Lync 2013: look up the pairs that your users have.",
            source: "lync-server-2013-client-interoperability-in-lync-2013.md",
          },
          {
            rules: ["R-80"],
            say: "Switch enhanced presence privacy mode on only when every user of {target} has the newest client: older ones do not heed it.",
            source: "deploy-lync-server-2013-clients_1.md",
          },
        ],
      }),
    },
  ],
});
