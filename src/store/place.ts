/** Where the store is: with an address in that PostgreSQL database, and then nothing is in the data directory. */
export type StorePlace = { readonly dataDir: string; readonly databaseUrl?: string | null };
