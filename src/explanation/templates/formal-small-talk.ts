/** Small talk of a shop that speaks formally: as a house rather than one person, without exclamation. */
import type { Wordings } from '../compose-sentences.js'
import type { SmallTalkAct } from './write-small-talk.js'

interface Names {
  readonly en: string
  readonly zh: string
}

/** Acts that are said otherwise than in a warm style; the others are the same in both. */
export function formalTexts(
  shop: Names,
  offer: Names,
): Readonly<Partial<Record<SmallTalkAct, readonly [english: Wordings, chinese: Wordings]>>> {
  return {
    greet: [
      [`good day and welcome${shop.en}; how may we assist you${offer.en}?`, `welcome${shop.en}; what may we show you${offer.en}?`],
      [`您好，欢迎莅临${shop.zh}。请问您需要什么${offer.zh}？`, `${shop.zh}竭诚为您服务，请问有什么可以为您效劳${offer.zh}？`],
    ],
    'greet-beside': [
      [`good day and welcome${shop.en}`, `welcome${shop.en}`],
      [`您好，欢迎莅临${shop.zh}`, `您好，${shop.zh}竭诚为您服务`],
    ],
    thank: [
      [
        'thank you for your interest; may we show you anything else?',
        'you are most welcome; is there anything further we may find for you?',
      ],
      ['感谢您的关注，请问还需要看些什么？', '不必客气，如有其他需要，敬请告知'],
    ],
    'thank-beside': [
      ['you are most welcome', 'thank you for your interest'],
      ['不必客气', '感谢您的关注'],
    ],
    bye: [
      ['goodbye; we look forward to your next visit', 'thank you for your visit'],
      ['感谢惠顾，期待您再次光临', '再会，敬候您的光临'],
    ],
    'off-topic': [
      [
        `we regret that we can only assist with our catalogue${offer.en}`,
        `this is outside our catalogue; may we find something for you${offer.en}?`,
      ],
      [`很抱歉，我们只能就店内商品为您服务${offer.zh}`, `此事不在目录范围之内，请问需要看些什么商品${offer.zh}？`],
    ],
    forget: [
      ['your wishes have been removed; what are you looking for?', 'all that you told us has been removed; where shall we begin?'],
      ['您之前的要求均已清除，请问现在需要什么？', '已为您清除全部要求，请问从何处开始？'],
    ],
    undo: [
      ['the last step has been undone; how would you like to proceed?', 'we have undone the last step; what may we show you?'],
      ['已为您撤回上一步，请问接下来需要什么？', '上一步已撤销，请问如何继续？'],
    ],
    accept: [
      ['an excellent choice; may we suggest something to go with it?', 'we are glad that it suits you; may we show you anything else?'],
      ['感谢您的选择，请问是否需要搭配其他商品？', '很高兴能合您心意，请问还需要什么？'],
    ],
    refuse: [
      ['certainly; what would you like to be different?', 'certainly; what would suit you better?'],
      ['好的，请问您希望在哪方面有所不同？', '明白，请问怎样的商品更合您心意？'],
    ],
    'not-understood': [
      [`we did not understand; could you tell us what you are looking for${offer.en}?`, `could you kindly rephrase that${offer.en}?`],
      [`很抱歉未能理解，请问您需要什么${offer.zh}？`, `烦请您换一种说法${offer.zh}`],
    ],
  }
}
