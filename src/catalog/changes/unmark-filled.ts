/** What somebody sets is no longer what a rule filled. */

type Row = Readonly<Record<string, unknown>>

/**
 * @param row as the patches left it
 * @example unmarkFilled({ brand: 'Alma', filled: ['brand'] }, [{ brand: 'Alma' }]) // { brand: 'Alma' }
 */
export function unmarkFilled(row: Row, patches: readonly Row[]): Row {
  const { filled, ...rest } = row
  if (!Array.isArray(filled) || patches.some(patch => Object.hasOwn(patch, 'filled'))) return row
  const set = new Set(patches.flatMap(patch => [...Object.keys(patch), ...attributeNames(patch)]))
  const names = filled.filter(name => !set.has(String(name)))
  return names.length === 0 ? rest : { ...rest, filled: names }
}

function attributeNames({ attributes }: Row): string[] {
  return typeof attributes === 'object' && attributes !== null ? Object.keys(attributes) : []
}
