/** A catalogue value in running text: lower case, unless its capitals are a name ('LumaTech™', 'USB', 'XL'). */
import { cleanText } from './clean-text.js'

/**
 * @example
 * lowerWord('Organic Cotton') // 'organic cotton'
 * lowerWord('TENCEL') // 'TENCEL'
 */
export function lowerWord(value: string): string {
  return cleanText(value)
    .split(' ')
    .map(word => (/[™®]|\p{Lu}\p{Lu}|\p{Ll}\p{Lu}|^\p{Lu}$/u.test(word) ? word : word.toLowerCase()))
    .join(' ')
}
