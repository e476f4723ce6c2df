import fc from "fast-check";
import { readEvidence } from "../../../src/readers/evidence/read-evidence";
import { mark } from "../../../src/readers/redact/mark";
import { redact } from "../../../src/readers/redact/redact";
import { corpus } from "../evidence/corpus";

/** Stands for the secret in each sample. */
const secret = "hunter2-Xy7";
const pin = "481516";
const dpapi = `01000000d08c9ddf0115d1118c7a00c04fc297eb${"0a1b2c3d".repeat(20)}`;
const token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbmEifQ.c2lnbmF0dXJl";
const base64 = `${"aB3dE5gH7j".repeat(8)}kLm9Pq==`;

const samples: readonly (readonly [is: string, text: string, ...secrets: string[]])[] = [
  ["the list form", `Name     : svc\nPassword : ${secret}\nStatus   : Running`, secret],
  [
    "the list form, wrapped",
    `Password        : ${secret}first\n                  ${secret}second\nStatus          : Running`,
    secret,
  ],
  ["JSON", `{"Name":"svc","Password":"${secret}","Status":4}`, secret],
  ["JSON with blanks", `  "ClientSecret" :  "${secret}",`, secret],
  ["JSON with escapes", `{"password":"a\\"${secret}","x":1}`, secret],
  ["a number in JSON", `{"pin":${pin},"x":1}`, pin],
  ["a list in JSON", `{"Secrets":["${secret}1",\n"${secret}2"],"x":1}`, secret],
  ["an object in JSON", `{"Secret":{"Value":"${secret}","Pin":${pin}},"x":1}`, secret, pin],
  ["JSON cut off", `{"Password":"${secret}`, secret],
  ["CSV", `"Name","Password","Status"\n"svc","${secret}","Running"`, secret],
  ["CSV with semicolons", `Name;Kennwort;Status\nsvc;${secret};Running`, secret],
  ["CSV over two lines", `"Name","Password"\n"svc","${secret}\n${secret}"\n"b","c"`, secret],
  ["one column of CSV", `"Password"\n"${secret}"`, secret],
  ["a spreadsheet", `Name\tPIN\nana\t${pin}`, pin],
  ["a table of Markdown", `| Name | Password |\n|---|---|\n| ana | ${secret} |`, secret],
  [
    "a table",
    `Name   Password        Status\n----   --------        ------\nana    ${secret}     Running`,
    secret,
  ],
  ["a narrow table", `Name Pin    Status\n---- ---    ------\nana  ${pin} Running`, pin],
  ["a parameter", `New-CsFoo -Password ${secret} -Force`, secret],
  ["a parameter in quotes", `New-CsFoo -Password "${secret} ${secret}" -Force`, secret],
  ["a PIN parameter", `Set-CsClientPin -Identity "ana" -Pin ${pin}`, pin],
  ["a colon parameter", `cmdkey /add:srv /user:ana /pass:${secret}`, secret],
  ["a long option", `tool --password ${secret}`, secret],
  ["a long option with a sign", `tool --password=${secret}`, secret],
  ["a secure string", `ConvertTo-SecureString "${secret}" -AsPlainText -Force`, secret],
  ["a secure string by name", `ConvertTo-SecureString -String '${secret}' -AsPlainText -Force`, secret],
  ["net user", `net user svc ${secret} /add`, secret],
  ["curl", `curl -s -u ana:${secret} https://host.contoso.com`, secret],
  ["a connection string", `Data Source=sql01\\rtc;User ID=sa;Password=${secret};Encrypt=true`, secret],
  ["a short connection string", `Server=sql01;Uid=sa;Pwd=${secret}`, secret],
  ["a storage connection", `AccountName=x;AccountKey=${base64};EndpointSuffix=core.windows.net`, base64],
  ["a bus connection", `SharedAccessKeyName=Root;SharedAccessKey=${base64}`, base64],
  ["a signed address", `https://x.blob.core.windows.net/c?sv=2020&sig=${secret}%3D&se=2026`, secret],
  ["an address with a password", `https://ana:${secret}@host.contoso.com/x`, secret],
  ["a SIP address with a password", `sip:ana:${secret}@contoso.com`, secret],
  ["a bearer", `Authorization: Bearer ${token}`, token],
  ["a bearer alone", `token is Bearer ${secret}abcdefgh`, secret],
  ["a web token", `trace ${token} end`, token],
  ["a SIP answer", `Proxy-Authorization: NTLM qop="auth", response="${secret}", targetname="fe01"`, secret],
  ["a challenge", `qop="auth", gssapi-data="${secret}", opaque="1"`, secret],
  ["a cookie", `Set-Cookie: s=${secret}; path=/`, secret],
  [
    "a media key",
    `a=crypto:2 AES_CM_128_HMAC_SHA1_80 inline:${base64.slice(0, 40)}|2^31|1:1`,
    base64.slice(0, 40),
  ],
  ["a candidate's password", `a=ice-ufrag:abcd\na=ice-pwd:${secret}`, secret],
  ["a text of DPAPI", `blob ${dpapi}`, dpapi.slice(40)],
  ["an account key by shape", `key ${base64.slice(0, 86)}==`, base64.slice(0, 80)],
  ["a key of a cloud", "id AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"],
  ["a token of a service", `ghp_${"a1B2".repeat(10)}`, "a1B2a1B2"],
  ["an element", `<Password>${secret}</Password>`, secret],
  ["an attribute", `<user name="ana" password="${secret}" />`, secret],
  ["a setting", `<add key="AdminPassword" value="${secret}" />`, secret],
  [
    "a private key",
    `-----BEGIN RSA PRIVATE KEY-----\nMIIEow${secret.slice(0, 4)}\nq83v\n-----END RSA PRIVATE KEY-----\nStatus : Running`,
    "MIIEow",
    "q83v",
  ],
  ["a private key without its end", "-----BEGIN PRIVATE KEY-----\nMIIEvQ\nIBADAN", "MIIEvQ", "IBADAN"],
  ["a private key on one line", "-----BEGIN PRIVATE KEY-----MIIEvQ-----END PRIVATE KEY-----", "MIIEvQ"],
  ["a sentence", `the password is ${secret}, ask Bo`, secret],
  ["a German sentence", `Das Kennwort lautet ${secret}.`, secret],
  ["a PIN in a sentence", `my PIN is ${pin}`, pin],
  ["a label", `Password: ${secret}`, secret],
  ["a German label", `Kennwort: ${secret}`, secret],
  ["a French label", `Mot de passe : ${secret}`, secret],
  ["a variable given", `$password = "${secret}"`, secret],
  ["a setting of the shell", `SQL_PASSWORD=${secret}`, secret],
  ["a key of an interface", `X-Api-Key: ${secret}`, secret],
  ["a key with blanks", `Account Key : ${secret}`, secret],
];

describe("redacting", () => {
  test.each(samples)("hides %s", (_, text, ...secrets) => {
    const redacted = redact(text);
    for (const each of secrets) expect(redacted).not.toContain(each);
    expect(redacted).toMatch(/\[redacted\]|\*{3}/);
  });

  test.each(samples)("keeps the lines of %s, and changes them once", (_, text) => {
    const redacted = redact(text);
    expect(redacted.split("\n")).toHaveLength(text.split("\n").length);
    expect(redact(redacted)).toBe(redacted);
  });

  test.each([
    "PinPolicy : Global",
    '"PinPolicy","RegistrarPool"\n"Tag:Global","pool01.contoso.com"',
    "PasswordNeverExpires : True",
    "RequirePassword : False",
    "System.Core, Version=4.0.0.0, PublicKeyToken=31bf3856ad364e35",
    "-UserCredential $cred -Password $password",
    "$cred = (Get-Credential)",
    "Error : The password is incorrect.",
    "Diagnosis : ErrorCode=4005,Source=pool01.contoso.com,Reason=Destination URI either not enabled for SIP",
    "SipAddress : sip:ana@contoso.com",
    "TargetUri : https://pool01.contoso.com:443/groupexpansion/service.svc",
    "Data Source=sql01\\rtc;Integrated Security=true",
    "Ping statistics for 10.0.0.1: Packets",
    "Mapping : a",
    "Compass: north",
    "-----BEGIN CERTIFICATE-----\nMIIEow\n-----END CERTIFICATE-----",
    "PS C:\\> Get-CsUser -Filter {RegistrarPool -eq 'pool01.contoso.com'}",
  ])("leaves alone what is no secret: %j", (text) => {
    expect(redact(text)).toBe(text);
  });

  test.each(["", " "])("lets a column's edge cut no mark in two (between: %j)", (between) => {
    const table = "Name Pin    Status\n---- ---    ------\nana  481516 Running";
    const json = '{"Secrets":["hunter2-Xy71",\n"hunter2-Xy72"],"x":1}';
    const once = redact(`${table}${between}${json}`);
    expect(once).not.toMatch(/hunter2|Xy7|481516/);
    expect(once.length).toBeLessThan(200);
    expect(redact(once)).toBe(once);
  });

  test.each(corpus)("takes nothing away that is read: %j", (text) => {
    expect(readEvidence(redact(text))).toEqual(readEvidence(text));
  });

  test("leaves output readable from which it took something", () => {
    const users = '"SipAddress","Pin","RegistrarPool"\n"sip:ana@contoso.com","481516","pool01.contoso.com"';
    const text = `PS C:\\> Get-CsUser | ConvertTo-Csv\n${users}\nPS C:\\>`;
    expect(redact(text)).toContain('"sip:ana@contoso.com","[redacted]","pool01.contoso.com"');
    expect(readEvidence(redact(text))).toEqual(readEvidence(text));
  });

  test("changes no text a second time, and no number of lines, whatever is put together", () => {
    const piece = fc.oneof(
      fc.constantFrom(...samples.map(([, text]) => text)),
      fc.string({ unit: "binary", maxLength: 30 }).map((text) => text.replaceAll(/[\r\n]/g, "")),
      fc.constantFrom("\n", " ", '"', "{", "[", ":", "=", "Password", "----", mark),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom("\n", "", " "), (pieces, between) => {
        const text = pieces.join(between);
        const once = redact(text);
        expect(once.split("\n")).toHaveLength(text.split("\n").length);
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});
