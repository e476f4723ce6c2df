import type { Version } from "../../facts/versions";

/** How a product is called: in titles, in sentences, without its year, and in the names of its Windows services. */
export type Product = {
  readonly name: string;
  readonly short: string;
  readonly family: string;
  readonly services: string;
};

const lync = (year: number): Product => ({
  name: `Lync Server ${year}`,
  short: `Lync ${year}`,
  family: "Lync",
  services: "Lync Server",
});

const skypeForBusiness = (edition: string): Product => ({
  name: `Skype for Business Server ${edition}`,
  short: `Skype for Business ${edition}`,
  family: "Skype for Business",
  services: "Skype for Business Server",
});

const products: Partial<Readonly<Record<Version, Product>>> = {
  lync2010: lync(2010),
  lync2013: lync(2013),
  sfb2015: skypeForBusiness("2015"),
  sfb2019: skypeForBusiness("2019"),
  sfbse: skypeForBusiness("Subscription Edition"),
};

/** The product of a version that the guide knows. */
export function productOf(version: Version): Product {
  const product = products[version];
  if (!product)
    throw new Error(`The side-by-side guide knows no product ${version}: name it in products.ts.`);
  return product;
}
