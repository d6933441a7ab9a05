/** Text that is already HTML. Everything else is escaped by `html`. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | Part[] | undefined | false;

/** A template that escapes every value put into it: html`<td>${name}</td>`. */
export const html = (texts: TemplateStringsArray, ...values: Part[]): Html =>
  new Html(texts.map((text, index) => text + (index < values.length ? written(values[index]) : '')).join(''));

const written = (value: Part): string => {
  if (value === undefined || value === false) return '';
  if (Array.isArray(value)) return value.map(written).join('');
  return value instanceof Html ? value.text : escapeText(String(value));
};

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
