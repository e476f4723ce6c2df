/**
 * Every task of an in-place upgrade, written by hand from the guide's eight steps.
 * Columns: number, title, scope, due gate and of whom, when, skip, flags, needs, rules of needs, rules of cautions.
 * Flags: G guarded, I irreversible, P publishes. A need of the form `x ? c` holds only where c does.
 */
export const lync2013ToSfb2015 = `
1.1 | Choose how the pool is upgraded | pool | 1 each | | never | | (pool.upgrade-method=offline or pool.upgrade-method=move-user) | |
1.2 | Put the pools in their order | forest | 1 each | | reason | | | |
1.3 | Decide about the Archiving and Monitoring databases | forest | 1 each | | reason | | | |
1.4 | Remove the Lync Room System administration tool | forest | 1 each | | reason | | | |
1.5 | Back up all databases | pool | 1 each | | never | | | |
1.6 | Install the administration tools | forest | 1 each | | reason | | | |
1.7 | Download and save the topology | pool | 1 each | | reason | | 1.6 | |
1.8 | Copy the topology file | pool | 1 each | | never | | 1.7 | R-99 | R-99
2.1 | Move users and conference directories to another pool | pool | 2 each | pool.upgrade-method=move-user | never | G | | | R-65
2.2 | See that every service of the pool runs | pool | 2 each | | never | | | |
2.3 | Upgrade the pool in Topology Builder and publish | pool | 2 each | | never | GIP | 1.5, 1.8, 2.1 ? pool.upgrade-method=move-user, 2.2 | R-99, R-100 | R-98, R-99, R-09
3.1 | See that the topology is replicated | pool | 3 each | | reason | | 2.3 | |
4.1 | Stop and disable the services on each server | pool | 4 each | | never | G | 3.1 | R-79 |
5.1 | See that each server meets the prerequisites | pool | 5 each | | never | | | |
5.2 | Run setup on each server | pool | 5 each | | never | GI | 4.1, 5.1 | R-100 | R-97
6.1 | Clear the Windows Fabric folder | pool | 6 each | | reason | | 5.2 | R-97 |
6.2 | Start the pool and the other servers | pool | 6 each | | never | | 5.2, 6.1 | R-97 |
7.1 | Test the upgraded pool | pool | 7 each | | never | | 6.2 | |
7.2 | Move users and conference directories back | pool | 7 each | pool.upgrade-method=move-user | reason | | 7.1 | |
7.3 | Assign Kerberos accounts again | pool | 7 each | | reason | | 6.2 | |
7.4 | Install the Lync Room System administration tool | forest | 7 last | | reason | | | |
8.1 | Begin with the paired pool | pool | 8 each | pool.paired=true | reason | | | | R-98
8.2 | Go on in the order of the pools | pool | 8 each | | reason | | | |
`;

/** What does not carry over to the Subscription Edition: the room system tool, a final publish, the rules of 2015. */
export const sfb2019ToSfbse = lync2013ToSfb2015
  .trim()
  .split("\n")
  .filter((line) => !line.includes("Lync Room System"))
  .map((line) => {
    const columns = line.split("|");
    const [number = ""] = columns;
    const changed = number.trim() === "2.3" ? columns.with(5, " reason ").with(6, " GP ") : columns;
    return [...changed.slice(0, 8), " ", " "].join("|");
  })
  .join("\n");
