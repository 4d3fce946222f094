/** How acts are said, in English and Chinese. The order matters only where the reader says so. */

export const actPatterns = {
  showInterest:
    /\bwhat (?:do|did) you (?:know|remember|think you know) (?:about|of) me\b|\bwhat (?:am i|have i been) looking for\b|\b(?:show|see|view|list|read|what(?:'s| is| are)) (?:me )?my (?:profile|wish(?:es| list)|preferences|interests?|tastes?)\b|^\s*my (?:profile|wishes|preferences)\s*[.?!]?\s*$|\bwhat do you (?:think you )?know (?:about|of) my \w+|你都?(?:记住|知道|记得)了?我(?:的)?(?:什么|哪些|些什么)|你(?:知道|了解|记得|记住了?)(?:我)?(?:什么|哪些|些什么)|你对我(?:了解|知道)|我的(?:偏好|需求|喜好|兴趣)(?:是什么|有哪些)?/i,
  forgetAll:
    /\b(?:forget|delete|erase|clear|reset|wipe) (?:everything|all(?: of (?:it|that))?|me|my (?:data|profile|history|preferences)|what you know)\b|\bstart (?:over|again|fresh|anew)\b|全部忘掉|忘(?:掉|记)(?:一切|所有|全部)|忘(?:掉|记|了)(?:关于)?我(?:的(?:一切|偏好|数据|信息|资料|要求))?(?:吧|了)?(?=\s*(?:$|[，。！,.!;；]|然后|再|并))|重新开始|从头(?:来|开始)|清空/i,
  undo: /^\s*(?:please )?(?:undo|go back|take that back|back|revert|never ?mind that|scratch that|撤销|回退|返回上一步|上一步|退回去)\b|^\s*(?:撤销|回退|上一步|退回)/i,
  whyNot:
    /\bwhy (?:not|isn't|is not|aren't|didn't you (?:show|suggest|recommend|pick)|don't you (?:show|suggest|recommend)|was(?:n't| not))\b|为(?:什么|啥|何)(?:不是|不推荐|没有?推荐|没有|不选|不给)/i,
  why: /\bwhy\b|\bhow come\b|\bwhat makes\b|\bexplain (?:the|this|that|your)\b|为什么|为何|为啥|理由|凭什么/i,
  compare:
    /\bcompare\b|\bdifference[s]? between\b|\bhow do(?:es)? .{1,40} differ\b|\bversus\b|\bvs\.?(?=\s|$)|\bwhich (?:one )?(?:is|of .{1,30} is) (?:better|\w{3,}er|more \w+)\b|\b(?:is|are) .{1,40} (?:\w{3,}er|more \w+|less \w+) than\b|\bwhich(?: one)? of (?:these|those|them) (?:is|are) the (?:best|\w{3,}est|most \w+)\b|\bwhich(?: one)? is (?:the )?best\b|\bwhich(?: one| of (?:these|those|them))? (?:should i|would you|do you (?:recommend|suggest|prefer))\b|比较一?下|比较(?:一下)?(?=(?:这|那|前|后|头|第|它们|\d))|(?:^|[,，。;；]|请|帮我|麻烦)\s*比较(?=.{1,14}[和跟与、])|对比|有什么(?:区别|不同|差别)|哪[个款双件](?:更|比较)|(?:里面?|中|[和跟与].{1,6})哪[个款双件]|哪[个款双件](?:最好|好一?[些点]?)|(?:买|选|推荐)哪[个款双件]/i,
  others:
    /\b(?:show|give|see|(?<!\w )any|(?<=have |got )any|find|get|are there)(?: me)?(?: some| any)? (?:more|others?|other (?:ones|options|things|choices|items)|something (?:else|different)|different ones|alternatives?)\b|\bsurprise me\b|\bwhat else\b|\banything else\b|\bsomething (?:else|different)\b|\bother (?:options|ones|choices|suggestions)\b|\b(?:what|which|any|some|do you have|suggest|look for|search for)(?: me| up)?(?: some| any)? other \w+|\bcontinu(?:e|ing) (?:to |your |the )?(?:search|look)|\bkeep (?:looking|searching)\b|\b(?:find|show|suggest) (?:me )?(?:something|anything) similar\b|\balternatives?\b|\bmore (?:options|choices|suggestions|results)\b|\bnext (?:page|ones)\b|^\s*(?:more|next|others?)(?:,? please)?\s*[.!?]?\s*$|\b(?:do you have|have you got|you got) (?:any )?(?:more|others?)\b|\balready (?:has|have|owns?|got)\b(?! to\b)|(?:已经|早就)有了|给我(?:个|点)惊喜|换一?批|换[一几]?[个款种](?=$|[,.!，。！吧了]|别)|换一?些|还有(?:别的|其他|其它|吗|什么|没有)|别的(?:吗|呢|款|有)?|其[他它](?:的|款|颜色|选择|款式)|再(?:来|看|推荐)(?:一些|几个|点)|更多/i,
  soundsAlike:
    /\bsound(?:s|ing)? (?:just |a lot )?(?:like|similar to|close to) (?:this|that|these|it|the (?:first|second|third|fourth|fifth|last|\w+ one))\b|\b(?:same|similar) sound\b|(?:听起来|听着|声音)(?:很|更)?(?:像|跟|和|类似|差不多)/i,
  /** Whoever asks for nothing in particular, as a whole message: what others choose is an answer. */
  openRequest:
    /^\s*(?:so,? )?(?:what (?:do|would|can) you (?:recommend|suggest)|what(?:'s| is| are)(?: your| the)? (?:(?:most )?popular(?: items| products| things)?|trending|(?:best|top)[ -]?sellers?)(?: (?:here|now|right now|today))?|(?:show me )?(?:your |the )?(?:best|top)[ -]?sellers|what do (?:others|other people|people|most people|other customers) (?:buy|like|choose)|(?:recommend|suggest|show) (?:me )?(?:something|anything)|i (?:don'?t|do not|don’t) know what i (?:want|need|am looking for))\s*[.!?]*\s*$|^\s*(?:(?:你|您)?有什么(?:好)?(?:的)?推荐(?:的)?|(?:给我)?推荐(?:一下|点什么|些什么)|(?:现在|最近)?什么(?:东西)?(?:最受欢迎|最热门|卖得最好|最好卖)|(?:大家|别人)都?(?:买|喜欢)(?:些|点)?什么|随便看看)(?:吗|么|呢|啊)?\s*[.!?。！？]*\s*$/i,
  similar:
    /\bmore (?:like|of) (?:this|that|these|those|it|the)\b|(?<!\b(?:i|i'd|we|you|n't|not|do|did|really|would|quite|also|don't|didn't|don’t|looks?|would) )\b(?:similar|something like|ones like|like) (?:to )?(?:this|that|these|those|it|the (?:first|second|third|fourth|fifth|last|middle|\w+ one))\b|\bsimilar (?:ones|items|things)\b|类似|像(?:这|那|第)|差不多(?=的|但|，|,|$)|同款|相似/i,
  complement:
    /\b(?:what|anything|something)(?: else)? (?:goes|would go|works|would work|pairs|fits|matches|suits)(?: well| nicely)? (?:with )?(?=it\b|this|that|these|them|the|those)|\b(?:what|anything|something) (?:to go|to wear|that goes) with (?:it|this|that|these|them|the)\b|\baccessories for (?:it|this|that|the)\b|\bwhat else (?:do|would|might|should) (?:i|we|you) (?:need|want|get|buy|suggest)\b|\bcomplete the (?:look|set|outfit)\b|(?:搭配|配)(?:什么|点什么|些什么)|(?:怎么|如何)搭配?|(?:和|跟|与)(?:它|这个|这件|这款|第.个).{0,4}(?:搭|配)|还(?:需要|要|该)(?:买|配)(?:点|些)?什么/i,
  take: /\b(?:i(?:'?ll| will| want to|'d like to)|let me|let's|can i|i(?:'m| am) going to|we(?:'ll| will)) (?:please )?(?:take|buy|get|order|purchase|have) (?=(?:it|this|that|these|them|the|number|#|both)\b(?!.*\b(?:away|out|off|back|down)\b))|^\s*(?:ok(?:ay)?,? |yes,? )?(?:take|buy|order|book|reserve) (?:it|this|that|the)\b|(?:就|我|那)(?:要|买|拿)(?:了)?(?=第|这|那|它|最后)|(?:买下|下单|就它了|就这个了?|要了)/i,
  withdraw:
    /\bchanged my mind (?:about|on)\b|\b(?:can|could|may) be (?:any\w*|whatever)\b|\b(?:forget|drop|ignore|remove|never ?mind|skip|lose)(?: about)?(?: that i (?:like|want|said|asked for))?(?: the| my| any)? |\b(?:doesn't|doesnt|does not|don't|do not|no longer) matters?\b|\b(?:is|are) (?:not (?:so |that |really )?important|unimportant|irrelevant)\b|\bno preference (?:on|for|about|in|regarding|as to)\b|\bdon'?t care (?:about|what|which)\b|\bany (?:colou?r|brand|material|price|size|category|style)(?: (?:is|would be) (?:fine|ok|okay|good))?\b|\bno (?:particular|specific) \w+\b|忘(?:掉|了|记)|无所谓|都可以|都行|不限|随便|不重要|取消/i,
  like: /\b(?:i(?:'d| would)? (?:really |do |quite )?(?:like|love|want|prefer|fancy|adore)|is (?:really |very |quite |so )?(?:nice|great|good|lovely|perfect|beautiful|pretty|cool|fine|awesome|amazing)|looks? (?:really |very |quite |so )?(?:nice|great|good|lovely|perfect|beautiful|pretty|cool|fine)|that'?s (?:nice|great|the one|perfect)|nice|lovely|love it|i'?ll take)\b|喜欢|不错|很好|挺好|好看|漂亮|就要|满意|想要这/i,
  dislike:
    /\b(?:i (?:really )?(?:don'?t|do not|didn'?t) (?:like|want|fancy|care for)|(?:i )?(?:hate|dislike)|not (?:the|that|this|those|these|number|#)|is (?:too |so |really |just |pretty )?(?:ugly|awful|terrible|horrible|hideous|dreadful|dull|boring|bad)|looks? (?:ugly|awful|cheap|bad|terrible)|(?:none of|neither|nor) (?:the|those|these)\b|no to|without the|anything but the)\b|\bnot (?:really |quite |exactly )?my (?:cup of tea|thing|style|taste|jam)\b|没意思|无聊|没劲|不喜欢|讨厌|不要(?:第|这|那|最后|前)|难看|太丑|不好看|不想要(?:第|这|那)/i,
  greet:
    /^\s*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|howdy|你好|您好|嗨|哈喽|早上好|下午好|晚上好|在吗)(?![a-z])/i,
  thank: /\b(?:thanks|thank you|thx|cheers|much appreciated)\b|谢谢|多谢|感谢/i,
  bye: /^\s*(?:bye|goodbye|good ?night|see you|see ya|that'?s all|i'?m done|farewell)\b|再见|拜拜|晚安|回头见/i,
  help: /^\s*(?:help|[?])\s*[.!?]?\s*$|\b(?:what can you do|how (?:does this|do you) work|what can i (?:say|ask)|can you help me\s*[.?!]?$)|^\s*帮助|你(?:能|会|可以)(?:做|干)(?:什么|些什么)|怎么用/i,
  injection:
    /\b(?:ignore|disregard|forget) (?:all |any )?(?:previous|prior|above|your) (?:instructions?|rules|prompts?)|\b(?:system|assistant|developer)\s*:|\byou are now\b|\bfrom now on you\b|\bsystem prompt\b|\bpretend (?:to be|you)\b|(?:忽略|无视|忘记)(?:(?:你|之前|以上|前面|所有|一切|全部)的?)+(?:指令|指示|规则|提示)|系统提示/i,
  offTopic:
    /\b(?:weather (?:today|tomorrow|forecast|like)|what(?:'s| is) the (?:weather|time|date)|who (?:is|was) the (?:president|prime minister|king|queen)|capital of|tell me an? (?:joke|story|riddle)|who won|write (?:me )?(?:an? |some |the )?(?:\w+ )?(?:poem|code|essay|story|function|program|script|e-?mail|letter|song)|(?:solve|debug|compile|translate) (?:this|the|my)|(?:election|football|soccer) (?:results?|scores?)|how are you|what is your name|who (?:are|made) you|are you (?:human|real|a robot|an ai)|meaning of life|what time is it|\d+\s*[+*/x]\s*\d+)\b|今天天气|讲个笑话|写(?:一?首诗|代码)|你是谁|你叫什么|几点了|(?:股市|股票|彩票|比特币)|\b(?:stock market|bitcoin|lottery)\b|天气(?:怎么样|如何|好吗)|\byou(?:'re| are) (?:so |really |such |just |very |an? )*(?:stupid|dumb|useless|idiots?|idiotic|rubbish|annoying|moron|terrible|bad)\b|\b(?:stupid|dumb|useless) (?:bot|robot|machine|computer)\b|\bshut up\b|\bf+u+c+k+ (?:you|off)\b|你(?:真|好|太|怎么这么|是不是)?(?:笨|蠢|傻|没用|垃圾|白痴|智障)/i,
} as const satisfies Record<string, RegExp>

export const catalogPatterns = [
  { pattern: /\b(?:cheapest|least expensive|lowest price[d]?)\b|最便宜|最低价|价格最低/i, question: 'cheapest' },
  { pattern: /\b(?:dearest|most expensive|priciest|highest price[d]?)\b|最贵|价格最高/i, question: 'dearest' },
  { pattern: /\bhow many\b|\bnumber of\b.*\bdo you (?:have|carry|sell)\b|有多少(?!钱)|有几(?:种|款|双|件|个|本)/i, question: 'count' },
  {
    pattern:
      /\bprice range\b|\bwhat do .{1,30} cost,? from what to what\b|\bfrom what to what\b|\bhow much (?:do|are) (?:your|the)\b|\bprices? (?:from|go)\b|价格(?:范围|区间)|价位/i,
    question: 'range',
  },
  {
    pattern:
      /\bwhat (?:do|(?:kinds?|sorts?) of (?:things?|products?|items?|stuff) do) you (?:sell|have|carry|offer|stock)(?: (?:here|in (?:the|your) (?:shop|store)))?\s*\??$|\b(?:departments|categories)\b|你们?(?:店里?|这里|这儿)?都?(?:卖|有)(?:些|的是)?什么(?:东西|商品)?[?？]?$|有哪些(?:商品|分类|种类)/i,
    question: 'departments',
  },
] as const
