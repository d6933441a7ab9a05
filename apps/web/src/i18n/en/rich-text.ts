/** Of the editor alone, and part of its chunk: the names of the formatting controls, by the library's keys. */
export const richText = {
  boldControlLabel: 'Bold',
  italicControlLabel: 'Italic',
  underlineControlLabel: 'Underline',
  h2ControlLabel: 'Heading',
  h3ControlLabel: 'Smaller heading',
  bulletListControlLabel: 'Bullet list',
  orderedListControlLabel: 'Numbered list',
  blockquoteControlLabel: 'Quote',
  linkControlLabel: 'Link',
  unlinkControlLabel: 'Remove the link',
  linkEditorInputLabel: 'Address of the link',
  linkEditorInputPlaceholder: 'https://example.com/',
  linkEditorExternalLink: 'Opens in a new tab',
  linkEditorInternalLink: 'Opens in the same tab',
  linkEditorSave: 'Save',
};
