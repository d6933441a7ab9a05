import { formatOf } from './format.js';
import type { Contact, PhoneNumber, User } from './records.js';

export const teamId = 5001;

/** The same three people as in the practice CRM, recognisable by their e-mail. */
const people = [
  { id: 8001, firstname: 'Claire', lastname: 'Leroy', color: '3CC8C8' },
  { id: 8002, firstname: 'Karim', lastname: 'Benali', color: 'FFD54F' },
  { id: 8003, firstname: 'Paul', lastname: 'Martin', color: 'C83C8C' },
];

export const users = (): User[] =>
  people.map(({ id, firstname, lastname, color }) => ({
    user_id: id,
    team_id: teamId,
    initial: `${firstname[0]}${lastname[0]}`,
    color,
    firstname,
    lastname,
    company: 'Acme',
    email: `${firstname}.${lastname}@acme.example`.toLowerCase(),
    picture: 'https://cdn.ringover.com/img/users/default.jpg',
  }));

const labels = [
  'Sales Paris',
  'Sales Lyon',
  'Sales Lille',
  'Sales Nantes',
  'Support',
  'Support, priority',
  'Front desk',
  'Claire, direct',
  'Karim, direct',
  'Paul, direct',
  'Marketing campaign',
  'Fax',
];

/** +33 1 84 80 00 01 to 12. The last one is the fax, and belongs to nobody. */
export const numbers = (): PhoneNumber[] =>
  labels.map((label, index) => {
    const number = 33184800001 + index;
    const isFax = label === 'Fax';
    return {
      number,
      label,
      type: isFax ? 'FAX' : 'PHONE',
      format: formatOf(number),
      user_id: isFax ? null : (people[index % 3]?.id ?? null),
    };
  });

const known = [
  { id: 654321, firstname: 'Jean', lastname: 'Dupont', company: 'Dupont SARL', number: 33611223344 },
  { id: 654322, firstname: 'Sophie', lastname: 'Bernard', company: 'Atelier Bernard', number: 33144556677 },
];

export const contacts = (): Contact[] =>
  known.map(({ id, firstname, lastname, company, number }) => ({
    contact_id: id,
    team_id: teamId,
    user_id: null,
    firstname,
    lastname,
    company,
    concat_name: `${firstname} ${lastname}`,
    color: '3CC8C8',
    is_shared: true,
    creation_date: '2025-01-10T09:00:00.00Z',
    social_service: null,
    social_service_id: null,
    social_profile_url: null,
    numbers: [{ number, type: 'mobile', format: formatOf(number) }],
  }));
