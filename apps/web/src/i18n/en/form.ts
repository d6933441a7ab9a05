export const form = {
  optionalFields_one: '{{count}} optional field',
  optionalFields_other: '{{count}} optional fields',
  hideOptional: 'Hide the optional fields',
  refused: '“{{field}}” is missing or has the wrong form.',
};
