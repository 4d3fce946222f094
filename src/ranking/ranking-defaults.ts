/** Every number of this room, in one place. */
export const rankingDefaults = {
  /** `I_ui = w_S S + w_B B + w_C C` (.5/.3/.2) with small shares for the rest; parts that do not apply fall out. */
  weights: { similarity: 0.5, behaviour: 0.3, attributes: 0.2, context: 0.05, popularity: 0.05, novelty: 0, freshness: 0, exploration: 0 },
  /** Of the weight of likeness, what is left where nothing is asked. Chosen on half of the people of `evaluation/behaviour-movielens.ts`. */
  unaskedLikeness: 0.5,
  /** What a wish counts of which the record says nothing: less than met, more than missed. */
  unknownShare: 0.3,
  /** λ of maximal marginal relevance; 1 is off. */
  diversity: 0.8,
  /** Candidates that a question is chosen over. */
  questionCandidates: 50,
  questionOptions: 4,
  /** Bits; a question that is expected to tell less is not asked. */
  questionGain: 0.6,
  /** A facet with this many values for each item that has it is an identifier. */
  identifierShare: 0.7,
  /** An item has to be known for a facet in this share of the candidates. */
  questionCoverage: 0.4,
  /** Features that the bandit tells apart: seven parts and places, five price bands, and departments. */
  banditFeatures: 32,
  /** λ of the bandit. */
  banditPrior: 1,
  /** v of the bandit's draws. */
  banditNoise: 0.25,
} as const
