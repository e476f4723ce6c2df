/** How large a document may be, so that reading one stays a matter of a second and of bounded memory. Real ones have 30 to
 * 300 KB; the largest known deployments stay far below these. */
export const limits = {
  /** Bytes of a file as it comes, in whatever encoding. */
  bytes: 16 * 1024 * 1024,
  /** Characters of the document itself. */
  characters: 8 * 1024 * 1024,
  elements: 400_000,
  depth: 40,
  /** Entries of an archive, and bytes of all that are looked into. */
  entries: 200,
  unpacked: 32 * 1024 * 1024,
} as const;
