/** One turn: read, believe, show, read again with the model, say. */
import type { Interest } from '../contracts/interest.js'
import type { Item } from '../contracts/item.js'
import type { Recommendation } from '../contracts/recommendation.js'
import type { TurnEvent, TurnInput } from '../contracts/turn.js'
import type { DialogueAct, Understanding } from '../contracts/understanding.js'
import { reopen, type Voice } from '../explanation/index.js'
import { emptyInterest, recordShown } from '../interest/index.js'
import { shouldAskModel } from '../understanding/index.js'
import { believe } from './believe.js'
import { type CheckedInput, checkInput } from './check-input.js'
import type { Choice } from './choice.js'
import { type Complement, complementTargets, complementTo } from './complement.js'
import { departmentsOf } from './departments.js'
import { summariseInterest } from './describe-interest.js'
import type { DialogueRooms, DialogueSettings } from './dialogue-rooms.js'
import { differs } from './differs.js'
import { withEdit } from './edit-interest.js'
import { judgeImpressions, type Observation } from './learning-choices.js'
import { type AskedQuestion, nextQuestion, writeQuestionText } from './next-question.js'
import { withPicturedKind } from './pictured-kind.js'
import { reactionsOf } from './reactions-of.js'
import { readWithModel } from './read-with-model.js'
import { recommendationSentences, recommendedReasons } from './recommendation-text.js'
import { itemsOfAnswer, type ReplyContext, replyTo, replyToFeedback } from './reply.js'
import { readingState, type Session } from './session.js'
import { TurnClock } from './turn-clock.js'
import { planTurn, type TurnPlan } from './turn-plan.js'
import { TurnSpeech } from './turn-speech.js'
import { rememberWords, saidLately } from './words-memory.js'

/** Items that tell what a photograph shows. */
const nearestLooked = 5

export class Turn {
  session: Session
  /** Asked to forget the person: what is stored elsewhere goes too. */
  forgets = false
  /** What was said of single items. */
  reactions: ReturnType<typeof reactionsOf> = []
  /** How the list before was taken. */
  observations: readonly Observation[] = []
  readonly #rooms: DialogueRooms
  readonly #settings: DialogueSettings
  readonly #signal: AbortSignal | undefined
  readonly #clock = new TurnClock()
  readonly #speech: TurnSpeech
  #named: readonly string[] = []
  #reasons: readonly string[] | undefined

  constructor(rooms: DialogueRooms, settings: DialogueSettings, session: Session, signal: AbortSignal | undefined) {
    this.#rooms = rooms
    this.#settings = settings
    this.session = session
    this.#signal = signal
    this.#speech = new TurnSpeech(this.#clock, signal, session.words.openings)
  }

  async *run(raw: TurnInput): AsyncGenerator<TurnEvent> {
    const { catalog, reader } = this.#rooms
    const input = await checkInput(raw, catalog, this.#settings.maximumLength)
    const before = this.session
    const nearest = await this.#nearest(input)
    const [pictured] = nearest
    const state = { ...readingState(before), ...(pictured && { pictured: pictured.id }) }
    const read = withPicturedKind(this.#inLanguage(reader.read(input.text, state)), nearest, state.turn)
    let understanding = complementTargets(withEdit(read, input.edit, input.text !== '', before.history.present), before.history.present)
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
    yield { type: 'turn-end', text: this.#speech.text(understanding.language), timings: this.#clock.timings }
  }

  /** What is nearest to a photograph that words say more about: 'like this but cheaper'. */
  async #nearest({ image, text }: CheckedInput): Promise<readonly Item[]> {
    if (image === undefined || text === '') return []
    const { recommendations } = await this.#rooms.recommender.recommend(emptyInterest(), {
      limit: nearestLooked,
      image,
      ...(this.#signal && { signal: this.#signal }),
    })
    return recommendations.map(({ item }) => item)
  }

  get #interest(): Interest {
    return this.session.history.present
  }

  #voice(understanding: Understanding): Voice {
    const { style, shopName } = this.#settings
    return {
      language: understanding.language,
      variant: this.#interest.turn,
      style,
      avoid: this.#speech.avoided,
      ...(shopName !== undefined && { shopName }),
    }
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
    const beside = this.#beside(plan)
    return this.#rooms.recommender.recommend(beside?.interest ?? this.#interest, {
      limit: this.#settings.limit,
      exclude: beside?.exclude ?? (plan.others ? before.history.present.shown.flat() : []),
      similarTo: beside ? plan.complementTo : plan.similarTo,
      ...(plan.bySound && { bySound: true }),
      draw: before.draw,
      ...(input.image instanceof Uint8Array && { image: input.image }),
      ...(input.audio !== undefined && { audio: input.audio }),
      ...(this.#signal && { signal: this.#signal }),
    })
  }

  /** What counts where the list is to go with something. */
  #beside({ complementTo: targets }: TurnPlan): Complement | undefined {
    return targets.length > 0 ? complementTo(this.#interest, targets, this.#rooms.catalog) : undefined
  }

  #items(choice: Choice, revision: number): TurnEvent {
    this.#clock.mark('items')
    return { type: 'items', revision, items: choice.recommendations, relaxed: choice.relaxed }
  }

  #asksModel(understanding: Understanding): boolean {
    return this.#rooms.modelReader !== undefined && shouldAskModel(understanding)
  }

  async #refine(input: CheckedInput, first: Understanding, before: Session): Promise<Understanding | undefined> {
    if (!this.#asksModel(first)) return undefined
    const reading = { text: input.text, first, state: readingState(before), timeout: this.#settings.readingTimeout, signal: this.#signal }
    const refined = await readWithModel(this.#rooms, reading)
    this.#clock.mark('model-read')
    return refined && this.#inLanguage(refined)
  }

  async *#say(
    understanding: Understanding,
    input: CheckedInput,
    before: Session,
    plan: TurnPlan,
    choice: Choice | undefined,
  ): AsyncGenerator<TurnEvent> {
    const { language } = understanding
    const context = () => this.#replyContext(understanding, before)
    for (const act of understanding.acts) {
      if (!choice) yield* this.#answered(act, context())
      yield* this.#speech.say(await replyTo(act, context()), language)
    }
    if (input.feedback) yield* this.#speech.say(replyToFeedback(input.feedback, context()), language)
    const asked = this.#nextQuestion(understanding, choice)
    if (choice) {
      const request = {
        choice,
        understanding,
        interest: this.#beside(plan)?.interest ?? this.#interest,
        voice: this.#voice(understanding),
        plan,
        asks: asked !== undefined,
        previousReasons: saidLately(this.session.words),
        signal: this.#signal,
      }
      for await (const sentence of recommendationSentences(this.#rooms, this.#settings, request))
        yield* this.#speech.say([sentence], language)
      this.#reasons = recommendedReasons(this.#rooms, request)
    }
    if (asked) yield* this.#ask(asked, understanding)
    // A situation told by a program is answered by what is believed now.
    if (this.#speech.isSilent)
      yield* this.#speech.say(await replyTo({ type: input.context || input.edit ? 'show-interest' : 'off-topic' }, context()), language)
  }

  /** What an answer names is shown too. */
  async *#answered(act: DialogueAct, context: ReplyContext): AsyncGenerator<TurnEvent> {
    const named = itemsOfAnswer(act, context).slice(0, this.#settings.limit)
    const items: Recommendation[] = []
    for (const { id } of named) items.push(...[(await context.judge(id)) ?? []].flat())
    if (items.length === 0) return
    this.#named = items.map(({ item }) => item.id)
    this.#clock.mark('items')
    yield { type: 'items', revision: 1, items, relaxed: [] }
  }

  #nextQuestion({ acts }: Understanding, choice: Choice | undefined): AskedQuestion | undefined {
    const { question: _, ...session } = this.session
    this.session = session
    const ambiguous = acts.find(act => act.type === 'ambiguous')
    return nextQuestion({
      session,
      choice,
      ambiguous: ambiguous?.candidates ?? [],
      enabled: this.#settings.askQuestions,
      catalog: this.#rooms.catalog,
    })
  }

  *#ask({ facet, options: values }: AskedQuestion, understanding: Understanding): Generator<TurnEvent> {
    const written = writeQuestionText({ facet, options: values }, this.#voice(understanding), this.#rooms.catalog)
    const text = reopen(written, this.#speech.avoided, understanding.language)
    const options = values.map(({ value }) => value)
    yield { type: 'question', text, facet, options }
    yield* this.#speech.say([text], understanding.language)
    this.session = { ...this.session, asked: [...this.session.asked, facet], question: { facet, options } }
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
    const ids = choice?.recommendations.map(({ item }) => item.id) ?? this.#named
    const words = rememberWords(this.session.words, this.#speech.sentences, this.#reasons)
    const shown = choice && ids.length > 0 ? this.#rooms.recommender.shown(choice.recommendations) : undefined
    const { observations, open } = judgeImpressions(this.session.impressions ?? [], this.reactions, shown !== undefined)
    this.observations = observations
    this.session = {
      ...this.session,
      words,
      impressions: shown ?? open,
      history: { ...this.session.history, present: recordShown(this.#interest, ids) },
    }
  }
}
