/** Languages that curio reads and writes. */
export type Language = 'en' | 'zh'
