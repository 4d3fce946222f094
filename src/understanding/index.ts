/** The understanding room's public face. */
export { contentWords } from './content-words.js'
export { detectLanguage } from './detect-language.js'
export { createLexiconReader, type LexiconOptions, type LexiconReader, openLexiconReader } from './lexicon-reader.js'
export { loadPrompt, type Prompt } from './load-prompt.js'
export { createModelReader, type ReaderPrompts, shouldAskModel } from './model-reader.js'
export { ofKind } from './of-kind.js'
export { colourFamilies } from './words/colour-families.js'
export { isMark, tokenise } from './words/tokenise.js'
