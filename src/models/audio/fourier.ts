/** The discrete Fourier transform (Cooley & Tukey 1965, radix 2), as far as spectra of real signals need it. */

/** Made once for a size, used for many frames. */
export class Fourier {
  readonly size: number
  readonly #cosines: Float64Array
  readonly #sines: Float64Array
  readonly #order: Uint32Array
  readonly #real: Float64Array
  readonly #imaginary: Float64Array

  /** @param size a power of two, 2 or more */
  constructor(size: number) {
    const bits = Math.log2(size)
    if (!Number.isInteger(bits) || bits < 1) throw new RangeError(`${size} is no power of two`)
    this.size = size
    this.#cosines = Float64Array.from({ length: size / 2 }, (_, step) => Math.cos((2 * Math.PI * step) / size))
    this.#sines = Float64Array.from({ length: size / 2 }, (_, step) => Math.sin((2 * Math.PI * step) / size))
    this.#order = Uint32Array.from({ length: size }, (_, index) => reversed(index, bits))
    this.#real = new Float64Array(size)
    this.#imaginary = new Float64Array(size)
  }

  /**
   * The power of each frequency, |X|².
   *
   * @param signal `size` samples
   * @param powers where the result goes: `size / 2 + 1` numbers, from the mean's to that of half the sampling rate
   */
  powers(signal: Float64Array, powers: Float64Array): void {
    const [real, imaginary, order] = [this.#real, this.#imaginary, this.#order]
    // Indices are below `size` by construction; `?? 0` would cost a branch a number, here and below.
    for (let index = 0; index < this.size; index++) real[index] = signal[order[index] as number] as number
    imaginary.fill(0)
    for (let half = 1; half < this.size; half *= 2) this.#join(half)
    for (let bin = 0; bin <= this.size / 2; bin++) powers[bin] = (real[bin] as number) ** 2 + (imaginary[bin] as number) ** 2
  }

  /** Transforms of `half` samples to those of twice as many. */
  #join(half: number): void {
    const [real, imaginary, cosines, sines] = [this.#real, this.#imaginary, this.#cosines, this.#sines]
    const stride = this.size / (2 * half)
    for (let start = 0; start < this.size; start += 2 * half) {
      for (let step = 0; step < half; step++) {
        const left = start + step
        const right = left + half
        const cosine = cosines[step * stride] as number
        const sine = sines[step * stride] as number
        const a = real[right] as number
        const b = imaginary[right] as number
        const turnedReal = a * cosine + b * sine
        const turnedImaginary = b * cosine - a * sine
        real[right] = (real[left] as number) - turnedReal
        imaginary[right] = (imaginary[left] as number) - turnedImaginary
        real[left] = (real[left] as number) + turnedReal
        imaginary[left] = (imaginary[left] as number) + turnedImaginary
      }
    }
  }
}

function reversed(index: number, bits: number): number {
  let result = 0
  for (let bit = 0; bit < bits; bit++) result |= ((index >> bit) & 1) << (bits - 1 - bit)
  return result
}
