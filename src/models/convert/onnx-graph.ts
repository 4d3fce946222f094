/** Collects nodes and constants and writes them as an ONNX model (opset 13). Field numbers are those of onnx.proto. */
import { halfFloat } from './half-float.js'
import { bytesField, messageField, numberField } from './protobuf.js'

const elementTypes = { float: 1, float16: 10 } as const
const irVersion = 7
const opset = 13

/** A name and its dimensions; a text is a dimension that varies. */
export type OnnxValue = readonly [name: string, shape: ReadonlyArray<number | string>]

export const onnxAttribute = {
  integer: (name: string, value: number): Buffer => messageField(5, bytesField(1, name), numberField(3, value), numberField(20, 2)),
  integers: (name: string, values: readonly number[]): Buffer =>
    messageField(5, bytesField(1, name), ...values.map(value => numberField(8, value)), numberField(20, 7)),
}

export class OnnxGraph {
  readonly #nodes: Buffer[] = []
  readonly #initializers: Buffer[] = []

  /** Adds an operator; the name of its one output. */
  node(operator: string, inputs: readonly string[], attributes: readonly Buffer[] = [], output = this.#nextName()): string {
    const fields = [...inputs.map(name => bytesField(1, name)), bytesField(2, output), bytesField(3, output), bytesField(4, operator)]
    this.#nodes.push(messageField(1, ...fields, ...attributes))
    return output
  }

  /** A constant in single precision. */
  constant(name: string, shape: readonly number[], values: ArrayLike<number>): string {
    const raw = Buffer.alloc(values.length * 4)
    for (let i = 0; i < values.length; i++) raw.writeFloatLE(values[i] ?? 0, i * 4)
    this.#initialize(name, shape, elementTypes.float, raw)
    return name
  }

  /** A constant stored in half precision and cast back when the graph is loaded: half the file, same arithmetic. */
  weights(name: string, shape: readonly number[], values: ArrayLike<number>): string {
    const raw = Buffer.alloc(values.length * 2)
    for (let i = 0; i < values.length; i++) raw.writeUInt16LE(halfFloat(values[i] ?? 0), i * 2)
    this.#initialize(`${name}_f16`, shape, elementTypes.float16, raw)
    return this.node('Cast', [`${name}_f16`], [onnxAttribute.integer('to', elementTypes.float)], name)
  }

  /** The whole model. */
  finish(graphName: string, producer: string, inputs: OnnxValue[], outputs: OnnxValue[], metadata: Record<string, string>): Buffer {
    const values = (field: number, entries: OnnxValue[]) =>
      entries.map(([name, shape]) => messageField(field, bytesField(1, name), tensorType(shape)))
    const body = [...this.#nodes, bytesField(2, graphName), ...this.#initializers, ...values(11, inputs), ...values(12, outputs)]
    return Buffer.concat([
      numberField(1, irVersion),
      bytesField(2, producer),
      messageField(7, ...body),
      messageField(8, bytesField(1, ''), numberField(2, opset)),
      ...Object.entries(metadata).map(([key, value]) => messageField(14, bytesField(1, key), bytesField(2, value))),
    ])
  }

  #counter = 0

  #nextName(): string {
    return `t${++this.#counter}`
  }

  #initialize(name: string, shape: readonly number[], type: number, raw: Buffer): void {
    const dimensions = shape.map(size => numberField(1, size))
    this.#initializers.push(messageField(5, ...dimensions, numberField(2, type), bytesField(8, name), bytesField(9, raw)))
  }
}

function tensorType(shape: ReadonlyArray<number | string>): Buffer {
  const dimensions = shape.map(size => messageField(1, typeof size === 'string' ? bytesField(2, size) : numberField(1, size)))
  return messageField(2, messageField(1, numberField(1, elementTypes.float), messageField(2, ...dimensions)))
}
