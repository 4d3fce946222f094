/** Where a detector saw writing: a map of probabilities to turned rectangles, each grown by what training shrank it (Liao et al. 2020, DBNet). */

export interface TextRegion {
  /** Of the middle, in pixels of the map. */
  readonly x: number
  readonly y: number
  /** Along the writing, and across it. */
  readonly length: number
  readonly height: number
  /** Of the writing's direction, in (−π/2, π/2]; clockwise, as rows grow downwards. */
  readonly angle: number
}

export interface ProbabilityMap {
  readonly data: ArrayLike<number>
  readonly width: number
  readonly height: number
}

/** A pixel beyond this may be of writing; a region's mean must reach the second. As the paper's authors set them. */
const pixelThreshold = 0.3
const regionThreshold = 0.5
/** Growth: area times this by perimeter, to each side. */
const unclip = 1.6
/** Pixels of the map: smaller is no readable writing. */
const smallest = 3
/** A region not much longer than high has no direction of its own. */
const roundness = 1.5

/**
 * The largest regions first.
 *
 * @example textRegions({ data: probabilities, width: 640, height: 480 })[0] // { x: 320, y: 100, length: 210, height: 40, angle: 0 }
 */
export function textRegions(map: ProbabilityMap): TextRegion[] {
  const seen = new Uint8Array(map.width * map.height)
  const regions: TextRegion[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || !isText(map, start)) continue
    const region = regionOf(connected(map, start, seen), map)
    if (region !== undefined) regions.push(region)
  }
  return regions.sort((left, right) => right.length * right.height - left.length * left.height)
}

function isText({ data }: ProbabilityMap, pixel: number): boolean {
  return (data[pixel] ?? 0) > pixelThreshold
}

/** Pixels of writing that hang together with `start`. */
function connected(map: ProbabilityMap, start: number, seen: Uint8Array): number[] {
  const found = [start]
  seen[start] = 1
  for (let at = 0; at < found.length; at++) {
    const pixel = found[at] ?? 0
    const x = pixel % map.width
    const around = [x > 0 ? pixel - 1 : -1, x < map.width - 1 ? pixel + 1 : -1, pixel - map.width, pixel + map.width]
    for (const next of around) {
      if (next < 0 || next >= seen.length || seen[next] === 1 || !isText(map, next)) continue
      seen[next] = 1
      found.push(next)
    }
  }
  return found
}

function regionOf(pixels: readonly number[], map: ProbabilityMap): TextRegion | undefined {
  const sure = pixels.reduce((sum, pixel) => sum + (map.data[pixel] ?? 0), 0) / pixels.length
  if (sure < regionThreshold) return undefined
  const points = pixels.map(pixel => ({ x: pixel % map.width, y: Math.floor(pixel / map.width) }))
  const angle = direction(points)
  const along = extent(points.map(({ x, y }) => x * Math.cos(angle) + y * Math.sin(angle)))
  const across = extent(points.map(({ x, y }) => y * Math.cos(angle) - x * Math.sin(angle)))
  if (Math.min(along.size, across.size) < smallest) return undefined
  const growth = (unclip * along.size * across.size) / (along.size + across.size)
  return {
    x: along.middle * Math.cos(angle) - across.middle * Math.sin(angle),
    y: along.middle * Math.sin(angle) + across.middle * Math.cos(angle),
    length: along.size + growth,
    height: across.size + growth,
    angle,
  }
}

/** Of the first principal axis; 0 where none stands out. */
function direction(points: readonly { readonly x: number; readonly y: number }[]): number {
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length
  let [xx, yy, xy] = [0, 0, 0]
  for (const { x, y } of points) {
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
    xy += (x - meanX) * (y - meanY)
  }
  const spread = Math.hypot(xx - yy, 2 * xy)
  const isRound = Math.sqrt(xx + yy + spread) < roundness * Math.sqrt(Math.max(0, xx + yy - spread))
  return isRound ? 0 : Math.atan2(2 * xy, xx - yy) / 2
}

function extent(values: readonly number[]): { middle: number; size: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return { middle: (least + most) / 2, size: most - least + 1 }
}
