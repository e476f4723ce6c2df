import { inPlacePath } from "./in-place-path";

const blog = "Microsoft team blog, reposted on azurefeeds.com, 2025-06-26";
const steps = "upgrade-to-skype-for-business-server.md (for 2015, by analogy)";

export const sfb2019ToSfbse = inPlacePath({
  id: "sfb2019-to-sfbse",
  from: "sfb2019",
  to: "sfbse",
  old: "Skype for Business Server 2019",
  fresh: "Skype for Business Server Subscription Edition",
  plan: "upgrade.md (for 2015, by analogy)",
  steps,
  methodSource: blog,
  division: {
    by: "analogy",
    guide: "lync2013-to-sfb2015",
    source: "upgrade-to-skype-for-business-server.md",
  },
  secondary: blog,
  prerequisites: {
    what: "What Skype for Business Server 2019 asks of a server holds for the Subscription Edition too. The first release is build 7.0.2046.820 (KB5065372). Which update of 2019 it wants was not found: install the newest.",
    command: "Get-CsServerVersion",
    source: blog,
  },
  publishIsFinal: false,
  publish:
    "Open the saved topology in the new Topology Builder and, if it offers an upgrade of {pool}, choose that and publish. Both versions are of one build family, so there may be nothing to publish: skip this with that reason then.",
  roomSystem: false,
  ownRules: false,
});
