import { hidden, mark } from "./mark";

/** Secrets that are known by what they look like, wherever they stand. What is in the groups `before` and `after` stays. */
export const shapes: readonly { readonly is: string; readonly looks: RegExp }[] = [
  {
    is: "a password in an address",
    looks: /(?<before>:\/\/[^\s:/?#@"'<>]{1,200}:)[^\s/?#@"'<>]{1,200}(?=@)/g,
  },
  {
    is: "a password in a SIP address",
    looks: /(?<before>\bsips?:[^\s:@;<>"']{1,100}:)[^\s@:;<>"']{1,100}(?=@)/gi,
  },
  { is: "a JSON web token", looks: /\beyJ[\w-]{8,4000}\.[\w-]{4,8000}(?:\.[\w-]{0,4000})?/g },
  {
    is: "what authorizes a request",
    looks:
      /(?<before>^[ \t>*-]{0,10}(?:Proxy-|WWW-)?(?:Authorization|Set-Cookie|Cookie|X-Api-Key|Ocp-Apim-Subscription-Key)[ \t]{0,10}:[ \t]{0,10})[^\n]+/gim,
  },
  {
    is: "a bearer",
    looks:
      /(?<before>\b(?:Bearer|Basic|Negotiate|NTLM|TLS-DSK)[ \t]{1,4})(?=[^\s]{0,400}\d)[\w+/.~-]{16,8000}={0,2}/g,
  },
  {
    is: "an answer to a challenge",
    looks: /(?<before>\b(?:response|gssapi-data|cnonce|nonce|rspauth)=")[^"\n]{1,8000}/gi,
  },
  { is: "a key of a media stream", looks: /(?<before>\binline:)[\w+/]{16,400}={0,2}[^\s]{0,80}/g },
  { is: "a password of a connection check", looks: /(?<before>\ba=ice-pwd:)[^\s]{1,400}/g },
  {
    is: "a text protected for one account",
    looks: /\b01000000d08c9ddf0115d1118c7a00c04fc297eb[\da-f]{0,20000}/gi,
  },
  { is: "a key of a cloud", looks: /\b(?:AKIA|ASIA)[A-Z\d]{16}\b|\bAIza[\w-]{35}/g },
  {
    is: "a token of a service",
    looks: /\b(?:gh[pousr]_\w{20,255}|github_pat_\w{20,255}|xox[abeoprs]-[\w-]{10,255}|sk-[\w-]{20,255})/g,
  },
  { is: "a key of a storage account", looks: /(?<![\w+/=])[A-Za-z\d+/]{86}==(?![\w+/=])/g },
  {
    is: "a signature of an address",
    looks: /(?<before>[?&](?:sig|signature|code|access_token|token|key|pwd)=)[^\s&"'<>]{1,2000}/gi,
  },
  {
    is: "a value of a setting in XML",
    looks:
      /(?<before>(?:key|name)="[^"\n]{0,80}(?:password|passwd|pwd|secret|apikey|token|pin)"[ \t]{1,10}value=")[^"\n]{1,4000}/gi,
  },
  {
    is: "an element in XML",
    looks:
      /(?<before><[\w:.-]{0,60}(?:password|passwd|pwd|secret|passphrase|privatekey|pin)(?: [^<>\n]{0,200})?>)[^<]{1,4000}(?=<)/gi,
  },
  {
    is: "a parameter",
    looks:
      /(?<before>(?:^|[ \t"'(])(?:--?|\/)\w{0,40}(?:password|passwd|pwd|pass|secret|passphrase|apikey|token|pin)[ \t]{1,10})(?![-$(@/]|[ \t])(?:"[^"\n]{0,400}"?|'[^'\n]{0,400}'?|[^\s"';|]{1,400})/gim,
  },
  {
    is: "a text made secure",
    looks:
      /(?<before>\bConvertTo-SecureString(?:[ \t]{1,4}-String)?[ \t]{1,4})(?![-$(]|[ \t])(?:"[^"\n]*"?|'[^'\n]*'?|[^\s]{1,400})/gi,
  },
  {
    is: "a password of net user",
    looks: /(?<before>\bnet1?(?:\.exe)?[ \t]{1,4}user[ \t]{1,4}[^\s/]{1,100}[ \t]{1,4})[^\s/][^\s]{0,200}/gi,
  },
  {
    is: "a password of curl",
    looks:
      /(?<before>\bcurl(?:\.exe)?[ \t][^\n]{0,200}?(?:-u|--user)[ \t]{1,4}["']?[^\s:"']{1,100}:)[^\s"']{1,200}/gi,
  },
  {
    is: "a password in a sentence",
    looks:
      /(?<before>\b(?:password|passwd|passwort|kennwort|passphrase|PIN(?: code)?|mot de passe|contraseña)[ \t](?:is|was|ist|war|lautet|est|es)[ \t]["'“]?)(?!(?:not|no|required|incorrect|invalid|wrong|expired|missing|empty|set|blank|correct|the|too|used|unknown|never|about|falsch|abgelaufen|nicht|ungültig)\b)[^\s"'”]{1,200}/gi,
  },
];

/** Hides what looks like a secret. */
export const withoutShapes = (text: string): string =>
  shapes.reduce(
    (read, { looks }) =>
      read.replaceAll(looks, (...match) => {
        const found = String(match[0]);
        const { before = "" } = (match.at(-1) ?? {}) as { readonly before?: string };
        return `${before}${hidden(found.slice(before.length)) === mark ? mark : found.slice(before.length)}`;
      }),
    text,
  );
