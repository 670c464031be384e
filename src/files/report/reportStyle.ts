import { styleHash } from './styleHash.js'

const colours = `:root{color-scheme:light dark;
--paper:#ffffff;--ink:#1f2328;--faint:#57606a;--rule:#c9d1d9;--head:#eef2f6;--stripe:#f8fafb;--red:#a4262c;--link:#0b4f8a;
--notable:#fdf0d0;--strong:#f6d5c6;--severe:#8a2a1c;--severe-ink:#ffffff;--note:#fff8e6}
@media (prefers-color-scheme:dark){:root{
--paper:#14181d;--ink:#e3e8ee;--faint:#a3afbb;--rule:#3b444e;--head:#222a33;--stripe:#191f26;--red:#ff9c94;--link:#8cc4ff;
--notable:#4a3d16;--strong:#5a3320;--severe:#ffb4a8;--severe-ink:#3a0c06;--note:#2c2713}}`

const text = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;padding:2.5rem 1.5rem 4rem;max-width:76rem;background:var(--paper);color:var(--ink);
font:16px/1.75 'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',SimHei,sans-serif;
font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2,h3,.whose{font-family:'FZXiaoBiaoSong-B05S','方正小标宋简体','Source Han Serif SC','Noto Serif CJK SC','Songti SC',SimSun,serif}
h1{margin:0;font-size:2.1rem;line-height:1.35;text-align:center;font-weight:700;letter-spacing:.04em;text-wrap:balance}
:lang(en) h1{letter-spacing:0}
.whose{margin:.6rem 0 0;max-width:none;text-wrap:balance;text-align:center;color:var(--faint)}
header{border-bottom:3px double var(--red);padding-bottom:1.5rem}
h2{margin:3rem 0 1rem;font-size:1.4rem;line-height:1.4;border-bottom:1px solid var(--rule);padding-bottom:.4rem}
h3{margin:2rem 0 .75rem;font-size:1.1rem;line-height:1.4}
p{margin:.5rem 0;max-width:48rem}
a{color:var(--link);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
dl{margin:1.25rem 0 0}dt{color:var(--faint);font-size:.875rem}dd{margin:0}
.figures{display:grid;grid-template-columns:repeat(4,auto);gap:1rem 2.5rem;justify-content:center}
.figures dd{font-size:1.15rem;font-weight:600}
.origin{display:grid;gap:.35rem}.origin div{display:grid;grid-template-columns:9rem 1fr;gap:1rem}.origin dt{font-size:1rem}
nav{margin-top:1.5rem}nav h2{margin:0;font-size:1rem;border:0;padding:0}
nav ol{list-style:none;margin:.4rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.note{color:var(--faint);font-size:.875rem}
.warning{background:var(--note);border-left:4px solid var(--red);padding:.5rem .9rem}
footer{margin-top:3rem;border-top:3px double var(--red);padding-top:1rem;color:var(--faint);font-size:.875rem}
.signature{max-width:none;margin-top:1.5rem;color:var(--ink);white-space:pre-wrap}`

const tables = `.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.55}
caption{text-align:left;color:var(--faint);padding:0 0 .4rem;font-size:.875rem}
th,td{border:1px solid var(--rule);padding:.35rem .5rem;text-align:center;vertical-align:middle;white-space:pre-line;font-weight:400}
thead th{background:var(--head);font-weight:600;vertical-align:bottom}
tbody tr:nth-child(even){background:var(--stripe)}
.left{text-align:left}.short,thead th{white-space:nowrap}.scroll thead th{white-space:normal}.number{text-align:right}
.scroll th,.scroll td{overflow-wrap:normal;word-break:keep-all}
.cards .left,.scroll td.left{min-width:9em}
tbody .notable{background:var(--notable);font-weight:700}
tbody .strong{background:var(--strong);font-weight:700;text-decoration:underline}
tbody .severe{background:var(--severe);color:var(--severe-ink);font-weight:700}
tbody .tentative{font-style:italic}`

const figures = `figure{margin:1.5rem 0 2.5rem}
figcaption{font-weight:600;margin-bottom:.5rem}
.picture{overflow-x:auto}.picture svg{display:block;width:100%;max-width:56rem;min-width:38rem;height:auto}
.described{color:var(--faint);font-size:.875rem;max-width:56rem}
details{margin-top:.5rem;font-size:.875rem}summary{cursor:pointer;color:var(--link)}
@media (prefers-color-scheme:dark){
.picture svg{filter:brightness(.88)}
.picture text[fill="#1f2328"]{fill:var(--ink)}.picture text[fill="#57606a"]{fill:var(--faint)}
.picture path[stroke="#d8dee4"]{stroke:var(--rule)}.picture path[stroke="#8c959f"]{stroke:var(--faint)}
.picture path[stroke="#111418"][fill="none"]{stroke:var(--ink)}}`

const narrow = `@media screen and (max-width:44rem){
body{padding:1.25rem 1rem 3rem}h1{font-size:1.5rem}h2{margin-top:2.25rem;font-size:1.2rem}
.figures{grid-template-columns:1fr 1fr;gap:.75rem 1rem;justify-content:stretch}.figures dd{font-size:1rem}
.origin div{grid-template-columns:1fr;gap:0}.origin dt{font-size:.875rem}
nav ol{flex-direction:column;gap:.15rem}nav a{display:inline-block;padding:.2rem 0}
.cards table,.cards tbody,.cards tr,.cards th,.cards td,.cards caption{display:block;width:100%}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tr{border:1px solid var(--rule);border-radius:4px;margin-bottom:.75rem;padding:.35rem 0}
.cards th,.cards td{display:grid;grid-template-columns:6.5em 1fr;gap:.75rem;border:0;padding:.2rem .75rem;text-align:left}
.cards th::before,.cards td::before{content:attr(data-head);color:var(--faint);font-weight:400;font-style:normal}
.cards .long{grid-template-columns:1fr;gap:0}
.cards .empty{display:none}
.signature{white-space:normal}}`

const print = `@page{size:A4;margin:20mm 18mm 18mm;@bottom-center{content:counter(page) " / " counter(pages);font-size:9pt;color:#555}}
@media print{:root{color-scheme:light;
--paper:#ffffff;--ink:#000000;--faint:#444444;--rule:#888888;--head:#eeeeee;--stripe:#ffffff;--red:#a4262c;--link:#000000;
--notable:#fdf0d0;--strong:#f6d5c6;--severe:#8a2a1c;--severe-ink:#ffffff;--note:#ffffff}
body{padding:0;max-width:none;font-size:10pt;line-height:1.6;-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1{font-size:20pt}h2{font-size:14pt;margin-top:9mm}h3{font-size:11.5pt}
h1,h2,h3,figcaption,caption{break-after:avoid}
a{text-decoration:none}
nav,header,figure,.origin div{break-inside:avoid}
.wide,.picture{overflow:visible}.picture svg{min-width:0;max-width:none}
table{font-size:8.5pt;line-height:1.45}th,td{padding:1.2mm 1.4mm}
thead{display:table-header-group;break-after:avoid}tr{break-inside:avoid}tbody tr:first-child{break-before:avoid}
.cards .left,.scroll td.left{min-width:0}.scroll table{font-size:8pt}.scroll th,.scroll td{padding:1.1mm .9mm}.scroll .left{word-break:normal}
details{display:none}.figures{gap:.5rem 1.8rem}.figures dd{font-size:11pt}
.picture text[fill]{fill:#000000}.picture path[fill^="url"]{display:none}.picture svg{filter:none}
.signature{break-inside:avoid}}`

/** The style sheet of the report; it names no other file. */
export const reportStyle = `\n${[colours, text, tables, figures, narrow, print].join('\n')}\n`

/**
 * The hash by which the page allows this style sheet and no other style.
 *
 * @returns as a Content-Security-Policy names it
 */
export const reportStyleHash = (): string => styleHash(reportStyle)
