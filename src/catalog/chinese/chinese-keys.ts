/** Chinese for the keys and the pace of music. */

const notes: Readonly<Record<string, string>> = {
  c: 'C',
  'c#': '升C',
  d: 'D',
  eb: '降E',
  e: 'E',
  f: 'F',
  'f#': '升F',
  g: 'G',
  ab: '降A',
  a: 'A',
  bb: '降B',
  b: 'B',
}

/** English value in lower case, Chinese. */
export const chineseKeys: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(notes).flatMap(([note, chinese]) => [
      [`${note} major`, `${chinese}大调`],
      [`${note} minor`, `${chinese}小调`],
    ]),
  ),
  'major key': '大调',
  'minor key': '小调',
  slow: '缓慢',
}
