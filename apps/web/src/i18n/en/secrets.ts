/** Of the editor alone, and part of its chunk. */
export const secrets = {
  help: 'Kept encrypted as soon as you leave the field, and never shown again.',
  replace: 'Replace',
  forget: 'Remove',
};
