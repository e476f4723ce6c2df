import { readTopology } from "../../../src/readers/topology/read-topology";
import { withoutSecrets } from "../../../src/readers/topology/redact";
import { deployed } from "../../support/topology/deployment";
import { printTopology } from "../../support/topology/print";

test.each([
  [`<a Password="s3cret!" b="1"/>`, `<a Password="[redacted]" b="1"/>`],
  [`<a x:DbPwd = 's3cret!'/>`, `<a x:DbPwd = "[redacted]"/>`],
  [`<t:SharedSecret Id="1">s3cret!</t:SharedSecret>`, `<t:SharedSecret Id="1">[redacted]</t:SharedSecret>`],
  [`<a>a secret garden</a>`, `<a>a secret garden</a>`],
])("%s is kept as %s", (given, kept) => {
  expect(withoutSecrets(given)).toBe(kept);
});

test("a document with secrets in it says the same without them", () => {
  const text = printTopology(deployed({ pools: [{ label: "pool01", version: 7 }] }), "published");
  const spoken = text.replaceAll("<Machine ", '<Machine ServicePassword="s3cret!" ');
  expect(spoken).toContain("s3cret!");
  expect(withoutSecrets(spoken)).not.toContain("s3cret!");
  expect(readTopology(withoutSecrets(spoken))).toEqual(readTopology(text));
});
