/** The text as a page of its own: paragraphs, lines and links, and nothing that the data of a flow could bring in. */
export const htmlOf = (text: string): string => {
  const paragraphs = text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/^\n|\n$/g, ''))
    .filter((paragraph) => paragraph !== '');
  return paragraphs.map((paragraph) => `<p>${paragraph.split('\n').map(lineOf).join('<br>\n')}</p>`).join('\n');
};

const lineOf = (line: string): string =>
  line
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]’»])/)
    .map((part, index) => (index % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('');

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
