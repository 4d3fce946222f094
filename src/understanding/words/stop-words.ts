/** English words that say nothing about an item: grammar, politeness, shop talk. Stems. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an the and or but nor so yet to of in on at by for from with without into about over under than then as if is are was were be been being am do does did doing done
  have has had having can could will would shall should may might must i me my mine you your yours he him his she her hers it its we us our they them their this that these those
  there here what which who whom whose when where why how all any both each few more most other some such no not only own same too very just also please thank thanks hi hello hey ok okay
  yes yeah yep sure want wants wanted need needs looking look find finding search searching show give get getting got buy buying like liked love prefer something anything thing one ones
  someone somebody help me let lets let's i'm im i'd id i'll i've it's that's what's don't dont doesn't didn't can't won't isn't aren't you're we're recommend recommendation suggest suggestion
  option choice good nice great best better well really quite rather bit little lot kind type sort pair piece maybe perhaps actually sorry mean meant instead else still already now today
  price priced cost dollar buck usd money budget around approximately roughly up least between max maximum min minimum cheaper cheapest dearest see try trying go going make made use using
  new keep think thought know say said tell ask asking wondering hoping would-be possible possibly available item items product products shop store catalog catalogue anyway though because
  second first third last next another much many enough able interested preferably ideally perfect fine cool awesome wonderful excellent sound sounds works work take bring put come it'll
  set kind-of sort-of whole size t also-some out off down again once ever never always usually often else's wear wearing day week month year time really-good im-looking different wait oops correction change switch forget mind favourite favorite color colour
  interesting exciting entertaining enjoy enjoyable enjoying amazing awesome bored boring moment wonder while so-far happening popular surprise`
    .split(/\s+/)
    .filter(Boolean),
)
