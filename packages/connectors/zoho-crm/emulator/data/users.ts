/** The same three people as in the practice phone system, recognisable by their e-mail, and one who has left. */
const people = [
  { id: '5843104000000101001', first: 'Claire', last: 'Leroy', status: 'active', role: 'CEO', profile: 'Administrator' },
  { id: '5843104000000101002', first: 'Karim', last: 'Benali', status: 'active', role: 'Manager', profile: 'Standard' },
  { id: '5843104000000101003', first: 'Paul', last: 'Martin', status: 'active', role: 'Manager', profile: 'Standard' },
  { id: '5843104000000101004', first: 'Nadia', last: 'Petit', status: 'disabled', role: 'Manager', profile: 'Standard' },
];

export type ZohoUser = ReturnType<typeof users>[number];

export const users = () =>
  people.map(({ id, first, last, status, role, profile }) => ({
    id,
    full_name: `${first} ${last}`,
    first_name: first,
    last_name: last,
    email: `${first}.${last}@acme.example`.toLowerCase(),
    status,
    role: { name: role, id: role === 'CEO' ? '5843104000000026005' : '5843104000000026008' },
    profile: { name: profile, id: profile === 'Administrator' ? '5843104000000026011' : '5843104000000026014' },
    zuid: id.slice(-9),
    locale: 'fr_FR',
  }));
