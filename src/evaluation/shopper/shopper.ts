/** A simulated shopper: knows what it wants, says some of it, answers questions, rejects what it does not want, and never names an item. */
import type { Item } from '../../contracts/item.js'
import type { Language } from '../../contracts/language.js'
import { pick, type Random } from '../needs/draw.js'
import type { NeedSource } from '../needs/draw-need.js'
import { meets, meetsAll, type Need, type NeedWish } from '../needs/need.js'
import { chineseSpeech } from '../speech/chinese-speech.js'
import { englishSpeech } from '../speech/english-speech.js'
import type { Speech } from '../speech/speech.js'
import type { Answer } from './shop.js'

export interface ShopperOptions {
  readonly need: Need
  readonly language: Language
  readonly random: Random
  /** Where another wish comes from, for a shopper who changes its mind once. */
  readonly changesWith?: NeedSource
}

export class Shopper {
  readonly #language: Language
  readonly #random: Random
  readonly #speech: Speech
  readonly #source: NeedSource | undefined
  #need: Need
  #said = new Set<NeedWish>()
  #changed = false

  constructor({ need, language, random, changesWith }: ShopperOptions) {
    this.#need = need
    this.#language = language
    this.#random = random
    this.#source = changesWith
    this.#speech = language === 'zh' ? chineseSpeech(random) : englishSpeech(random)
  }

  /** As it is now. */
  get need(): Need {
    return this.#need
  }

  get hasChanged(): boolean {
    return this.#changed
  }

  /** The wishes that were said so far. */
  get said(): readonly NeedWish[] {
    return this.#need.wishes.filter(wish => this.#said.has(wish))
  }

  /** The kind of thing, and some of what else matters. */
  open(): string {
    const [kind, ...others] = this.#need.wishes
    const told = others.filter(() => this.#random() < 0.6)
    const wishes = [...(kind === undefined ? [] : [kind]), ...told]
    for (const wish of wishes) this.#said.add(wish)
    return this.#speech.open(wishes)
  }

  /** The item of a list that is taken. Who is about to change its mind takes none. */
  accepts({ items }: Answer): Item | undefined {
    return this.#source !== undefined && !this.#changed ? undefined : items.find(item => meetsAll(item, this.#need))
  }

  /** What is said to an answer in which nothing is right. */
  reply(answer: Answer): string {
    const change = this.#change()
    if (change !== undefined) return change
    const answered = this.#answer(answer)
    if (answered !== undefined) return answered
    const [first] = answer.items
    if (first === undefined) return this.#restate()
    const wrong = this.#worst(answer.items)
    if (wrong === undefined) return this.#restate()
    const again = this.#said.has(wrong)
    this.#said.add(wrong)
    const reply = this.#speech.reject(wrong, again, answer.items.find(item => !meets(item, wrong)) ?? first)
    return answer.question && this.#random() < 0.3 ? `${this.#speech.indifferent(answer.question.facet)}, ${reply}` : reply
  }

  #change(): string | undefined {
    if (this.#source === undefined || this.#changed) return undefined
    this.#changed = true
    const changed = this.#source.change(this.#need, this.#random, this.#language)
    if (changed === undefined) return undefined
    this.#need = changed.need
    this.#said.add(changed.wish)
    return this.#speech.change(changed.wish)
  }

  /** To a question about something it has a wish for; others it passes over. */
  #answer({ question }: Answer): string | undefined {
    const facet = question?.facet.toLowerCase()
    const wish = this.#need.wishes.find(one => one.facet.toLowerCase() === facet && !this.#said.has(one))
    if (wish === undefined) return undefined
    this.#said.add(wish)
    return this.#speech.answer(wish)
  }

  #restate(): string {
    for (const wish of this.#need.wishes) this.#said.add(wish)
    return this.#speech.restate(this.#need.wishes)
  }

  /** The wish that most of the shown items break; one that was not said yet before one that was. */
  #worst(items: readonly Item[]): NeedWish | undefined {
    const broken = (wish: NeedWish) => items.filter(item => !meets(item, wish)).length
    const most = Math.max(...this.#need.wishes.map(broken))
    const worst = this.#need.wishes.filter(wish => broken(wish) === most && most > 0)
    const unsaid = worst.filter(wish => !this.#said.has(wish))
    return pick(this.#random, unsaid.length > 0 ? unsaid : worst)
  }
}
