/** A command as it was echoed or written beside its output; `host` is the server that a remote prompt names. */
export type Echo = { readonly text: string; readonly host: string | null };

/** The command of a line, empty for a prompt alone; undefined for a line that is neither. */
export function commandIn(line: string): Echo | undefined {
  const start = line.trimStart();
  const prompted = prompts.map((prompt) => prompt.exec(start)?.groups).find((groups) => groups !== undefined);
  if (prompted) return { text: (prompted.text ?? "").trim(), host: prompted.host?.toLowerCase() ?? null };

  const [, bare] =
    /^(?:[#>$]\s*)?([(@]{0,2}[A-Za-z]{2,20}-Cs(?!v\b)[A-Za-z\d]{1,60}\b(?! ?:).*)$/.exec(start) ?? [];
  return bare === undefined ? undefined : { text: bare.trim(), host: null };
}

/** What a command said that failed: `Get-CsUser : Management object not found …`; undefined for any other line. */
export const errorIn = (line: string): string | undefined => failed.exec(line)?.[1];

const failed =
  /^\s*(?:Add|ConvertTo|Export|ForEach|Format|Get|Import|Invoke|Measure|Move|New|Out|Select|Set|Sort|Test|Where)-[A-Z][A-Za-z\d]{1,60} ?: (.*)$/;

/** Whether no printed object goes on with this line: a prompt, a command or an error. */
export const endsOutput = (line: string): boolean =>
  !isCell.test(line) && (commandIn(line) !== undefined || errorIn(line) !== undefined);

/** Most lines of output begin as no command does, and need no closer look. */
const isCell = /^\s*["{}\d,;-]/;

/** `PS C:\>`, `[PS] C:\>` of a management shell, `[fe01]: PS C:\>` of a remote one. */
const prompts = [
  /^(?:\[(?<host>[^\]\s]{1,260})\]: ?)?PS(?: [^>]{0,400})?> ?(?<text>.*)$/,
  /^\[PS\] ?[^>]{0,400}>(?<text>.*)$/,
];
