/** Explanation: true sentences about items, in English and Chinese. */
export { composeSentences, joinSentences } from './compose-sentences.js'
export { factsOf } from './facts-of.js'
export { itemValues } from './item-values.js'
export { type Judgement, judgeWish } from './judge-wish.js'
export {
  createExplanationWriter,
  type ExplanationWriter,
  type WritingCounts,
  type WritingPrompts,
  type WritingRequest,
  type WrittenSentence,
} from './model/create-explanation-writer.js'
export { openingOf, reopen } from './opening.js'
export { extremeItems } from './templates/extreme-wordings.js'
export { plainSentence } from './templates/plain-sentence.js'
export { isReasoned } from './templates/reasons-to-say.js'
export { writeAnswer } from './templates/write-answer.js'
export { type CatalogAnswer, writeCatalogAnswer } from './templates/write-catalog-answer.js'
export { differingFacets, writeComparison } from './templates/write-comparison.js'
export { type InterestText, writeInterest } from './templates/write-interest.js'
export { type NothingFits, writeNothingFits } from './templates/write-nothing-fits.js'
export { writeNotice } from './templates/write-notice.js'
export { type QuestionText, writeQuestion } from './templates/write-question.js'
export { type ReactionText, writeReaction } from './templates/write-reaction.js'
export { type RecommendationText, saidInRecommendation, writeRecommendation } from './templates/write-recommendation.js'
export { type SmallTalkAct, writeSmallTalk } from './templates/write-small-talk.js'
export { writeComplement, writeTaken } from './templates/write-taken.js'
export { writeUnknownWords } from './templates/write-unknown-words.js'
export { type WhyText, writeWhy } from './templates/write-why.js'
export { type WhyNotText, writeWhyNot } from './templates/write-why-not.js'
export type { Verdict, VerificationContext } from './verifier/verification.js'
export { verifySentence } from './verifier/verify-sentence.js'
export type { Voice } from './voice.js'
export { isSaidIn } from './words/contrast.js'
export { describeWishes } from './words/describe-wishes.js'
export { facetLabel } from './words/facet-label.js'
export { formatMoney } from './words/format-money.js'
export { isSpeakable } from './words/is-speakable.js'
export { itemName, itemTitle, theName } from './words/item-name.js'
export { reasonKey } from './words/reason-phrase.js'
export { type PartShare, partNames, partShares } from './words/score-parts.js'
export { valueWords } from './words/value-words.js'
export { wishPhrase } from './words/wish-phrase.js'
