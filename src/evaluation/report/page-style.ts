/** The report's looks, light and dark. */
export const pageStyle = `:root{color-scheme:light dark;--ink:#1c1b19;--paper:#fbfaf8;--rule:#ddd8cf;--own:#1f6f5c;--other:#b0a58f}
@media(prefers-color-scheme:dark){:root{--ink:#eceae6;--paper:#1b1a18;--rule:#3d3a35;--own:#5fc3a8;--other:#7d7461}}
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2.5rem}h3{font-size:1rem;margin-top:1.5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid var(--rule);vertical-align:top}
.figures td,.figures th{white-space:nowrap}.failures td{overflow-wrap:anywhere}
.wide{overflow-x:auto}.settings{font-size:.85rem;opacity:.8}svg{width:100%;height:auto;font-size:11px}
svg text{fill:var(--ink)}rect.own,i.own{fill:var(--own);background:var(--own)}rect.other,i.other{fill:var(--other);background:var(--other)}
.grid{fill:none;stroke:var(--rule)}.whisker{stroke:var(--ink);stroke-width:1.2;opacity:.75}
.curve{fill:none;stroke-width:2}.curve.own{stroke:var(--own)}.curve.other{stroke:var(--other)}
.legend span{margin-right:1.2rem}.legend i{display:inline-block;width:.8em;height:.8em;margin-right:.4em}
summary{cursor:pointer}`
