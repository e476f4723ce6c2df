import type { Path } from "../path";
import { checkpoints } from "./checkpoints";
import type { Product } from "./product";
import { step1 } from "./step-1";
import { step2 } from "./step-2";
import { step3, step4, step5, step6 } from "./steps-3-to-6";
import { step7, step8 } from "./steps-7-and-8";

/** The eight steps of an in-place upgrade as phases. Nobody is moved to a new pool: there are no waves and no target. */
export const inPlacePath = (product: Product): Path => ({
  id: product.id,
  title: `${product.old} to ${product.fresh}, in place`,
  from: [product.from],
  to: product.to,
  method: "in-place",
  source: product.steps,
  methodSource: product.methodSource,
  division: product.division,
  secondary: product.secondary,
  phases: [step1, step2, step3, step4, step5, step6, step7, step8].map((step) => step(product)),
  checkpoints: checkpoints(product),
  waves: null,
  postMigration: 7,
  rollbackEndsAt: product.publishIsFinal ? "2.3" : "5.2",
  landmarks: null,
});
