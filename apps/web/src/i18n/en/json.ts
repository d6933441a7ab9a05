/** Of the editor alone, and part of its chunk. */
export const json = {
  fault: 'This is not JSON yet: look at line {{line}}. The last readable state is kept.',
  keys: 'Tab indents. Escape, then Tab, leaves the field.',
  notFields: 'These data are a group of fields: begin with “{” and end with “}”.',
};
