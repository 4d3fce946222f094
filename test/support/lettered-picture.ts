/** Draws words in pixels, so that no font has to be installed. */
import sharp from 'sharp'

/** Seven rows of five pixels a letter. */
const letters: Readonly<Record<string, string>> = {
  A: '.###. #...# #...# ##### #...# #...# #...#',
  E: '##### #.... #.... ####. #.... #.... #####',
  I: '.###. ..#.. ..#.. ..#.. ..#.. ..#.. .###.',
  K: '#...# #..#. #.#.. ##... #.#.. #..#. #...#',
  L: '#.... #.... #.... #.... #.... #.... #####',
  M: '#...# ##.## #.#.# #.#.# #...# #...# #...#',
  O: '.###. #...# #...# #...# #...# #...# .###.',
  R: '####. #...# #...# ####. #.#.. #..#. #...#',
  T: '##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#..',
}

/**
 * White letters on a coloured card.
 *
 * @param word of the letters above
 * @param turn degrees, clockwise
 */
export async function letteredPicture(word: string, background = '#3050a0', turn = 0): Promise<Buffer> {
  const width = word.length * 6 + 1
  const height = 9
  const data = new Uint8Array(width * height)
  for (const [index, letter] of [...word].entries()) {
    const rows = letters[letter]?.split(' ') ?? []
    rows.forEach((row, y) => {
      for (const [x, mark] of [...row].entries()) if (mark === '#') data[(y + 1) * width + index * 6 + x + 1] = 255
    })
  }
  const mask = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize(width * 8, height * 8, { kernel: 'cubic' })
    .blur(2)
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  const word8 = sharp({ create: { width: width * 8, height: height * 8, channels: 3, background: '#ffffff' } }).joinChannel(mask, {
    raw: { width: width * 8, height: height * 8, channels: 1 },
  })
  const turned = await sharp(await word8.png().toBuffer())
    .rotate(turn, { background: { r: 255, g: 255, b: 255, alpha: 0 } })
    .png()
    .toBuffer()
  return sharp({ create: { width: 400, height: 400, channels: 3, background } })
    .composite([{ input: turned, gravity: 'centre' }])
    .jpeg({ quality: 90 })
    .toBuffer()
}
