/** Chinese words that carry no wish of their own, and those that negate what follows. */
export const chineseNegators: readonly string[] =
  '不要 拒绝 避免 别要 不想要 不想 不喜欢 别 除了 不是 非 讨厌 无 没有 不含 不带 不 没'.split(' ')

const characters =
  '我你您他她它们的了吗呢吧啊呀哦一两二三四五六七八九十个双件条款只把顶部张本套种些点想要买找来去在是有和或与及跟给送对被请帮看再又也都还就很太更最合适用穿带上下里中大小这那哪能会可以几多少从到为因所而且但过元块钱便宜贵好得着地换'

const words =
  '喜欢 挺 第 次 第一次 颜色 改 错 比起 千万 一批 换批 比如 对比 说 花 多少 以及 其中 分别 一双 一件 一条 一个 一款 想要 想买 我想 需要 推荐 有没有 什么 怎么样 怎样 可以 适合 比较 左右 以下 以上 以内 之间 预算 价格 价钱 美元 美金 介绍 谢谢 你好 您好 请问 麻烦 其他 其它 别的 不过 如果 一点 一些 随便 随便看看 换个 换成 改成 参加 学 用 码 人 天 吃 喝 看 听 读 时候 东西 商品 产品 风格 类型 非常 特别 超级 最好 尽量 应该 能够 希望 打算 准备 考虑 一直 现在 今天 明天 周末 里面 上面'

export const chineseFunctionWords: readonly string[] = [...characters, ...words.split(' ')]
