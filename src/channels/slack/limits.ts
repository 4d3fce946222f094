/** What Slack refuses: lengths in characters, counts in elements. From its Block Kit reference. */
export const slackLimits = {
  blocks: 50,
  /** Text of a section or of an element of a context. */
  sectionText: 3000,
  contextElements: 10,
  /** Slack takes 25 elements in an actions block; more than five are hard to read. */
  actionsElements: 25,
  optionButtons: 5,
  actionId: 255,
  buttonText: 75,
  buttonValue: 2000,
  selectOptions: 100,
  optionText: 75,
  optionValue: 75,
  placeholder: 150,
  cardTitle: 150,
  cardSubtitle: 150,
  cardBody: 200,
  cardActions: 3,
  carouselCards: 10,
  imageUrl: 3000,
  alternativeText: 2000,
  /** The text beside blocks, read by notifications and screen readers. */
  messageText: 4000,
  /** Bytes of a photograph that is fetched. */
  pictureBytes: 20 * 1024 * 1024,
} as const
