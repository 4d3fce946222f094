/** Words for people that say another thing where they stand: 'my daughter starts school', 儿子五岁 are of children, told by school or by age; 'for her dad' is for no woman. */

const relative = /\b(?:(?:grand)?(?:daughter|son)|niece|nephew)s?\b|孙女|孙子|女儿|儿子|侄子|侄女|外甥女?/gi
const child =
  /\b(?:school|kindergarten|nursery|toddler|baby|little one|(?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[- ]years?[- ]olds?|[- ]?yo)|(?:is|turns?|turning|aged?) (?:[1-9]|1[0-2]|three|four|five|six|seven|eight|nine|ten)(?!\s*(?:[\d$€£%]|feet|foot|cm)))\b|(?<![二三四五六七八九]?十)[一二两三四五六七八九]岁|十[一二]?岁|(?<!\d)(?:\d|1[0-2])岁|上学|小学|幼儿园/i

/** @example childWords('a bag for my daughter who starts school') // 'a bag for my kids who starts school' */
export function childWords(text: string): string {
  return child.test(text) ? text.replace(relative, said => (/\p{Script=Han}/u.test(said) ? '孩子' : 'kids')) : text
}

const kin =
  'dad|father|mum|mom|mother|brother|sister|son|daughter|husband|wife|boyfriend|girlfriend|uncle|aunt|grand(?:father|mother|pa|ma)|nephew|niece|friend|boss|parents'
const owner = new RegExp(String.raw`\b(?:his|her|their) (?=(?:${kin})s?\b)`, 'gi')

/** @example withoutOwners('something for her dad') // 'something for dad' */
export function withoutOwners(text: string): string {
  return text.replace(owner, '')
}
