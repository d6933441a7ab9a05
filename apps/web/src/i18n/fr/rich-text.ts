import type { richText as english } from '../en/rich-text';
import type { French } from '../french';

export const richText: French<typeof english> = {
  boldControlLabel: 'Gras',
  italicControlLabel: 'Italique',
  underlineControlLabel: 'Souligné',
  h2ControlLabel: 'Titre',
  h3ControlLabel: 'Sous-titre',
  bulletListControlLabel: 'Liste à puces',
  orderedListControlLabel: 'Liste numérotée',
  blockquoteControlLabel: 'Citation',
  linkControlLabel: 'Lien',
  unlinkControlLabel: 'Retirer le lien',
  linkEditorInputLabel: 'Adresse du lien',
  linkEditorInputPlaceholder: 'https://example.com/',
  linkEditorExternalLink: 'S’ouvre dans un nouvel onglet',
  linkEditorInternalLink: 'S’ouvre dans le même onglet',
  linkEditorSave: 'Enregistrer',
};
