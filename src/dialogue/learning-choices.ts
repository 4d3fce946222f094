/** Learns from the reactions of all people what is worth a place in a list, and draws from what it believes. */
import type { Reaction } from '../contracts/interest.js'
import { actionWeight, type ChoiceFeatures, LinearBandit } from '../ranking/index.js'
import type { ChoiceStore } from '../storage/index.js'

/** An item as it was put on screen. */
export interface Impression {
  readonly item: string
  readonly features: ChoiceFeatures
}

export interface Observation extends Impression {
  /** In [−1, 1]. */
  readonly reward: number
}

/**
 * What a turn tells of the list before it: reactions as they are, and nothing, which is a reward of 0, of what was passed over for the next list.
 *
 * @param impressions of the list on screen that were not judged yet
 * @param isReplaced whether another list is on screen now
 */
export function judgeImpressions(
  impressions: readonly Impression[],
  reactions: readonly Pick<Reaction, 'item' | 'value'>[],
  isReplaced: boolean,
): { readonly observations: readonly Observation[]; readonly open: readonly Impression[] } {
  const observations: Observation[] = []
  const open: Impression[] = []
  for (const impression of impressions) {
    const own = reactions.filter(({ item }) => item === impression.item)
    if (own.length > 0) observations.push({ ...impression, reward: strongest(own) })
    else if (isReplaced) observations.push({ ...impression, reward: 0 })
    else open.push(impression)
  }
  return { observations, open }
}

function strongest(reactions: readonly Pick<Reaction, 'value'>[]): number {
  const rewards = reactions.map(({ value }) => actionWeight({ action: value }))
  return rewards.some(reward => reward < 0) ? Math.min(...rewards) : Math.max(...rewards)
}

/** @example const choices = new LearningChoices(storage.choices, '/shop') */
export class LearningChoices {
  readonly #store: ChoiceStore
  readonly #catalog: string
  #bandit: LinearBandit

  /**
   * Learns what was kept at once.
   *
   * @param catalog which catalogue it is about: its folder
   * @throws CurioError STORAGE_FAILED
   */
  constructor(store: ChoiceStore, catalog: string) {
    this.#store = store
    this.#catalog = catalog
    this.#bandit = this.#learnt()
  }

  /** What an item is worth, in [0, 1], 0.5 where nothing speaks for or against it; without numbers to draw with, as it is believed. */
  worth(random?: () => number): (features: ChoiceFeatures) => number {
    const value = random ? this.#bandit.draw(random) : this.#bandit.mean()
    return features => Math.min(1, Math.max(0, 0.5 + value(features) / 2))
  }

  observe(session: string, observations: readonly Observation[]): void {
    for (const { item, features, reward } of observations) {
      this.#store.append(this.#catalog, { session, item, features, reward })
      this.#bandit.add(features, reward)
    }
  }

  /** Says that choices were taken away: what a person had forgotten must not go on working. */
  removed(): void {
    this.#bandit = this.#learnt()
  }

  #learnt(): LinearBandit {
    const bandit = new LinearBandit()
    // Newest first, so that the names of today's departments have their places before those of old ones.
    for (const { features, reward } of this.#store.all(this.#catalog)) bandit.add(features, reward)
    return bandit
  }
}
