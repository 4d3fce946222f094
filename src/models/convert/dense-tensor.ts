/** A strided tensor as contiguous values. The strides matter: these weights are another framework's arrays, transposed in place. */
import { CurioError } from '../../errors.js'
import type { StridedTensor } from './torch-values.js'

const maximumElements = 1 << 26

export interface DenseTensor {
  readonly shape: readonly number[]
  /** Row-major. */
  readonly values: Float64Array
}

/** Throws MODEL_CORRUPT where shape, strides or storage do not fit each other. */
export function denseTensor(name: string, tensor: StridedTensor, bytes: Buffer): DenseTensor {
  const { storage, offset, shape, strides } = tensor
  const count = shape.reduce((product, size) => product * size, 1)
  const last = shape.reduce((at, size, axis) => at + Math.max(size - 1, 0) * (strides[axis] ?? 0), offset)
  const fits = count === 0 || last < storage.length
  if (count > maximumElements || strides.length !== shape.length || !fits)
    throw new CurioError('MODEL_CORRUPT', `${name} has an impossible shape.`)
  const values = new Float64Array(count)
  const position = shape.map(() => 0)
  for (let i = 0, at = offset; i < count; i++) {
    values[i] = storage.type.read(bytes, at * storage.type.bytesPerElement)
    at += step(position, shape, strides)
  }
  return { shape, values }
}

/** Advances `position` by one element in row-major order; the distance in the storage. */
function step(position: number[], shape: readonly number[], strides: readonly number[]): number {
  let distance = 0
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const stride = strides[axis] ?? 0
    const next = (position[axis] ?? 0) + 1
    distance += stride
    if (next < (shape[axis] ?? 0)) {
      position[axis] = next
      return distance
    }
    distance -= stride * next
    position[axis] = 0
  }
  return distance
}
