/** Works have titles that say nothing of their kind: 'The Fog Machine' is a film, 'Kettle & Wire' an album. */

const work = /^(?:books?|films?|movies?|music|albums?|courses?|games?|series|audiobooks?)(?:\/|$)/i

/** By its department. @example isWork('Music/Rock & Folk') // true */
export function isWork(category: string | undefined): boolean {
  return work.test(category ?? '')
}
