/** One kind sentence for what is no wish, always leading back to the shop. */
import { composeSentences, type Wordings, wordings } from '../compose-sentences.js'
import type { Voice } from '../voice.js'
import { cleanText } from '../words/clean-text.js'
import { joinList } from '../words/join-list.js'
import { valueWords } from '../words/value-words.js'
import { formalTexts } from './formal-small-talk.js'

export type SmallTalkAct =
  | 'greet'
  | 'thank'
  | 'bye'
  | 'help'
  | 'off-topic'
  | 'forget'
  | 'undo'
  | 'withdraw'
  | 'accept'
  | 'refuse'
  | 'nothing-more'
  | 'not-understood'
  | 'shop-service'
  | 'greet-beside'
  | 'thank-beside'
  | 'forget-beside'

type Texts = readonly [english: Wordings, chinese: Wordings]

function texts(shop: { en: string; zh: string }, offer: { en: string; zh: string }): Readonly<Record<SmallTalkAct, Texts>> {
  return {
    greet: [
      [
        `hello and welcome${shop.en}: what are you looking for${offer.en}?`,
        `good to see you${shop.en}! What can I find for you${offer.en}?`,
      ],
      [`您好，欢迎光临${shop.zh}！想找点什么${offer.zh}？`, `${shop.zh}很高兴为您服务！您想看看什么${offer.zh}？`],
    ],
    thank: [
      ['you are welcome; tell me if you want to see anything else', 'my pleasure: shall I look for something else?'],
      ['不客气，还想看什么尽管告诉我', '很乐意效劳，还要找别的吗？'],
    ],
    bye: [
      ['goodbye, and come back whenever you like', 'until next time: I will be glad to help again'],
      ['再见，欢迎随时回来', '下次见，随时为您效劳'],
    ],
    help: [
      [
        `tell me what you want, what to avoid and your budget${offer.en}; then ask me to compare, or why`,
        `you can name a wish, a limit or show a photograph${offer.en}; I can also compare items and say why`,
      ],
      [
        `告诉我想要什么、不要什么和预算${offer.zh}，还可以让我比较或说明理由`,
        `您可以说要求、限定价格或发照片${offer.zh}，我也能比较商品、说明理由`,
      ],
    ],
    'off-topic': [
      [
        `that is beyond me, I am afraid, but I can help you find something here${offer.en}`,
        `I only know our catalogue; what may I find for you${offer.en}?`,
      ],
      [`这个我帮不上忙，不过可以帮您挑商品${offer.zh}`, `我只熟悉店里的商品，想看看什么${offer.zh}？`],
    ],
    forget: [
      ['done: I have forgotten your wishes; what are you looking for now?', 'everything you told me is forgotten; where shall we start?'],
      ['好的，之前的要求都忘掉了，现在想找什么？', '已经清除之前的要求，我们从哪里开始？'],
    ],
    undo: [
      ['done: I took back the last step; what next?', 'the last step is undone; how shall we go on?'],
      ['好的，已撤回上一步，接下来呢？', '上一步已经撤销，接着看什么？'],
    ],
    withdraw: [
      ['all right, I have dropped that wish', 'that wish no longer counts'],
      ['好的，这项要求已经去掉', '这项要求不再算了'],
    ],
    accept: [
      ['a good choice: shall I look for something to go with it?', 'glad it suits you; is there anything else?'],
      ['好的，要不要再配点别的？', '很高兴您喜欢，还需要别的吗？'],
    ],
    refuse: [
      ['all right; what should be different?', 'no problem: what would suit you better?'],
      ['好的，希望哪一点不同？', '没问题，您更想要什么样的？'],
    ],
    'nothing-more': [
      [
        'there is nothing more that fits; shall I leave one of your wishes out?',
        'you have seen everything that fits; which wish could give way?',
      ],
      ['没有更多符合的了，要不要放宽一项要求？', '符合的都看过了，哪一项要求可以放宽？'],
    ],
    'greet-beside': [
      [`hello and welcome${shop.en}`, `good to see you${shop.en}`],
      [`您好，欢迎光临${shop.zh}`, `您好，${shop.zh}很高兴为您服务`],
    ],
    'forget-beside': [
      ['done: I have forgotten your earlier wishes', 'everything you told me before is forgotten'],
      ['好的，之前的要求都忘掉了', '已经清除之前的要求'],
    ],
    'thank-beside': [
      ['you are welcome', 'my pleasure'],
      ['不客气', '很乐意效劳'],
    ],
    'shop-service': [
      [
        'I only know what our catalogue says of its items; please ask the shop itself about that',
        'that is for the shop itself to answer, I am afraid: all I know are the facts in our catalogue',
      ],
      ['我只了解目录里的商品信息，这方面请直接咨询店家', '这个问题请咨询店家，我这里只有目录里的商品资料'],
    ],
    'not-understood': [
      [`I did not understand that; what are you looking for${offer.en}?`, `could you put that another way${offer.en}?`],
      [`抱歉没听懂，您想找什么${offer.zh}？`, `能换个说法吗${offer.zh}？`],
    ],
  }
}

/**
 * @param text.departments Broadest categories, named as an offer where it helps.
 * @param text.what What a `withdraw` took back, in the voice's language.
 * @example
 * writeSmallTalk({ voice, act: 'greet', departments: ['Men', 'Gear'] }) // ['Hello and welcome: what are you looking for, for example men or gear?']
 */
export function writeSmallTalk(text: {
  readonly voice: Voice
  readonly act: SmallTalkAct
  readonly departments?: readonly string[]
  readonly what?: string
}): string[] {
  const { voice, act, departments = [], what } = text
  const names = departments.slice(0, 4).map(name => valueWords('category', name, voice.language))
  const list = joinList(names, voice.language, 'or')
  const shopName = voice.shopName === undefined ? '' : cleanText(voice.shopName)
  const shop = { en: shopName === '' ? '' : ` to ${shopName}`, zh: shopName }
  const offer = { en: names.length === 0 ? '' : `, for example ${list}`, zh: names.length === 0 ? '' : `，比如${list}` }
  if (act === 'withdraw' && what !== undefined) {
    const words = cleanText(what).replace(/[“”]/g, '')
    return composeSentences(voice, [
      wordings(
        voice,
        [`all right, “${words}” no longer counts`, `I have dropped “${words}”`],
        [`好的，“${words}”不再算了`, `已经去掉“${words}”`],
      ),
    ])
  }
  const formal = voice.style === 'formal' ? formalTexts(shop, offer)[act] : undefined
  const [english, chinese] = formal ?? texts(shop, offer)[act]
  return composeSentences(voice, [wordings(voice, english, chinese)])
}
