/** Health and money: a notice beside the items, never advice. */
import { composeSentences, wordings } from '../compose-sentences.js'
import type { Voice } from '../voice.js'

const health =
  /\b(health|medicine|medical|pharmacy|drugs?|vitamins?|supplements?|doctors?|dentists?|therap(y|ies|ists?)|clinics?)\b|健康|药|医|保健|维生素/i
const finance =
  /\b(finance|financial|banks?|banking|insurance|invest(ment|ing)s?|loans?|credit|mortgages?|stocks?|funds?)\b|金融|理财|保险|贷款|基金|股票|银行/i

/**
 * @param text.categories Category paths of what is shown.
 * @returns Empty where neither health nor money is touched.
 *
 * @example
 * writeNotice({ voice, categories: ['Health/Vitamins'] }) // ['Please note: this is no medical advice; …']
 */
export function writeNotice({ voice, categories }: { readonly voice: Voice; readonly categories: readonly string[] }): string[] {
  const isHealth = categories.some(category => health.test(category))
  const isFinance = categories.some(category => finance.test(category))
  return composeSentences(voice, [
    isHealth
      ? wordings(
          voice,
          [
            'please note: this is no medical advice; ask a doctor or pharmacist',
            'for medical questions, please ask a doctor or pharmacist',
          ],
          ['请注意：这不是医疗建议，请咨询医生或药师', '涉及健康的问题，请咨询医生或药师'],
        )
      : [],
    isFinance
      ? wordings(
          voice,
          ['this is no financial advice; please ask a licensed adviser', 'for decisions about money, please ask a licensed adviser'],
          ['以上不构成理财建议，请咨询持牌顾问', '涉及资金的决定，请咨询持牌顾问'],
        )
      : [],
  ])
}
