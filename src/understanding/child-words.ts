/** 'My daughter starts school', 儿子五岁: sons and daughters who are children, told by school or by age. */

const relative = /\b(?:(?:grand)?(?:daughter|son)|niece|nephew)s?\b|孙女|孙子|女儿|儿子|侄子|侄女|外甥女?/gi
const child =
  /\b(?:school|kindergarten|nursery|toddler|baby|little one|(?:[1-9]|1[0-2]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[- ]years?[- ]olds?|[- ]?yo)|(?:is|turns?|turning|aged?) (?:[1-9]|1[0-2]|three|four|five|six|seven|eight|nine|ten)(?!\s*(?:[\d$€£%]|feet|foot|cm)))\b|(?<![二三四五六七八九]?十)[一二两三四五六七八九]岁|十[一二]?岁|(?<!\d)(?:\d|1[0-2])岁|上学|小学|幼儿园/i

/** @example childWords('a bag for my daughter who starts school') // 'a bag for my kids who starts school' */
export function childWords(text: string): string {
  return child.test(text) ? text.replace(relative, said => (/\p{Script=Han}/u.test(said) ? '孩子' : 'kids')) : text
}
