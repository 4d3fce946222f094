/** Draws an EfficientNet-Lite network as an ONNX graph, up to the pooled embedding or the classes, with the batch norms folded in. */
import { CurioError } from '../../errors.js'
import type { EfficientNetArchitecture, EfficientNetStage } from './efficientnet-architecture.js'
import { OnnxGraph, type OnnxValue, onnxAttribute } from './onnx-graph.js'
import type { TorchCheckpoint } from './torch-checkpoint.js'

const batchNormEpsilon = 1e-3

interface Convolution {
  readonly name: string
  readonly norm: string
  readonly outputs: number
  readonly inputs: number
  readonly kernel: number
  readonly stride?: number
  readonly groups?: number
}

/** One drawing; every step takes and returns the name of a value in the graph. */
export class EfficientNetGraph {
  readonly #checkpoint: TorchCheckpoint
  readonly #architecture: EfficientNetArchitecture
  readonly #graph = new OnnxGraph()
  readonly #used = new Set<string>()
  readonly #bounds: readonly string[]
  #size: number
  #block = 0

  constructor(checkpoint: TorchCheckpoint, architecture: EfficientNetArchitecture) {
    this.#checkpoint = checkpoint
    this.#architecture = architecture
    this.#size = architecture.imageSize
    this.#bounds = [this.#graph.constant('relu6_min', [], [0]), this.#graph.constant('relu6_max', [], [6])]
  }

  /** The whole model, its classifier with it or left off. Throws MODEL_CORRUPT where the checkpoint is of another network. */
  write(metadata: Record<string, string>, withClasses: boolean): Buffer {
    const { name, imageSize, stem, stages, head, classes } = this.#architecture
    let value = this.#relu6(
      this.#convolve('pixel_values', { name: '_conv_stem', norm: '_bn0', outputs: stem, inputs: 3, kernel: 3, stride: 2 }),
    )
    for (const stage of stages) value = this.#stage(value, stage)
    const last = stages.at(-1)?.outputs ?? stem
    value = this.#relu6(this.#convolve(value, { name: '_conv_head', norm: '_bn1', outputs: head, inputs: last, kernel: 1 }))
    const embedding = this.#graph.node('Flatten', [this.#graph.node('GlobalAveragePool', [value])], [], 'embedding')
    // Read even where it is not drawn: its presence says that this is the right network.
    const [weight, bias] = [this.#tensor('_fc.weight', [classes, head]), this.#tensor('_fc.bias', [classes])]
    const outputs: OnnxValue[] = [['embedding', ['batch', head]]]
    if (withClasses) {
      const parameters = [this.#graph.weights('_fc.w', [classes, head], weight), this.#graph.constant('_fc.b', [classes], bias)]
      this.#graph.node('Gemm', [embedding, ...parameters], [onnxAttribute.integer('transB', 1)], 'logits')
      outputs.push(['logits', ['batch', classes]])
    }
    this.#requireAllUsed()
    const input = ['pixel_values', ['batch', 3, imageSize, imageSize]] as const
    return this.#graph.finish(name, 'efficientnet-lite-to-onnx', [input], outputs, metadata)
  }

  #stage(input: string, stage: EfficientNetStage): string {
    let value = input
    for (let repeat = 0; repeat < stage.repeats; repeat++) {
      const first = repeat === 0
      value = this.#invertedResidual(value, { ...stage, inputs: first ? stage.inputs : stage.outputs, stride: first ? stage.stride : 1 })
    }
    return value
  }

  #invertedResidual(input: string, { kernel, stride, expansion, inputs, outputs }: EfficientNetStage): string {
    const block = `_blocks.${this.#block++}`
    const width = inputs * expansion
    const part = (name: string, norm: string) => ({ name: `${block}.${name}`, norm: `${block}.${norm}` })
    let value = input
    if (expansion !== 1) value = this.#relu6(this.#convolve(value, { ...part('_expand_conv', '_bn0'), outputs: width, inputs, kernel: 1 }))
    const depthwise = { ...part('_depthwise_conv', '_bn1'), outputs: width, inputs: width, kernel, stride, groups: width }
    value = this.#relu6(this.#convolve(value, depthwise))
    value = this.#convolve(value, { ...part('_project_conv', '_bn2'), outputs, inputs: width, kernel: 1 })
    return stride === 1 && inputs === outputs ? this.#graph.node('Add', [value, input]) : value
  }

  /** TensorFlow's 'same' padding: the odd pixel goes right and below. */
  #convolve(input: string, { name, norm, outputs, inputs, kernel, stride = 1, groups = 1 }: Convolution): string {
    const shape = [outputs, inputs / groups, kernel, kernel]
    const { weight, bias } = this.#foldNorm(this.#tensor(`${name}.weight`, shape), norm, outputs)
    const total = Math.max((Math.ceil(this.#size / stride) - 1) * stride + kernel - this.#size, 0)
    const before = Math.floor(total / 2)
    this.#size = Math.ceil(this.#size / stride)
    const parameters = [this.#graph.weights(`${name}.w`, shape, weight), this.#graph.constant(`${name}.b`, [outputs], bias)]
    return this.#graph.node(
      'Conv',
      [input, ...parameters],
      [
        onnxAttribute.integers('kernel_shape', [kernel, kernel]),
        onnxAttribute.integers('strides', [stride, stride]),
        onnxAttribute.integers('pads', [before, before, total - before, total - before]),
        onnxAttribute.integer('group', groups),
      ],
    )
  }

  /** Batch norm γ(x − μ)/√(σ² + ε) + β as a scale of the weights and a bias. */
  #foldNorm(weight: Float64Array, norm: string, outputs: number): { weight: Float64Array; bias: Float64Array } {
    const part = (name: string) => this.#tensor(`${norm}.${name}`, [outputs])
    const [gamma, beta, mean, variance] = [part('weight'), part('bias'), part('running_mean'), part('running_var')]
    const scale = gamma.map((value, i) => value / Math.sqrt((variance[i] ?? 0) + batchNormEpsilon))
    const perOutput = weight.length / outputs
    return {
      weight: weight.map((value, i) => value * (scale[Math.floor(i / perOutput)] ?? 0)),
      bias: beta.map((value, i) => value - (mean[i] ?? 0) * (scale[i] ?? 0)),
    }
  }

  #relu6(input: string): string {
    return this.#graph.node('Clip', [input, ...this.#bounds])
  }

  #tensor(name: string, shape: readonly number[]): Float64Array {
    this.#used.add(name)
    const found = this.#checkpoint.tensor(name)
    if (String(found.shape) !== String(shape)) throw new CurioError('MODEL_CORRUPT', `${name} is [${found.shape}], expected [${shape}].`)
    return found.values
  }

  #requireAllUsed(): void {
    const unused = this.#checkpoint.names.filter(name => !this.#used.has(name) && !name.endsWith('.num_batches_tracked'))
    if (unused.length > 0)
      throw new CurioError('MODEL_CORRUPT', `Not the network ${this.#architecture.name}: ${unused.slice(0, 5).join(', ')} has no place.`)
  }
}
