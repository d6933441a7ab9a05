import type { FormField, FormParams } from '@navette/connectors';
import type { Language, Words } from '@navette/flow';
import { formWords } from './form-words.js';
import { escapeHtml, page } from './html.js';

export type FormProblem = { field: string; sentence: Words };

type FormView = {
  form: FormParams;
  language: Language;
  /** One answer per token, however often "Send" is pressed. */
  token: string;
  /** What was typed, or comes from the address (`?email=`). */
  answers: Record<string, string>;
  problems: FormProblem[];
  /** Said above everything: the answers could not be kept. */
  notice?: Words;
};

/** The hosted page: works without scripts; problems stand next to their fields and in a summary that links to them. */
export const formPage = (view: FormView): string => {
  const { form, language, token } = view;
  const heading = `<h1>${escapeHtml(form.heading)}</h1>`;
  const introduction = form.introduction ? `<p class="intro">${escapeHtml(form.introduction)}</p>` : '';
  const fields = form.fields.map((field) => fieldHtml(field, view)).join('');
  const send = `<button type="submit">${escapeHtml(formWords.send[language])}</button>`;
  const hidden = `<input type="hidden" name="token" value="${escapeHtml(token)}">`;
  const content = `${heading}${introduction}${summary(view)}<form method="post" novalidate>${hidden}${fields}${send}</form>`;
  return page({ language, title: form.heading, content });
};

export const thanksPage = ({ form, language }: Pick<FormView, 'form' | 'language'>): string => {
  const thanks = form.thanks || formWords.thanks[language];
  return page({
    language,
    title: form.heading,
    content: `<h1>${escapeHtml(form.heading)}</h1><p class="intro" role="status">${escapeHtml(thanks)}</p>`,
  });
};

export const closedPage = (language: Language): string =>
  page({
    language,
    title: formWords.gone[language],
    content: `<h1>${escapeHtml(formWords.gone[language])}</h1><p>${escapeHtml(formWords.goneRemedy[language])}</p>`,
  });

const summary = ({ problems, notice, language }: FormView): string => {
  if (notice) return `<div class="problems" role="alert">${escapeHtml(notice[language])}</div>`;
  if (problems.length === 0) return '';
  const items = problems.map(({ field, sentence }) => `<li><a href="#${idOf(field)}">${escapeHtml(sentence[language])}</a></li>`).join('');
  return `<div class="problems" role="alert"><p>${escapeHtml(formWords.problems[language])}</p><ul>${items}</ul></div>`;
};

const fieldHtml = (field: FormField, view: FormView): string => {
  const problem = view.problems.find((candidate) => candidate.field === field.id);
  const mark = field.required ? ` <span class="mark">(${escapeHtml(formWords.required[view.language])})</span>` : '';
  const label = `<label for="${idOf(field.id)}">${escapeHtml(field.label)}${mark}</label>`;
  const said = problem ? `<p class="problem" id="${idOf(field.id)}-problem">${escapeHtml(problem.sentence[view.language])}</p>` : '';
  const control = controlHtml(field, view, attributes(field, problem));
  return field.type === 'tick'
    ? `<div class="field tick">${control}${label}${said}</div>`
    : `<div class="field">${label}${control}${said}</div>`;
};

const idOf = (field: string): string => `field-${field}`;

const attributes = ({ id, required }: FormField, problem: FormProblem | undefined): string =>
  [`id="${idOf(id)}" name="${id}"`, required ? 'required' : '', problem ? `aria-invalid="true" aria-describedby="${idOf(id)}-problem"` : '']
    .filter(Boolean)
    .join(' ');

const inputTypes = {
  text: 'type="text"',
  email: 'type="email" autocomplete="email" inputmode="email"',
  phone: 'type="tel" autocomplete="tel"',
  number: 'type="text" inputmode="decimal"',
  date: 'type="date"',
} as const;

const controlHtml = (field: FormField, { answers, language }: FormView, common: string): string => {
  const typed = answers[field.id] ?? '';
  switch (field.type) {
    case 'long-text':
      return `<textarea ${common} rows="5">${escapeHtml(typed)}</textarea>`;
    case 'tick':
      return `<input ${common} type="checkbox" value="on"${typed ? ' checked' : ''}>`;
    case 'choice': {
      const choices = field.choices.map(
        (choice) => `<option value="${escapeHtml(choice)}"${choice === typed ? ' selected' : ''}>${escapeHtml(choice)}</option>`,
      );
      return `<select ${common}><option value="">${escapeHtml(formWords.choose[language])}</option>${choices.join('')}</select>`;
    }
    default:
      return `<input ${common} ${inputTypes[field.type]} value="${escapeHtml(typed)}">`;
  }
};
