import { createHash } from 'node:crypto';
import type { Language } from '@navette/flow';

/** Text as HTML, also inside attributes. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const style = `
:root { color-scheme: light dark; --ink: #1c1e26; --paper: #fff; --line: #767b8a; --accent: #3b3fd8; --wrong: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1f2f6; --paper: #16181f; --line: #9aa0b0; --accent: #a6a8ff; --wrong: #ffb4ab; } }
* { box-sizing: border-box; }
body { margin: 0; padding: 2rem 1rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 36rem; margin: 0 auto; }
h1 { font-size: 1.5rem; margin: 0 0 1rem; }
.intro { white-space: pre-line; }
.field { margin: 0 0 1.25rem; }
label { display: block; font-weight: 600; margin-bottom: 0.25rem; }
.tick label { display: inline; font-weight: 400; }
.mark { font-weight: 400; }
input:not([type=checkbox]), select, textarea { width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; font: inherit; color: inherit;
  background: var(--paper); border: 1px solid var(--line); border-radius: 0.375rem; }
input[type=checkbox] { width: 1.5rem; height: 1.5rem; vertical-align: middle; margin: 0 0.5rem 0 0; }
[aria-invalid=true] { border: 2px solid var(--wrong); }
.problem { color: var(--wrong); margin: 0.25rem 0 0; }
.problems { border: 2px solid var(--wrong); border-radius: 0.375rem; padding: 0.75rem 1rem; margin-bottom: 1.5rem; }
.problems a { color: var(--wrong); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
button { min-height: 2.75rem; padding: 0.5rem 1.5rem; font: inherit; font-weight: 600; color: var(--paper); background: var(--accent);
  border: 0; border-radius: 0.375rem; cursor: pointer; }
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** No script at all, this one style, and answers go to us only. */
export const formPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors *`;

export const page = (of: { language: Language; title: string; content: string }): string =>
  `<!doctype html><html lang="${of.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<meta name="robots" content="noindex"><title>${escapeHtml(of.title)}</title><style>${style}</style></head><body><main>${of.content}</main></body></html>`;
