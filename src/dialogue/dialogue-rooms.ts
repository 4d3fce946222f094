/** What the dialogue needs of the other rooms, and its settings. */
import type { Language } from '../contracts/language.js'
import type { Catalog } from '../contracts/ports.js'
import type { ModelReader, UtteranceReader } from '../contracts/understanding.js'
import type { CurioError } from '../errors.js'
import type { ExplanationWriter } from '../explanation/index.js'
import type { BehaviourModel } from '../ranking/index.js'
import type { Storage } from '../storage/index.js'
import type { LearningChoices } from './learning-choices.js'
import type { Recommender } from './recommender.js'

export interface DialogueRooms {
  readonly catalog: Catalog
  readonly reader: UtteranceReader
  /** Absent without a language model. */
  readonly modelReader?: ModelReader
  readonly writer?: ExplanationWriter
  readonly recommender: Recommender
  readonly storage: Storage
  /** Learns what happens here, and forgets a person. */
  readonly learning?: Pick<BehaviourModel, 'add' | 'forget'>
  /** Learns from how lists are taken; absent where nothing is explored. */
  readonly choices?: LearningChoices
  /** Told of faults that are nobody's input. */
  readonly onError?: (error: CurioError) => void
}

export interface DialogueSettings {
  readonly language: 'auto' | Language
  readonly limit: number
  readonly maximumLength: number
  readonly askQuestions: boolean
  readonly readingTimeout: number
  readonly writingTimeout: number
  readonly style: 'warm' | 'brief' | 'formal'
  readonly shopName?: string
}
