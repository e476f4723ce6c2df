import { inPlacePath } from "./in-place-path";
import { lines } from "./product";

const plan = "upgrade.md";
const steps = "upgrade-to-skype-for-business-server.md";

export const lync2013ToSfb2015 = inPlacePath({
  id: "lync2013-to-sfb2015",
  from: "lync2013",
  to: "sfb2015",
  old: "Lync Server 2013",
  fresh: "Skype for Business Server 2015",
  plan,
  steps,
  methodSource: plan,
  division: { by: "documents" },
  secondary: null,
  prerequisites: {
    what: "Each server needs 32 GB free on a fixed local NTFS drive that is not compressed and holds no page file, PowerShell 6.2.9200.0 or later, the newest cumulative update of Lync Server 2013, SQL Server 2012 SP1, and its update for Windows: KB2533623 on 2008 R2, KB2858668 on 2012, KB2982006 on 2012 R2.",
    command: lines(
      "Get-Volume | Where-Object DriveType -eq Fixed | Select-Object DriveLetter, FileSystem, SizeRemaining",
      "Get-CsServerVersion",
      "Get-HotFix -Id KB2533623, KB2858668, KB2982006 -ErrorAction SilentlyContinue",
    ),
    source: steps,
  },
  publishIsFinal: true,
  publish:
    "Open the saved topology in the new Topology Builder, choose Upgrade on {pool}, and publish. With mirrored SQL the databases go on the principal: select that one alone. A published topology is never downgraded; a copy and the backups are what is left of the old one.",
  roomSystem: true,
  ownRules: true,
});
