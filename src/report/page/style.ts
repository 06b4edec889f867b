/** How the page looks: system fonts, light and dark after the reader's setting, black on white on paper. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1d2129;--soft:#5a6270;--paper:#fff;--shade:#f4f6f8;--line:#d9dee5;--link:#0b57a4;
--actual:#d8efdc;--target:#fde8c0;--time:#e0ecf8;--activity:#f3e4f1;--bad:#b3261e;--hit:#fff176;--hit-ink:#1d2129}
@media (prefers-color-scheme:dark){:root{--ink:#e4e7ec;--soft:#a3acb9;--paper:#14171c;--shade:#1d2128;--line:#363d47;--link:#8ec1f5;
--actual:#1d4429;--target:#57400f;--time:#1c3350;--activity:#452a42;--bad:#ff8a80}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:110rem;padding:1rem 1.5rem 4rem;color:var(--ink);background:var(--paper);
font:16px/1.7 system-ui,-apple-system,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Zen Hei",sans-serif}
h1{font-size:1.6rem;line-height:1.35}h2{font-size:1.35rem;margin:2.5rem 0 .5rem;line-height:1.4}h3{font-size:1.05rem;margin:1.6rem 0 .5rem}
a{color:var(--link)}a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.3rem .8rem;z-index:3}
small,.none,dt,.meta{color:var(--soft)}small{font-size:.82em}
form{position:sticky;top:0;z-index:2;display:flex;flex-wrap:wrap;gap:.4rem 1.2rem;align-items:center;padding:.5rem .8rem;
background:var(--shade);border:1px solid var(--line);border-radius:.4rem}
select,input,button{font:inherit;font-size:.9rem;color:inherit;background:var(--paper);border:1px solid var(--line);border-radius:.3rem;padding:.15rem .4rem}
input[type=number]{width:5rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.5rem 0}dd{margin:0;overflow-wrap:anywhere}
.wide{overflow-x:auto}
table{border-collapse:collapse;font-size:.86rem;line-height:1.5;width:100%}
th,td{border-bottom:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
thead th,thead td{position:sticky;top:0;background:var(--shade);white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.facts td:nth-child(4){min-width:8em}.facts td:nth-child(n+8):nth-child(-n+9){min-width:7em}.facts td:last-child{min-width:5em}
.facts td small{display:block}.rules{margin:.2rem 0;padding-left:1.1em}code{font-size:.85em}
.text{font-size:1.05rem;line-height:2}.text p{margin:0 0 .4em}.text .prose{text-indent:2em}.text .head{font-weight:700;margin-top:.8em}
.text .title{font-weight:700;font-size:1.2em;text-align:center}
.time{background:var(--time)}.activity{background:var(--activity)}.unexplained{color:var(--bad);text-decoration:underline wavy}
.fact{color:inherit;font-weight:700;text-decoration:underline;text-underline-offset:.25em;border-radius:.2em;padding:0 .15em;scroll-margin:8rem}
.fact.actual,td.actual{background:var(--actual)}.fact.target,td.target{background:var(--target)}
.fact.target{text-decoration-style:dashed}.more{font-size:.7em;vertical-align:super;margin-left:.1em}
.fact.off{background:none;text-decoration:none;font-weight:400}
tr{scroll-margin:8rem}
:target,.hit,tr:target>*,tr.hit>*{background:var(--hit)!important;color:var(--hit-ink)!important}tr:target a,tr.hit a,tr:target small,tr.hit small{color:var(--hit-ink)}
tr[hidden]:target{display:table-row}
.notes{padding-left:1.2em}li.error b{color:var(--bad)}tr.unexplained td{color:var(--bad)}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr));gap:1rem}
figure{margin:0;padding:.6rem .8rem;border:1px solid var(--line);border-radius:.4rem;min-width:0;break-inside:avoid}figcaption{font-weight:700}
.chart svg{width:100%;height:auto;display:block}.chart svg text{fill:var(--ink);stroke:none}
@media screen and (min-width:75rem){.panes{display:grid;grid-template-columns:minmax(24rem,2fr) 3fr;gap:1.5rem}
.pane{max-height:calc(100vh - 6rem);overflow:auto;min-width:0;padding-right:.5rem}.facts tr,.fact{scroll-margin:4rem}}
@media print{:root{--ink:#000;--soft:#444;--paper:#fff;--shade:#eee;--line:#999;--link:#000;--actual:#e6e6e6;--target:#fff;--time:#fff;--activity:#fff;--hit:#fff;--hit-ink:#000}
body{padding:0;font-size:10.5pt;max-width:none}form,.skip{display:none}thead th{position:static}tr{break-inside:avoid}article{break-before:page}
.fact{border-bottom:1pt solid #000}.fact.target{border-bottom-style:dashed}.facts{font-size:8pt}}
`;
