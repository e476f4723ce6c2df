/** Every task on the way to Teams, written by hand from the two sequences. Columns as for the upgrade in place. */
export const onpremToTeams = `
1.1 | Synchronise the directory | forest | 1 each | | never | | | |
1.2 | Share the SIP address space | forest | 1 each | | never | | 1.1 | |
1.3 | Define the hosting provider | forest | 1 each | | never | | 1.2 | |
1.4 | Federate with Microsoft 365 | forest | 1 each | | never | | | |
1.5 | Make the lists of domains alike | forest | 1 each | | never | | | |
1.6 | Leave external DNS on premises | forest | 1 each | | reason | | | |
1.7 | Install the Teams PowerShell module | forest | 1 each | | reason | | | |
2.1 | Choose the mode until users move | forest | 2 each | | reason | | | |
3.1 | Check the licences of the users | pool | 3 each | | never | | | |
3.2 | Check that the accounts are synchronised | pool | 3 each | | never | | | |
3.3 | Switch off the Unified Contact Store | pool | 3 each | | never | | | |
3.4 | Assign online policies | pool | 3 each | | reason | | | |
3.5 | Move test users | pool | 3 each | | reason | G | 1.3, 1.4, 3.1, 3.2, 3.3 | R-104 | R-105
3.6 | Move pilot users | pool | 3 each | | reason | G | 1.3, 1.4, 3.1, 3.2, 3.3, 3.4, 3.5 | R-104 | R-105
4.1 | Move everybody else | pool | 4 each | | reason | G | 3.4, 3.6 | | R-105
4.2 | See that no user is left | pool | 4 each | | never | | 4.1 | |
5.1 | Point external DNS to Microsoft 365 | forest | 5 last | | never | GI | 4.2 | R-106 |
5.2 | End the shared SIP address space | forest | 5 last | | never | GI | 5.1 | R-106 |
5.3 | Disable the hosting provider | forest | 5 last | | never | GI | 5.2 | |
6.1 | Move the endpoints to Microsoft 365 | forest | 6 last | | reason | GI | 5.1, 5.3 | R-106 |
7.1 | See that phones, dial-in numbers and workflows are gone | pool | 7 each | | never | | | |
7.2 | See that no meeting rooms are left | pool | 7 each | | never | | | |
7.3 | See that no trusted applications are left | pool | 7 each | | never | | | |
7.4 | See that no Persistent Chat endpoints are left | pool | 7 each | | never | | | |
7.5 | See that no audio test applications are left | pool | 7 each | | never | | | |
7.6 | See that no call park orbits are left | pool | 7 each | | never | | | |
7.7 | Remove the deployment in Topology Builder | forest | 7 last | | never | GIP | 6.1, 7.1, 7.2, 7.3, 7.4, 7.5, 7.6, pool.last=true | R-106 |
7.8 | Remove the conference directories | forest | 7 last | | never | GI | 7.7 | R-79 |
7.9 | Finish the uninstallation | forest | 7 last | | never | GI | 7.8 | |
7.10 | Take Active Directory back | forest | 7 last | | never | GI | 7.9 | |
`;
