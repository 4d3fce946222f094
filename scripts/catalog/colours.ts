/** The colours that demonstration items come in: English word, Chinese name, and the shade that the pictures use. */
export const colours = {
  black: { zh: '黑色', shade: '#2b2c30' },
  white: { zh: '白色', shade: '#f1f0ec' },
  grey: { zh: '灰色', shade: '#8f9499' },
  charcoal: { zh: '炭灰色', shade: '#4a4e54' },
  navy: { zh: '藏青色', shade: '#26375c' },
  blue: { zh: '蓝色', shade: '#3f72b8' },
  teal: { zh: '青绿色', shade: '#2c7f80' },
  green: { zh: '绿色', shade: '#4c8a57' },
  olive: { zh: '橄榄绿', shade: '#70733f' },
  mint: { zh: '薄荷绿', shade: '#a6d8c0' },
  red: { zh: '红色', shade: '#bf3a37' },
  burgundy: { zh: '酒红色', shade: '#6f2438' },
  coral: { zh: '珊瑚色', shade: '#ee7f69' },
  pink: { zh: '粉色', shade: '#eba9b5' },
  purple: { zh: '紫色', shade: '#7a5a9e' },
  orange: { zh: '橙色', shade: '#e5812f' },
  yellow: { zh: '黄色', shade: '#ecc244' },
  brown: { zh: '棕色', shade: '#744a2f' },
  tan: { zh: '驼色', shade: '#c39463' },
  beige: { zh: '米色', shade: '#dcccb0' },
  cream: { zh: '奶油色', shade: '#f3e8cf' },
  silver: { zh: '银色', shade: '#c0c5ca' },
  gold: { zh: '金色', shade: '#cda854' },
} as const satisfies Record<string, { zh: string; shade: string }>

export type Colour = keyof typeof colours
