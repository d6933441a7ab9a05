const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML that shows exactly it, line by line: data that looks like a tag stays what it is. */
export const textInHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign).replace(/\r\n?|\n/g, '<br>');
