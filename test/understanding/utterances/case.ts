/** What is said, then the lines of its gist (see ../shop.ts) in any order. */
export type Case = readonly [said: string, ...lines: string[]]
