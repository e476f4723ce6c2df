/** The paths that the documents describe, and the letter by which the list of rules calls each. */
export const letters: Readonly<Record<string, string>> = {
  "lync2010-to-lync2013": "L",
  "ocs2007r2-to-lync2013": "O",
  "groupchat-to-pchat2013": "G",
  "lync2013-to-sfb2015": "15",
  "lync2013-to-sfb2015-side-by-side": "15",
  "lync2013-to-sfb2019": "19",
  "sfb2015-to-sfb2019": "19",
  "onprem-to-teams": "T",
};

/** What is told where a way back is asked for, and nowhere else: by its number, on the paths of these letters. */
export const toldBeforeGoingBack: Readonly<Record<string, string>> = { "R-86": "L", "R-87": "L O 19" };

/** Rules that cannot come up on a path although the list's column names it, and why. */
export const notHere: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "groupchat-to-pchat2013": {
    "R-79": "it changes the topology in no step that another one follows",
    "R-95": "it is the home pool that waits, on its own path",
  },
  "lync2013-to-sfb2015": {
    "R-18": "no new back end is brought; task 5.1 asks for the version that setup needs",
  },
  "lync2013-to-sfb2015-side-by-side": {
    "R-96": "the order is that of upgrades in place",
    "R-97": "no pool is upgraded",
    "R-98": "no pool is upgraded",
    "R-99": "nothing is converted: the old pool stays until it is removed",
    "R-100": "setup runs on new servers",
  },
  "lync2013-to-sfb2019": { "R-108": "it speaks of users on Server 2015" },
};

/** How many rules each path has, counted by hand: those of the list's column, and how many of them its tasks speak of. */
export const counts: Readonly<Record<string, { readonly rules: number; readonly byTasks: number }>> = {
  "lync2010-to-lync2013": { rules: 68, byTasks: 39 },
  "ocs2007r2-to-lync2013": { rules: 67, byTasks: 42 },
  "groupchat-to-pchat2013": { rules: 12, byTasks: 5 },
  "lync2013-to-sfb2015": { rules: 14, byTasks: 7 },
  "lync2013-to-sfb2015-side-by-side": { rules: 14, byTasks: 2 },
  "lync2013-to-sfb2019": { rules: 56, byTasks: 34 },
  "sfb2015-to-sfb2019": { rules: 56, byTasks: 35 },
  "onprem-to-teams": { rules: 10, byTasks: 4 },
};
