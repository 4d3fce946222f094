/** What is heard in a recording, each with how sure it is. */

export interface HeardTempo {
  /** Beats a minute. */
  readonly beats: number
  /** In [0, 1]. */
  readonly confidence: number
}

export interface HeardKey {
  /** 0 is C, 1 is C♯ … 11 is B. */
  readonly tonic: number
  readonly mode: 'major' | 'minor'
  /** In [0, 1]. */
  readonly confidence: number
}

export interface Heard {
  /** Absent where nothing beats. */
  readonly tempo?: HeardTempo
  /** Absent where no note stands out. */
  readonly key?: HeardKey
  /** Hertz: the centre of the spectrum below 8 kHz, over time. High is bright, low is dark. */
  readonly brightness: number
}

export interface Hearing {
  readonly heard: Heard
  /** Of length 1: recordings that sound alike are near. */
  readonly vector: Float32Array
}
