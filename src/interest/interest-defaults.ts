/** The numbers of this room, in one place. */
export const interestDefaults = {
  /** Earlier lists kept: enough to resolve 'the first one you showed me' in any conversation people really have. */
  shownLists: 20,
  /** Exclusions and free words add up; nobody means more of them than this. */
  wishes: 60,
  queries: 20,
  reactions: 200,
  /** Earlier values of the interest kept for undo. */
  history: 20,
  /** λ of the query's decay, a turn. */
  queryDecay: 0.6,
  /** Decay of a reaction, a turn: what was liked fades more slowly than what was typed. */
  reactionDecay: 0.9,
  /** What a reaction of an earlier subject still counts. */
  earlierSubject: 0.25,
  /** Strength of long-term taste beside a wish stated now. */
  profileWeight: 0.25,
} as const
