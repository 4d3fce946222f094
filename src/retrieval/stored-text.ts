/** Lines of text as the numbers that the cache of vectors keeps: character codes with a length before them, so that one cache file serves both. */

/** @example readLines(storeLines(['navy', 'white'])) // ['navy', 'white'] */
export function storeLines(lines: readonly string[]): Float32Array {
  const text = lines.join('\n')
  return Float32Array.from([text.length, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))])
}

export function readLines(stored: Float32Array): string[] {
  return String.fromCharCode(...stored.subarray(1))
    .split('\n')
    .filter(line => line !== '')
}
