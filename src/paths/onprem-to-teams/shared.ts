export const hybrid = "plan-hybrid-connectivity.md";
export const upgrade = "upgrade-to-Teams-execute-SkypeforBusinessHybridOnPrem.md";
export const moving = "move-users-between-on-premises-and-cloud.md";
export const toTeams = "move-users-from-on-premises-to-teams.md";
export const decommission = "decommission-on-prem-overview.md";
export const disabling = "cloud-consolidation-disabling-hybrid.md";

export const lines = (...all: readonly string[]): string => all.join("\n");
