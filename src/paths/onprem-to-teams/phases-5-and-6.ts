import type { Emptiness, Phase } from "../path";
import { task } from "../task";
import { decommission, disabling, lines } from "./shared";

const everybodyMoved: readonly Emptiness[] = [
  { what: "users-left", of: "forest", source: disabling, rules: ["R-106"] },
];

/** One unit, in one maintenance window, once for the forest: by the last pool to come by. */
export const phase5: Phase = {
  number: 5,
  title: "Disable hybrid",
  source: decommission,
  tasks: [
    task({
      number: "5.1",
      title: "Point external DNS to Microsoft 365",
      scope: "forest",
      gate: 5,
      of: "last",
      what: "Begin the maintenance window and change the external records. From here on there is no way back for anybody.",
      command: lines(
        "# SRV   _sipfederationtls._tcp   sipfed.online.lync.com:5061",
        "# SRV   _sip._tls                sipdir.online.lync.com:443",
        "# CNAME sip                      sipdir.online.lync.com",
        "# CNAME lyncdiscover, meet, dialin   webdir.online.lync.com",
      ),
      needs: [
        {
          task: "4.2",
          because: "all users come first: afterwards nobody can be moved",
          source: decommission,
          rules: ["R-106"],
        },
      ],
      empty: everybodyMoved,
      guarded: true,
      irreversible: true,
      skip: "never",
      source: disabling,
    }),
    task({
      number: "5.2",
      title: "End the shared SIP address space",
      scope: "forest",
      gate: 5,
      of: "last",
      what: "Online, stop sharing the address space, in the same window.",
      command: "Set-CsTenantFederationConfiguration -SharedSipAddressSpace $false",
      needs: [
        { task: "5.1", because: "the steps are one unit, DNS first", source: disabling, rules: ["R-106"] },
      ],
      empty: everybodyMoved,
      guarded: true,
      irreversible: true,
      skip: "never",
      source: disabling,
    }),
    task({
      number: "5.3",
      title: "Disable the hosting provider",
      scope: "forest",
      gate: 5,
      of: "last",
      what: "On premises, disable every hosting provider, in the same window.",
      command: "Get-CsHostingProvider | Set-CsHostingProvider -Enabled $false",
      needs: [{ task: "5.2", because: "the steps are one unit, in this order", source: disabling }],
      empty: everybodyMoved,
      guarded: true,
      irreversible: true,
      skip: "never",
      source: disabling,
    }),
  ],
};

export const phase6: Phase = {
  number: 6,
  title: "Move hybrid application endpoints",
  source: decommission,
  tasks: [
    task({
      number: "6.1",
      title: "Move the endpoints to Microsoft 365",
      scope: "forest",
      gate: 6,
      of: "last",
      what: "Move the hybrid application endpoints, in the same window; none may be listed afterwards.",
      command: "Get-CsHybridApplicationEndpoint   # nothing",
      needs: [
        {
          task: "5.1",
          because: "endpoints are found by DNS, which goes first",
          source: decommission,
          rules: ["R-106"],
        },
        { task: "5.3", because: "hybrid is disabled before its endpoints move", source: decommission },
      ],
      guarded: true,
      irreversible: true,
      skip: "with-reason",
      source: decommission,
    }),
  ],
};
