/** A number as every answer of the vendor spells it out. */
export type PhoneNumber = { number: number; label: string; type: 'PHONE' | 'FAX'; format: NumberFormat; user_id: number | null };

export type NumberFormat = {
  raw: number;
  e164: string;
  international_prefix: string;
  international: string;
  international_alt: string;
  national: string;
  national_alt: string;
  rfc3966: string;
  country_code: string;
  is_wrong_format: null;
};

export type User = {
  user_id: number;
  team_id: number;
  initial: string;
  color: string;
  firstname: string;
  lastname: string;
  company: string;
  email: string;
  picture: string;
};

export type Contact = {
  contact_id: number;
  team_id: number;
  user_id: number | null;
  firstname: string;
  lastname: string;
  company: string;
  concat_name: string;
  color: string;
  is_shared: boolean;
  creation_date: string;
  social_service: string | null;
  social_service_id: string | null;
  social_profile_url: string | null;
  numbers: { number: number; type: string; format: NumberFormat }[];
};

export type LoggedCall = {
  cdr_id: number;
  call_id: bigint;
  channel_id: string;
  type: 'PHONE';
  direction: 'in' | 'out';
  is_answered: boolean;
  last_state: 'ANSWERED' | 'MISSED' | 'VOICEMAIL' | 'CANCELLED';
  start_time: string;
  answered_time: string | null;
  end_time: string;
  incall_duration: number;
  total_duration: number;
  contact_number: string;
  from_number: number;
  to_number: number;
  note: string | null;
  tags: { tag_id: number; name: string }[];
  voicemail: string | null;
  record: string | null;
  user: { user_id: number; firstname: string; lastname: string; email: string } | null;
  contact: { contact_id: number; firstname: string; lastname: string; company: string; concat_name: string } | null;
};

export type Message = {
  id: number;
  buffer: string;
  is_failed: boolean;
  direction: 'inbound' | 'outbound';
  is_archived: boolean;
  creation_date: string;
};

export type Conversation = {
  id: number;
  company: number;
  contact: number;
  messages: Message[];
  creation_date: string;
  update_date: string;
};
