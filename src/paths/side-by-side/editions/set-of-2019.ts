import type { DocumentSet } from "../guide";

/** Several of its documents are named as in the set of Lync Server 2013, so they are cited with their folder. */
export const setOf2019: DocumentSet = {
  folder: "SfBServer2019/migration",
  except: ["upgrade.md", "plan-um-migration.md", "configure-xmpp-gateway-on-lync-server-2013.md"],
};
