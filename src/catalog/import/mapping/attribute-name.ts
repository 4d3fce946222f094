/** Names of attributes: lower case with underscores; the commonest facts under one name whatever the language of the header. */

import { normalName } from './field-synonyms.js'
import { factContainers } from './flatten-row.js'
import { fieldsOfKind } from './mapping.js'

const common: ReadonlyMap<string, string> = new Map(
  Object.entries({
    color: 'color colour colors colours farbe farben couleur couleurs 颜色 色 カラー 色名',
    size: 'size größe grösse groesse taille talla tamaño 尺码 尺寸 サイズ',
    material: 'material materials werkstoff matière matiere matériau 材质 材料 面料 素材',
    gender: 'gender geschlecht genre_sexe sexo género 性别 性別',
    weight: 'weight gewicht poids peso 重量',
    pattern: 'pattern muster motif estampado 图案 柄',
    rating: 'averagerating ratingvalue reviewrating',
    tags: 'tags tag schlagworte schlagwörter étiquettes etiquetas 标签 タグ',
  }).flatMap(([name, words]) => words.split(' ').map(word => [normalName(word), name] as const)),
)

const reserved: ReadonlySet<string> = new Set([...fieldsOfKind.items, 'translations', 'attributes', 'filled', 'item_id', 'name'])

/**
 * @example attributeName('Farbe') // 'color'
 * @example attributeName('attrs.Shoe Size') // 'shoe_size'
 */
export function attributeName(column: string): string {
  const bare = column.replace(factContainers, '').replace(/^g:/iu, '')
  const name = common.get(normalName(bare)) ?? spelled(bare)
  return reserved.has(name) ? `${name}_${/^(?:id|title|name)$/u.test(name) ? 'given' : 'text'}` : name
}

function spelled(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/gu, '')
    .slice(0, 80)
  return name === '' ? 'value' : name
}
