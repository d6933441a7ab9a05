import sanitizeHtml from 'sanitize-html';

/** What a mail may hold: text, its emphasis, lists, links and quotes. No script, style, form, frame, or picture that tells who reads. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'a', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'blockquote', 'hr', 'code', 'pre'],
  allowedAttributes: { a: ['href'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto', 'tel'],
  allowProtocolRelative: false,
};

export const safeHtml = (html: string): string => sanitizeHtml(html, allowed).trim();
