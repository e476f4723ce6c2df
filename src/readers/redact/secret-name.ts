/** Whether what has this name is secret: its last word says so, however the words are put together. `PinPolicy` and
 * `PasswordNeverExpires` are not, nor is the token of a public key. */
export function isSecretName(name: string): boolean {
  if (!mayBeSecret(name)) return false;

  const words = name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/\d{1,3}$/, ""))
    .filter((word) => word !== "");
  const [last = "", before = "", first = ""] = words.toReversed();
  if (harmless.has(`${before}${last}`) || harmless.has(`${first}${before}${last}`)) return false;
  return (
    whole.has(last) ||
    [last, `${before}${last}`, `${first}${before}${last}`].some((word) =>
      endings.some((end) => word.endsWith(end)),
    )
  );
}

/** Whether the last word of a name has something in it that a word below has. Most names have nothing, and need no closer look. */
export const mayBeSecret = (name: string): boolean =>
  /pass|pwd|pin|code|token|credential|secret|key|wort|senha|contrase|has[łl]o|sig|lösen|п|パ|密|暗/i.test(
    name,
  );

/** Words that are secret by themselves. */
const whole = new Set([
  ...["pass", "pwd", "pin", "pins", "pincode", "token", "tokens", "credential", "credentials", "secrets"],
  ...["passwords", "senha", "hasło", "haslo", "sig", "пин", "密码", "パスワード", "暗証番号"],
]);

/** Words that are secret, and so is what ends in them. */
const endings = [
  ...["password", "passwd", "passphrase", "passcode", "secret", "passwort", "kennwort", "motdepasse"],
  ...[
    "contraseña",
    "contrasena",
    "wachtwoord",
    "lösenord",
    "пароль",
    "accesstoken",
    "refreshtoken",
    "idtoken",
  ],
  ...[
    "apikey",
    "accesskey",
    "accountkey",
    "encryptionkey",
    "licensekey",
    "masterkey",
    "privatekey",
    "productkey",
  ],
  ...["sessionkey", "sharedkey", "signingkey", "storagekey", "subscriptionkey", "symmetrickey"],
];

const harmless = new Set([
  "publickeytoken",
  "cancellationtoken",
  "continuationtoken",
  "skiptoken",
  "nexttoken",
]);
