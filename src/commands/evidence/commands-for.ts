import type { Wanted } from "../../machines/case/wanted";
import { literal } from "../../readers/collector/script";
import { readerOf } from "../../readers/evidence/catalogue";

/** The command that shows something, ready to run; undefined where none does. Of several the plainest. */
export function commandFor({ cmdlets, about, shown }: Wanted): string | undefined {
  const [first] = cmdlets;
  const print = first === undefined ? undefined : readerOf(first)?.print;
  return print && about !== null ? filled(print, about) : shown === "all-good" ? print : undefined;
}

/** Every command whose output is wanted, each once. */
export const commandsFor = (wanted: readonly Wanted[]): readonly string[] => [
  ...new Set(
    wanted.flatMap((item) =>
      item.shown === "none-left"
        ? item.cmdlets.flatMap((cmdlet) => commandFor({ ...item, cmdlets: [cmdlet] }) ?? [])
        : (commandFor(item) ?? []),
    ),
  ),
];

/** What tells the servers of a pool that are not known, and what shows of each, under its name, whether its services run and
 * whether it has the newest configuration. */
export const commandsForServersOf = (pool: string): readonly string[] => {
  const read = `Get-CsPool -Identity ${literal(pool)}`;
  return [
    `${read} | ConvertTo-Json`,
    `${read} | ForEach-Object { $_.Computers } | ForEach-Object { $server = $_; Get-CsWindowsService -ComputerName $server -ExcludeActivityLevel | Select-Object @{ n = 'ComputerName'; e = { $server } }, Name, Status } | ConvertTo-Csv -NoTypeInformation`,
    "Get-CsManagementStoreReplicationStatus | ConvertTo-Json",
  ];
};

/** What a script may run by itself: no test that places a real call, and none that asks for more than a pool. */
export const isForScripts = (command: string): boolean => !/^Test-Cs(?:Pstn|FederatedPartner)/.test(command);

/** A name stands as one literal: within quotes of the command's own without its quotes. */
const filled = (print: string, name: string): string =>
  print
    .replaceAll(/'([^'{}]*)\{(?:pool|server)\}([^'{}]*)'/g, (_, before: string, after: string) =>
      literal(`${before}${name}${after}`),
    )
    .replaceAll(/\{(?:pool|server)\}/g, literal(name));
