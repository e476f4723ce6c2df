import { readBuilder } from "./builder";
import { assembled } from "./parts";
import type { Problem } from "./problem";
import { readPublished } from "./published";
import type { Topology } from "./topology";
import { type Element, elementsBelow, readXml } from "./xml";

/** Reads a topology document in either form. Elements and attributes that it does not know are passed over. */
export function readTopology(text: string): Topology | Problem {
  const root = readXml(text);
  if ("code" in root) return root;

  switch (`${root.namespace} ${root.name}`) {
    case "urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008 Topology":
      return assembled(readPublished(root));
    case "urn:schema:Microsoft.Rtc.Management.Deploy.TopologyBuilder.2008 TopologyBuilder":
      return assembled(readBuilder(root));
    default:
      return isUserData(root)
        ? { code: "user-data" }
        : { code: "other-root", root: root.name.slice(0, 80), namespace: root.namespace.slice(0, 200) };
  }
}

/** What `Export-CsUserData` writes names people and their contacts. */
const isUserData = (root: Element): boolean =>
  root.name === "DocItemSet" || [...elementsBelow(root, "HomedResource")].length > 0;
