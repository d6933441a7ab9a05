import type { Language, Words } from '@navette/flow';
import type { FastifyInstance } from 'fastify';
import { defaultOf, type Happening, type HappeningField } from './happenings.js';
import { Html, html } from './html.js';
import { languageOf } from './language-of.js';
import { document } from './page-document.js';

/** One table of the practice page. Newest rows first is for the emulator to decide. */
export type PageSection = {
  title: Words;
  columns: Words[];
  rows: PageRow[];
  /** What is said when there is no row. */
  empty: Words;
};
/** `id` keeps a row recognisable when the page refreshes; new ones are marked for a moment. */
export type PageRow = { id: string; cells: PageCell[] };
/** `href`: a page of the thing, relative to this one. */
export type PageCell = string | Words | { text: string; href: string };

type PracticePage = {
  name: string;
  title: Words;
  description: Words;
  colour: string;
  happenings: Happening<any>[]; // any: the page only draws them
  sections(): PageSection[];
  /** Grows when something has changed. */
  revision(): number;
};

const texts = {
  practice: { en: 'Practice account', fr: 'Compte d’essai' },
  happenings: { en: 'Make something happen', fr: 'Faire arriver quelque chose' },
  all: { en: 'All practice accounts', fr: 'Tous les comptes d’essai' },
} satisfies Record<string, Words>;

/** GET `/`: what the practice account holds, live, and buttons for what happens in the world. `?rows=1` answers the tables alone. */
export const addPracticePage = (app: FastifyInstance, page: PracticePage): void => {
  app.get<{ Querystring: { said?: string; rows?: string } }>('/', async (request, reply) => {
    const language = languageOf(request);
    reply.header('content-type', 'text/html; charset=utf-8').header('x-revision', page.revision());
    if (request.query.rows) return html`${sections(page, language)}`.text;
    return document({
      language,
      title: page.title[language],
      colour: page.colour,
      live: true,
      body: html`
        <p class="up"><a href="../?lang=${language}">← ${texts.all[language]}</a></p>
        <header><span class="tag">${texts.practice[language]}</span><h1>${page.title[language]}</h1><p>${page.description[language]}</p></header>
        ${request.query.said ? html`<p class="said" role="status">${request.query.said}</p>` : undefined}
        ${page.happenings.length > 0 && html`<h2>${texts.happenings[language]}</h2><div class="happenings">${page.happenings.map((happening) => form(page.name, happening, language))}</div>`}
        <div id="rows" data-revision="${page.revision()}">${sections(page, language)}</div>`,
    });
  });
};

// any: a form only draws what a happening asks, whatever its state
const form = (emulator: string, { name, title, help, fields }: Happening<any>, language: Language): Html => html`
  <form method="post" action="/${emulator}/__world/${name}" aria-label="${title[language]}">
    <h3>${title[language]}</h3>
    ${help && html`<p>${help[language]}</p>`}
    ${fields.map((field) => input(name, field, language))}
    <input type="hidden" name="lang" value="${language}">
    <button>${title[language]}</button>
  </form>`;

const input = (happening: string, field: HappeningField, language: Language): Html => {
  const id = `${happening}-${field.name}`;
  const value = defaultOf(field.value) ?? '';
  const control = field.choices
    ? html`<select id="${id}" name="${field.name}">${field.choices.map((choice) => html`<option value="${choice.value}"${choice.value === value && new Html(' selected')}>${choice.title[language]}</option>`)}</select>`
    : html`<input id="${id}" name="${field.name}" type="${field.type ?? 'text'}" value="${value}">`;
  return html`<label for="${id}">${field.title[language]}</label>${control}`;
};

const sections = (page: PracticePage, language: Language): Html[] =>
  page.sections().map(
    (section) => html`
      <section><h2>${section.title[language]} <span class="count">${section.rows.length}</span></h2>
      ${section.rows.length === 0 ? html`<p class="empty">${section.empty[language]}</p>` : table(section, language)}</section>`,
  );

const table = ({ title, columns, rows }: PageSection, language: Language): Html => html`
  <div class="scroll" tabindex="0" role="region" aria-label="${title[language]}"><table>
    <thead><tr>${columns.map((column) => html`<th scope="col">${column[language]}</th>`)}</tr></thead>
    <tbody>${rows.slice(0, 200).map((row) => html`<tr data-id="${row.id}">${row.cells.map((cell) => tableCell(cell, language))}</tr>`)}</tbody>
  </table></div>`;

/** What is long or has lines is read whole; the rest stays on one line. */
const tableCell = (cell: PageCell, language: Language): Html => {
  if (typeof cell === 'object' && 'href' in cell) return html`<td><a href="${cell.href}?lang=${language}">${cell.text}</a></td>`;
  const text = typeof cell === 'string' ? cell : cell[language];
  return /\n|.{70}/.test(text) ? html`<td class="text">${text}</td>` : html`<td>${text}</td>`;
};
