/** Conditions, triggers, waits, schedules and business hours. */
export const conditions = {
  kinds: {
    text: 'Text',
    number: 'Number',
    date: 'Date',
    yesNo: 'Yes or no',
    list: 'List',
    record: 'Record',
    any: 'Any data',
  },
  removeValue: 'Remove value {{number}}',
};
