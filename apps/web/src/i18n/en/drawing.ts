/** What stands beside and around the steps: notes, groups, positions. */
export const drawing = {
  addNote: 'Add a note beside',
  noteAdded: 'Note added',
  noteDeleted: 'Note deleted',
  noteOf: 'Note beside {{title}}: {{text}}',
  noteText: 'Text of the note',
  editNote: 'Edit the note',
  deleteNote: 'Delete the note',
};
