/** The shape of an EfficientNet-Lite network. */

export interface EfficientNetStage {
  readonly repeats: number
  readonly kernel: number
  /** Of the first repeat; the others have 1. */
  readonly stride: number
  readonly expansion: number
  readonly inputs: number
  readonly outputs: number
}

export interface EfficientNetArchitecture {
  readonly name: string
  /** Width and height of a picture in pixels. */
  readonly imageSize: number
  readonly stem: number
  readonly stages: readonly EfficientNetStage[]
  /** Length of the embedding. */
  readonly head: number
  /** Classes of the classifier, which is left out. */
  readonly classes: number
}

/** EfficientNet-Lite0 as published with the ImageNet weights. */
export const efficientNetLite0: EfficientNetArchitecture = {
  name: 'efficientnet-lite0',
  imageSize: 224,
  stem: 32,
  stages: [
    { repeats: 1, kernel: 3, stride: 1, expansion: 1, inputs: 32, outputs: 16 },
    { repeats: 2, kernel: 3, stride: 2, expansion: 6, inputs: 16, outputs: 24 },
    { repeats: 2, kernel: 5, stride: 2, expansion: 6, inputs: 24, outputs: 40 },
    { repeats: 3, kernel: 3, stride: 2, expansion: 6, inputs: 40, outputs: 80 },
    { repeats: 3, kernel: 5, stride: 1, expansion: 6, inputs: 80, outputs: 112 },
    { repeats: 4, kernel: 5, stride: 2, expansion: 6, inputs: 112, outputs: 192 },
    { repeats: 1, kernel: 3, stride: 1, expansion: 6, inputs: 192, outputs: 320 },
  ],
  head: 1280,
  classes: 1000,
}
