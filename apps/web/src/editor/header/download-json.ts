/** Hands a file to the browser, named after the flow. */
export const downloadJson = (content: unknown, name: string): void => {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}.flow.json`;
  link.click();
  URL.revokeObjectURL(address);
};
