/** What Discord refuses of a message made of components: lengths in characters, counts in components. From its developer documentation. */
export const discordLimits = {
  /** Characters of all texts of a message together. */
  text: 4000,
  /** Components of a message, nested ones counted. */
  components: 40,
  customId: 100,
  buttonLabel: 80,
  rowButtons: 5,
  selectOptions: 25,
  optionLabel: 100,
  optionValue: 100,
  placeholder: 150,
  /** Alternative text of a picture. */
  description: 1024,
  /** Files of a message. */
  files: 10,
  /** Bytes of a photograph that is fetched. */
  pictureBytes: 20 * 1024 * 1024,
} as const

/** How a message shares its room, so that none of its parts can drive it over a limit. */
export const discordShares = {
  /** Characters. */
  words: 1600,
  wishes: 500,
  card: 460,
  rest: 460,
  /** Items with a card of nine components; the others are a line each. */
  cards: 3,
} as const
