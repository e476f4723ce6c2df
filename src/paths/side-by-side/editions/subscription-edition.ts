/** No page of the product's documentation was found for Subscription Edition: this is what there is. */
export const teamBlog = "azurefeeds.com, 2025-06-26 (repost of a Microsoft team blog)";

export const secondarySource =
  "a repost of a Microsoft team blog (azurefeeds.com, 2025-06-26); no product documentation of this way was found";
