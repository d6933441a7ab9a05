import { randomUUID } from 'node:crypto';
import type { EmulatorKit } from '@navette/connector-sdk/emulator';
import type { LoggedCall, User } from './records.js';
import { type State, takeCallId, takeId } from './state.js';
import { type Delivery, deliver, type Happened } from './webhooks.js';

export type Outcome = 'missed' | 'answered' | 'voicemail';
export type CallWanted = { from: number; to: number; outcome: Outcome; direction: 'in' | 'out'; seconds: number };

/** One call as it goes in the practice world: written to the log, and told by webhooks in the vendor's order. */
export const makeCall = async (kit: EmulatorKit<State>, wanted: CallWanted): Promise<{ callId: string; webhooks: Delivery[] }> => {
  const state = kit.state();
  const line = logCall(state, wanted);
  return { callId: String(line.call_id), webhooks: await deliver(kit, tellings(line, wanted, state)) };
};

const logCall = (state: State, { from, to, outcome, direction, seconds }: CallWanted): LoggedCall => {
  const now = Date.now();
  const answered = outcome === 'answered';
  const callId = takeCallId(state);
  const contactNumber = direction === 'in' ? from : to;
  const contact = state.contacts.find(({ numbers }) => numbers.some(({ number }) => number === contactNumber));
  const line: LoggedCall = {
    cdr_id: 19_000_000 + takeId(state),
    call_id: callId,
    channel_id: String(900_000 + takeId(state)),
    type: 'PHONE',
    direction,
    is_answered: answered,
    last_state: outcome === 'missed' ? 'MISSED' : outcome === 'voicemail' ? 'VOICEMAIL' : 'ANSWERED',
    start_time: new Date(now - (seconds + 5) * 1000).toISOString(),
    answered_time: answered ? new Date(now - seconds * 1000).toISOString() : null,
    end_time: new Date(now).toISOString(),
    incall_duration: answered ? seconds : 0,
    total_duration: answered ? seconds + 5 : 5,
    contact_number: String(contactNumber),
    from_number: from,
    to_number: to,
    note: null,
    tags: [],
    voicemail: outcome === 'voicemail' ? `https://cdn.ringover.com/voicemails/${callId}.mp3` : null,
    record: answered ? `https://cdn.ringover.com/records/${callId}.mp3` : null,
    user: userOfNumber(state, direction === 'in' ? to : from),
    contact: contact ?? null,
  };
  state.calls.unshift(line);
  return line;
};

const userOfNumber = (state: State, number: number): LoggedCall['user'] => {
  const owner = state.numbers.find((one) => one.number === number)?.user_id;
  const user = state.users.find(({ user_id }) => user_id === owner);
  return user ? { user_id: user.user_id, firstname: user.firstname, lastname: user.lastname, email: user.email } : null;
};

/** Only calls that connected are told to end. */
const tellings = (line: LoggedCall, { outcome, seconds }: CallWanted, state: State): Happened[] => {
  const data = commonData(line, state);
  const call = (event: string, more: Record<string, unknown> = {}): Happened => ({
    resource: 'call',
    event,
    data: { ...data, ...more, status: event },
  });
  const answered_time = line.answered_time && Date.parse(line.answered_time) / 1000;
  const ringing = call('ringing');
  if (outcome === 'missed') return [ringing, call('missed')];
  if (outcome === 'voicemail') {
    const aftercall = { call_id: line.call_id, voicemail_link: line.voicemail, voicemail_duration: '30s' };
    return [ringing, call('voicemail'), { resource: 'aftercall', event: 'voicemail_available', data: aftercall }];
  }
  const recording = { call_id: line.call_id, record_link: line.record, record_duration: `${seconds}s` };
  const hangup = { answered_time, hangup_time: Date.parse(line.end_time) / 1000, duration_in_seconds: seconds, record: line.record };
  return [
    ringing,
    call('answered', { answered_time }),
    call('hangup', hangup),
    { resource: 'aftercall', event: 'record_available', data: recording },
  ];
};

const commonData = (line: LoggedCall, state: State): Record<string, unknown> => {
  const user = state.users.find(({ user_id }) => user_id === line.user?.user_id);
  return {
    id: randomUUID(),
    call_id: line.call_id,
    channel_id: Number(line.channel_id),
    start_time: Date.parse(line.start_time) / 1000,
    direction: line.direction === 'in' ? 'inbound' : 'outbound',
    from_number: line.from_number === 0 ? 'anonymous' : String(line.from_number),
    to_number: String(line.to_number),
    user_id: line.user?.user_id ?? null,
    is_internal: 0,
    is_anonymous: line.from_number === 0 ? 1 : 0,
    is_ivr: 0,
    ivr_data: {},
    user: user ? userData(user) : {},
  };
};

const userData = ({ user_id, firstname, lastname, email, picture }: User) => ({ user_id, firstname, lastname, email, photo: picture });
