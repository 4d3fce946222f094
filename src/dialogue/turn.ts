/** One turn: read, believe, show, read again with the model, say. */
import type { Interest } from '../contracts/interest.js'
import type { TurnEvent, TurnInput } from '../contracts/turn.js'
import type { Understanding } from '../contracts/understanding.js'
import { CurioError } from '../errors.js'
import { joinSentences, type Voice } from '../explanation/index.js'
import { recordShown } from '../interest/index.js'
import { shouldAskModel } from '../understanding/index.js'
import { believe } from './believe.js'
import { type CheckedInput, checkInput } from './check-input.js'
import { departmentsOf } from './departments.js'
import { summariseInterest } from './describe-interest.js'
import type { DialogueRooms, DialogueSettings } from './dialogue-rooms.js'
import { nextQuestion, writeQuestionText } from './next-question.js'
import { reactionsOf } from './reactions-of.js'
import { recommendationSentences } from './recommendation-text.js'
import type { Choice } from './recommender.js'
import { type ReplyContext, replyTo, replyToFeedback } from './reply.js'
import { readingState, type Session } from './session.js'
import { TurnClock } from './turn-clock.js'
import { planTurn, type TurnPlan } from './turn-plan.js'
import { untilAborted } from './until-aborted.js'

export class Turn {
  session: Session
  /** Asked to forget the person: what is stored elsewhere goes too. */
  forgets = false
  /** What was said of single items. */
  reactions: ReturnType<typeof reactionsOf> = []
  readonly #rooms: DialogueRooms
  readonly #settings: DialogueSettings
  readonly #signal: AbortSignal | undefined
  readonly #clock = new TurnClock()
  readonly #said: string[] = []

  constructor(rooms: DialogueRooms, settings: DialogueSettings, session: Session, signal: AbortSignal | undefined) {
    this.#rooms = rooms
    this.#settings = settings
    this.session = session
    this.#signal = signal
  }

  async *run(raw: TurnInput): AsyncGenerator<TurnEvent> {
    const { catalog, reader } = this.#rooms
    const input = await checkInput(raw, catalog, this.#settings.maximumLength)
    const before = this.session
    let understanding = this.#inLanguage(reader.read(input.text, readingState(before)))
    this.#believe(before, understanding, input)
    this.forgets = understanding.acts.some(act => act.type === 'forget')
    this.#clock.mark('read')
    yield this.#understood(understanding)
    const plan = planTurn(input, understanding, this.#interest)
    let choice = plan.showsItems ? await this.#choose(plan, before, input) : undefined
    if (choice && (choice.recommendations.length > 0 || !this.#asksModel(understanding))) yield this.#items(choice, 1)
    const refined = plan.showsItems ? await this.#refine(input, understanding, before) : undefined
    if (refined) {
      understanding = refined
      this.#believe(before, understanding, input)
      yield this.#understood(understanding)
      const better = await this.#choose(plan, before, input)
      if (differs(better, choice)) yield this.#items(better, 2)
      choice = better
    }
    yield* this.#say(understanding, input, before, plan, choice)
    this.reactions = reactionsOf(understanding, input)
    this.#remember(choice)
    this.#clock.mark('end')
    yield { type: 'turn-end', text: joinSentences(this.#said, understanding.language), timings: this.#clock.timings }
  }

  get #interest(): Interest {
    return this.session.history.present
  }

  #voice(understanding: Understanding): Voice {
    const { style, shopName } = this.#settings
    return { language: understanding.language, variant: this.#interest.turn, style, ...(shopName !== undefined && { shopName }) }
  }

  #inLanguage(understanding: Understanding): Understanding {
    const { language } = this.#settings
    return language === 'auto' ? understanding : { ...understanding, language }
  }

  #believe(before: Session, understanding: Understanding, input: CheckedInput): void {
    this.session = believe(before, understanding, input, this.#rooms.catalog)
  }

  #understood(understanding: Understanding): TurnEvent {
    return {
      type: 'understood',
      understanding,
      interest: summariseInterest(this.#interest, this.#rooms.catalog, this.#voice(understanding)),
    }
  }

  #choose(plan: TurnPlan, before: Session, input: CheckedInput): Promise<Choice> {
    return this.#rooms.recommender.recommend(this.#interest, {
      limit: this.#settings.limit,
      exclude: plan.others ? before.history.present.shown.flat() : [],
      similarTo: plan.similarTo,
      ...(input.image instanceof Uint8Array && { image: input.image }),
      ...(this.#signal && { signal: this.#signal }),
    })
  }

  #items(choice: Choice, revision: number): TurnEvent {
    this.#clock.mark('items')
    return { type: 'items', revision, items: choice.recommendations, relaxed: choice.relaxed }
  }

  #asksModel(understanding: Understanding): boolean {
    return this.#rooms.modelReader !== undefined && shouldAskModel(understanding)
  }

  /** The model's reading, or undefined when it was not asked, adds nothing, fails or takes too long: the lexicon's stands. */
  async #refine(input: CheckedInput, first: Understanding, before: Session): Promise<Understanding | undefined> {
    const { modelReader, onError } = this.#rooms
    if (!modelReader || !this.#asksModel(first)) return undefined
    const limit = AbortSignal.timeout(this.#settings.readingTimeout)
    const signal = this.#signal ? AbortSignal.any([this.#signal, limit]) : limit
    try {
      const refined = await untilAborted(modelReader.refine(input.text, first, readingState(before), signal), signal)
      this.#clock.mark('model-read')
      return refined === first ? undefined : this.#inLanguage(refined)
    } catch (error) {
      this.#signal?.throwIfAborted()
      if (!limit.aborted && error instanceof Error) onError?.(CurioError.from(error, 'MODEL_FAILED'))
      return undefined
    }
  }

  async *#say(
    understanding: Understanding,
    input: CheckedInput,
    before: Session,
    plan: TurnPlan,
    choice: Choice | undefined,
  ): AsyncGenerator<TurnEvent> {
    const context = this.#replyContext(understanding, before)
    for (const act of understanding.acts) yield* this.#sentences(await replyTo(act, context), understanding)
    if (input.feedback) yield* this.#sentences(replyToFeedback(input.feedback, context), understanding)
    if (choice) {
      const text = recommendationSentences(this.#rooms, this.#settings, {
        choice,
        understanding,
        interest: this.#interest,
        voice: context.voice,
        plan,
        signal: this.#signal,
      })
      for await (const sentence of text) yield* this.#sentences([sentence], understanding)
    }
    yield* this.#ask(understanding, choice, context.voice)
    if (this.#said.length === 0) yield* this.#sentences(await replyTo({ type: 'off-topic' }, context), understanding)
  }

  *#sentences(sentences: readonly string[], understanding: Understanding): Generator<TurnEvent> {
    for (const sentence of sentences) {
      this.#signal?.throwIfAborted()
      if (this.#said.includes(sentence)) continue
      const gap = this.#said.length > 0 && understanding.language === 'en' ? ' ' : ''
      this.#said.push(sentence)
      this.#clock.mark('first-text')
      yield { type: 'text-delta', text: gap + sentence }
    }
  }

  *#ask(understanding: Understanding, choice: Choice | undefined, voice: Voice): Generator<TurnEvent> {
    const { question: _, ...session } = this.session
    this.session = session
    const ambiguous = understanding.acts.find(act => act.type === 'ambiguous')
    const asked = nextQuestion({
      session,
      choice,
      ambiguous: ambiguous?.candidates ?? [],
      enabled: this.#settings.askQuestions,
      catalog: this.#rooms.catalog,
    })
    if (!asked) return
    const text = writeQuestionText(asked, voice, this.#rooms.catalog)
    yield { type: 'question', text, facet: asked.facet, options: asked.options.map(option => option.value) }
    yield* this.#sentences([text], understanding)
    this.session = {
      ...session,
      asked: [...session.asked, asked.facet],
      question: { facet: asked.facet, options: asked.options.map(option => option.value) },
    }
  }

  #replyContext(understanding: Understanding, before: Session): ReplyContext {
    const { catalog, recommender } = this.#rooms
    return {
      voice: this.#voice(understanding),
      catalog,
      interest: this.#interest,
      before: before.history.present,
      departments: departmentsOf(catalog),
      fitting: () => recommender.fitting(this.#interest.wishes.filter(wish => wish.hard)),
      judge: id => recommender.judge(this.#interest, id),
    }
  }

  /** What was shown is written back by the manager itself, on every channel. */
  #remember(choice: Choice | undefined): void {
    const ids = choice?.recommendations.map(({ item }) => item.id) ?? []
    this.session = { ...this.session, history: { ...this.session.history, present: recordShown(this.#interest, ids) } }
  }
}

/** Other items, or the same ones for another price: wishes given up. */
function differs(left: Choice, right: Choice | undefined): boolean {
  const told = (choice: Choice | undefined) =>
    JSON.stringify([choice?.recommendations.map(({ item }) => item.id), choice?.relaxed.map(({ id }) => id)])
  return told(left) !== told(right)
}
