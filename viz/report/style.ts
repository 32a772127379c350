/** Style of the report: calm on a screen of any width, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1f2933; --faint: #52606d; --line: #d9dee4; --rule: #9aa5b1; --back: #ffffff;
  --tint: #f5f7fa; --accent: #0b4f7d; --good: #00694a; --bad: #a23b00; --warn: #fff6e9; --warn-line: #b35c00;
  --paper: #ffffff; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e4e9ee; --faint: #a3b0bd; --line: #34414d; --rule: #5d6b79; --back: #11181f; --tint: #19222b;
    --accent: #7cc0ee; --good: #63d2a8; --bad: #f0a06b; --warn: #2c2214; --warn-line: #d08a3c; --paper: #f4f6f8; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--back); line-height: 1.5;
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", sans-serif; }
main, .top > div, footer { max-width: 1060px; margin: 0 auto; padding: 0 24px; }
.top { background: var(--tint); border-bottom: 1px solid var(--line); padding: 36px 0 28px; }
.top .name { color: var(--faint); font-size: 0.9rem; margin: 0 0 8px; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 14px; font-weight: 650; letter-spacing: -0.01em; }
.answer { font-size: 1.2rem; line-height: 1.45; margin: 0; max-width: 46em; }
.facts { color: var(--faint); font-size: 0.9rem; margin: 16px 0 0; }
.warning { border-left: 4px solid var(--warn-line); background: var(--warn); padding: 10px 14px; margin: 18px 0 0; }
h2 { font-size: 1.3rem; margin: 48px 0 6px; font-weight: 650; }
h3 { font-size: 1.05rem; margin: 28px 0 4px; font-weight: 600; }
nav { font-size: 0.9rem; margin: 18px 0 0; display: flex; flex-wrap: wrap; gap: 4px 18px; }
a { color: var(--accent); }
p { margin: 6px 0 12px; }
.small, figcaption { color: var(--faint); font-size: 0.875rem; }
figure { margin: 0; }
figcaption { margin: 0 0 4px; max-width: 62em; }
.plot { width: 100%; overflow: hidden; background: var(--paper); border-radius: 6px; }
.plot noscript { display: block; padding: 24px; background: var(--tint); color: var(--faint); }
.wide { overflow-x: auto; margin: 8px 0 16px; }
table { border-collapse: collapse; font-size: 0.92rem; font-variant-numeric: tabular-nums; }
th, td { padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: baseline; }
thead th { color: var(--faint); font-weight: 600; border-bottom-color: var(--rule); }
tbody th { font-weight: 500; }
table.figures td, table.figures thead th:not(:first-child) { text-align: right; white-space: nowrap; padding-left: 18px; }
.spread { color: var(--faint); display: inline-block; text-align: left; }
.best, .better { color: var(--good); font-size: 0.82rem; }
.worse { color: var(--bad); font-size: 0.82rem; }
table.figures .verdict { display: inline-block; min-width: 6.6em; font-size: 0.82rem; text-align: left; padding-left: 2px; }
table.figures thead th:not(:first-child) { padding-right: 7.2em; }
.none { color: var(--faint); }
dl { margin: 8px 0 12px; }
dl > div { display: grid; grid-template-columns: 11em 1fr; gap: 0 16px; padding: 5px 0; border-bottom: 1px solid var(--line); }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
ul { padding-left: 1.2em; margin: 8px 0; }
.status { display: inline-block; border-radius: 3px; padding: 0 7px; font-size: 0.82rem; border: 1px solid; }
.synthetic { color: #6b4400; border-color: #d9a95c; background: #fff8ec; }
.yours { color: #00513a; border-color: #5fb499; background: #ecf8f4; }
.mixed { color: #34415a; border-color: #9aa8c4; background: #f1f4fa; }
code { font: 0.88em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
footer { color: var(--faint); font-size: 0.85rem; padding-top: 28px; padding-bottom: 40px; }
@media (max-width: 640px) {
  main, .top > div, footer { padding: 0 16px; }
  h1 { font-size: 1.35rem; }
  .answer { font-size: 1.05rem; }
  dl > div { grid-template-columns: 1fr; }
  table { font-size: 0.85rem; }
  table.figures tbody th { white-space: normal; padding-right: 4px; }
  table.figures td { padding: 5px 0 5px 8px; }
  table.figures thead th:not(:first-child) { padding: 5px 0 5px 8px; white-space: normal; }
  .spread { display: block; font-size: 0.92em; text-align: right; }
  table.figures .verdict { display: block; min-width: 0; text-align: right; }
  .verdict .more { display: none; }
}
@media print {
  .top { background: none; }
  nav { display: none; }
  section { break-inside: avoid-page; }
  figure { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`
