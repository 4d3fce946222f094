/** What a situation asks of a thing, in the words that records use. */

/** By a value of the context; what is not here stands for itself. */
const asked: Readonly<Record<string, readonly string[]>> = {
  rain: ['rain', 'rainy', 'wet', 'waterproof', 'water-repellent', 'water-resistant', 'rainproof', 'all-weather'],
  snow: ['snow', 'snowy', 'winter', 'wintry', 'waterproof', 'insulated'],
  cold: ['cold', 'warm', 'winter', 'wintry', 'insulated', 'thermal'],
  hot: ['hot', 'summer', 'breathable', 'lightweight', 'quick-drying', 'cooling'],
  'warm weather': ['summer', 'hot', 'breathable', 'lightweight', 'cooling', 'ventilated'],
  'mild weather': ['mild', 'spring', 'light', 'layer'],
  'cool weather': ['cool', 'chilly', 'brisk', 'crisp', 'autumn', 'layer'],
  windy: ['wind', 'windproof', 'wind-resistant', 'windbreaker'],
  indoor: ['indoors', 'gym', 'studio', 'yoga', 'training', 'workout'],
  winter: ['winter', 'wintry', 'cold'],
  summer: ['summer', 'hot'],
  autumn: ['autumn', 'fall'],
  commute: ['commute', 'commuting', 'office', 'city'],
  office: ['office', 'work', 'business', 'commuting'],
  gym: ['gym', 'training', 'fitness', 'workout'],
  mountains: ['mountains', 'mountain', 'hiking', 'trekking', 'climbing'],
  beach: ['beach', 'swimming'],
  school: ['school', 'study', 'learning'],
  home: ['home', 'indoor'],
  weekend: ['weekend', 'casual', 'everyday'],
  evening: ['evening', 'party'],
  party: ['party', 'evening'],
  wedding: ['wedding', 'formal', 'evening', 'elegant'],
  gift: ['gift', 'gifts', 'present'],
}

const giftDays = ['birthday', 'christmas', 'anniversary', 'valentine', 'graduation', 'new year']

const others: Readonly<Record<string, string>> = {
  rainy: 'rain',
  raining: 'rain',
  wet: 'rain',
  snowy: 'snow',
  fall: 'autumn',
  commuting: 'commute',
  wintry: 'winter',
  breezy: 'windy',
  indoors: 'indoor',
  present: 'gift',
  work: 'office',
}

/** A program may give any text as a context. */
const mostWords = 8

/** Lower case. */
export function contextWords(value: string): readonly string[] {
  const whole = value.normalize('NFKC').toLowerCase().trim()
  const single = whole.split(/[\s,;/]+/u)
  const pairs = single.slice(1).map((word, index) => `${single[index]} ${word}`)
  const parts = [whole, ...single, ...pairs].filter(part => part.length > 1).slice(0, mostWords)
  const words = parts.flatMap(part => {
    const own = Object.hasOwn(others, part) ? (others[part] ?? part) : part
    const known = Object.hasOwn(asked, own) ? asked[own] : undefined
    return [part, ...(known ?? []), ...(giftDays.includes(own) ? ['gift'] : [])]
  })
  return [...new Set(words)]
}
