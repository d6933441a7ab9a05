import type { Language } from '@navette/flow';
import { Html, html } from './html.js';

export type PageDocument = {
  language: Language;
  title: string;
  colour: string;
  body: Html /** Refreshes `#rows` by itself. */;
  live?: boolean;
};

/** A whole page that needs no file besides itself: light or dark as the reader prefers, readable on a phone and by a screen reader. */
export const document = ({ language, title, colour, body, live }: PageDocument): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Navette</title>
<link rel="icon" href="data:,">
<style>:root { --app: ${colour}; }${new Html(styles)}</style>
</head>
<body>
<nav aria-label="${language === 'fr' ? 'Langue' : 'Language'}"><a href="?lang=en" lang="en"${language === 'en' && new Html(' aria-current="true"')}>English</a> <a href="?lang=fr" lang="fr"${language === 'fr' && new Html(' aria-current="true"')}>Français</a></nav>
<main>${body}</main>
${live && new Html(`<script>${liveScript}</script>`)}
</body>
</html>`.text;

const styles = `
:root { color-scheme: light dark; --paper: light-dark(#f6f7f9, #14171c); --card: light-dark(#fff, #1d2229); --ink: light-dark(#1b212b, #e8ecf2);
  --soft: light-dark(#566072, #a3afc0); --line: light-dark(#dde2ea, #333b47); --new: light-dark(#e4f3e8, #1d3a28); --focus: light-dark(#1d5fd1, #8ab4ff); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 72rem; margin: 0 auto; padding: 0 1rem 4rem; }
nav { max-width: 72rem; margin: 0 auto; padding: .75rem 1rem 0; text-align: right; font-size: .875rem; }
nav a[aria-current] { font-weight: 600; color: var(--ink); text-decoration: none; }
a { color: var(--focus); }
a, button, input, select, .scroll { outline-offset: 2px; }
:focus-visible { outline: 2px solid var(--focus); }
.up { margin: .5rem 0; font-size: .875rem; }
header { background: var(--card); border: 1px solid var(--line); border-left: 6px solid var(--app); border-radius: 12px; padding: 1rem 1.25rem; }
h1 { margin: .25rem 0 0; font-size: 1.6rem; line-height: 1.2; }
h2 { margin: 2rem 0 .75rem; font-size: 1.15rem; }
h3 { margin: 0; font-size: 1rem; }
header p, form p { margin: .25rem 0 0; color: var(--soft); }
.tag, .count { display: inline-block; padding: 0 .6em; border: 1px solid var(--line); border-radius: 99px; font-size: .8rem; color: var(--soft); font-weight: 500; }
.said { background: var(--new); border-radius: 8px; padding: .75rem 1rem; }
.happenings, .cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr)); }
.cards { margin-top: 1.5rem; }
.card h2 { margin: 0; }
.card p { margin: .25rem 0 0; color: var(--soft); }
form, .card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1rem; display: flex; flex-direction: column; }
label { margin: .6rem 0 .15rem; font-size: .875rem; color: var(--soft); }
input, select, button { font: inherit; min-height: 2.75rem; padding: .4rem .7rem; border-radius: 8px; border: 1px solid light-dark(#8792a3, #6b778a); background: var(--paper); color: var(--ink); width: 100%; }
button { margin-top: 1rem; background: var(--ink); color: var(--card); border-color: var(--ink); font-weight: 600; cursor: pointer; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
table { border-collapse: collapse; width: 100%; font-size: .925rem; }
th, td { text-align: left; padding: .55rem .8rem; border-bottom: 1px solid var(--line); white-space: nowrap; max-width: 26rem; overflow: hidden; text-overflow: ellipsis; }
td { vertical-align: top; }
td.text { white-space: pre-line; min-width: 20rem; overflow-wrap: anywhere; }
th { color: var(--soft); font-weight: 600; font-size: .825rem; }
iframe.mail { display: block; width: 100%; height: 22rem; background: #fff; color-scheme: light; border: 1px solid var(--line); border-radius: 12px; }
pre.mail { padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
tbody tr:last-child td { border-bottom: 0; }
tr.new td { background: var(--new); }
.empty { color: var(--soft); background: var(--card); border: 1px dashed var(--line); border-radius: 12px; padding: 1rem; margin: 0; }
@media (prefers-reduced-motion: no-preference) { td { transition: background-color 1.5s; } }
`;

/** Asks for the tables every second and a half while the page is looked at; rows that were not there before are marked for six seconds. */
const liveScript = `
const rows = document.getElementById('rows');
const ids = () => new Set([...rows.querySelectorAll('tr[data-id]')].map((row) => row.dataset.id));
setInterval(async () => {
  if (document.hidden) return;
  const here = new URL(location.href);
  here.searchParams.set('rows', '1');
  here.searchParams.delete('said');
  const response = await fetch(here).catch(() => undefined);
  const revision = response?.headers.get('x-revision');
  if (!response?.ok || revision === rows.dataset.revision) return;
  const before = ids();
  rows.innerHTML = await response.text();
  rows.dataset.revision = revision;
  for (const row of rows.querySelectorAll('tr[data-id]')) if (!before.has(row.dataset.id)) {
    row.classList.add('new');
    setTimeout(() => row.classList.remove('new'), 6000);
  }
}, 1500);
`;
