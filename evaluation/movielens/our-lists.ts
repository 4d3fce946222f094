/** What curio recommends in MovieLens: each part of the score alone, and all of it. */
import {
  actionWeight,
  type BehaviourModel,
  buildBehaviourModel,
  fadingSeeds,
  fitRatingModel,
  rankingDefaults,
  type Seed,
  unaskedWeights,
  weightedSum,
} from '../../src/ranking/index.js'
import type { Retriever } from '../../src/retrieval/index.js'
import { type Lists, listsOf } from './measure.js'
import { isLiked, type Split } from './split.js'

type Scores = (user: string) => (item: string) => number

export function popularityLists(split: Split): Lists {
  const model = buildBehaviourModel(split.train.filter(isLiked), { halfLifeDays: 1e6 })
  return listsOf(split, () => item => model.popularity(item) ?? 0)
}

export function behaviourLists(split: Split, model: BehaviourModel = buildBehaviourModel(split.train)): Lists {
  return listsOf(split, behaviourScores(split, model))
}

/** What the rating model expects, alone and times the behaviour: whether people like what they choose says little of what they choose. */
export function ratingLists(split: Split): { readonly alone: Lists; readonly withBehaviour: Lists } {
  const model = fitRatingModel(split.train.map(({ user, item, value = 0 }) => ({ user, item, value })))
  const behaviours = behaviourScores(split, buildBehaviourModel(split.train))
  return {
    alone: listsOf(split, user => item => model.predict(user, item)),
    withBehaviour: listsOf(split, user => {
      const behaviour = behaviours(user)
      return item => behaviour(item) * model.predict(user, item)
    }),
  }
}

/** `w_S S + w_B B` of the items by the weights of who asks for nothing; a part that is unknown of an item counts as nothing. */
export async function hybridLists(split: Split, retriever: Retriever): Promise<Lists> {
  const model = buildBehaviourModel(split.train)
  const similarities = await similarityScores(split, retriever)
  const behaviours = behaviourScores(split, model)
  const { similarity, behaviour } = unaskedWeights(rankingDefaults.weights)
  return listsOf(split, user => {
    const [ofContent, ofBehaviour] = [similarities(user), behaviours(user)]
    return item => weightedSum({ similarity: ofContent(item), behaviour: ofBehaviour(item) }, { similarity, behaviour }).score
  })
}

export async function similarityLists(split: Split, retriever: Retriever): Promise<Lists> {
  return listsOf(split, await similarityScores(split, retriever))
}

function behaviourScores(split: Split, model: BehaviourModel): Scores {
  return user => {
    const seeds = seedsOf(split, user)
    return item => model.behaviour(item, seeds) ?? 0
  }
}

async function similarityScores(split: Split, retriever: Retriever): Promise<Scores> {
  const found = new Map<string, (item: string) => number>()
  for (const user of split.held.keys()) {
    const liked = seedsOf(split, user).map(({ id, weight }) => ({ item: id, weight }))
    const { similarity } = await retriever.compare({ liked })
    found.set(user, item => similarity(retriever.catalog.row(item) ?? -1))
  }
  return user => found.get(user) ?? (() => 0)
}

/** What a person liked, as the recommender weighs it. */
function seedsOf({ known }: Split, user: string): readonly Seed[] {
  const liked = known.get(user)?.filter(isLiked) ?? []
  return fadingSeeds(liked.map(event => ({ id: event.item, weight: actionWeight(event) })).reverse())
}
