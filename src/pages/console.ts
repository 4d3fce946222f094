/** Keeps the console fresh. */
export {}
