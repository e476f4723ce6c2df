import { marks } from "./collected";

/** What a script is for: the nonce it carries, what it is about for people, the commands that it runs. */
type Asked = { readonly nonce: string; readonly about: string; readonly commands: readonly string[] };

/** A text as one literal of PowerShell: nothing in it is a variable, a command or the literal's end. The shell takes curly
 * quotes for straight ones. */
export const literal = (text: string): string =>
  `'${text.replace(/['‘’‚‛]/g, "$&$&").replace(/[\p{Cc}\u2028\u2029]+/gu, " ")}'`;

/** A script for Windows PowerShell 5.1 that runs commands, changes nothing, and prints one block to paste back: JSON with the
 * nonce, the host, the time and each output, as Base64 of its UTF-8 bytes between two words, and their SHA-256. Each command
 * is one line that reads, its values quoted by `literal`. */
export const collectorScript = ({ nonce, about, commands }: Asked): string =>
  [
    `# Poolpilot: reads what is wanted for ${about.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")}, and changes nothing.`,
    "# Run it as it is in the Management Shell (Windows PowerShell 5.1), and paste back what it prints.",
    "$commands = @(",
    ...commands.map(
      (line, at) => `  @{ Text = ${literal(line)}; Run = { ${line} } }${at < commands.length - 1 ? "," : ""}`,
    ),
    ")",
    "$results = @($commands | ForEach-Object {",
    "  $command = $_",
    '  $output = try { & $command.Run 2>&1 | Out-String -Width 4000 } catch { "Get-Item : $_" }',
    "  [pscustomobject]@{ command = $command.Text; output = [string]$output }",
    "})",
    `$block = [pscustomobject]@{ nonce = ${literal(nonce)}; host = [Net.Dns]::GetHostName(); utc = [DateTime]::UtcNow.ToString('s') + 'Z'; results = $results }`,
    "$bytes = [Text.Encoding]::UTF8.GetBytes(($block | ConvertTo-Json -Depth 4 -Compress))",
    "$sum = [BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash($bytes)).Replace('-', '').ToLower()",
    `'${marks.begin}'`,
    "[Convert]::ToBase64String($bytes, 'InsertLineBreaks')",
    `'${marks.end} ' + $sum`,
  ].join("\n");
