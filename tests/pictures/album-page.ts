import type { Picture } from './camera.js';

/** The page that shows the albums beside each other, picture by picture; all albums have the same captions in the same order. */
export function albumPage(albums: Picture[][]): string {
  const [first = [], ...others] = albums;
  const chapters = first.map(({ caption, files }, index) => {
    const all = [...files, ...others.flatMap((album) => album[index]?.files ?? [])];
    const desks = all.filter((file) => file.includes('-desk-'));
    const phones = all.filter((file) => file.includes('-phone-'));
    const images = [...desks.map((file) => image(file, caption, 480)), ...phones.map((file) => image(file, caption, 150))];
    return `## ${index + 1}. ${caption}\n\n${images.join('\n')}\n`;
  });
  return `# Screens\n\nA missed call in Ringover becomes a contact, a lead and a task in Zoho CRM, page by page, on practice accounts. Made by \`pnpm pictures\`.\n\n${chapters.join('\n')}`;
}

const image = (file: string, caption: string, width: number): string => `<img src="${file}" alt="${caption}" width="${width}">`;
