import type { JsonObject } from '@navette/flow';

/** What the editor shows before the first real event. */
export const callSample: JsonObject = {
  callId: '1234567890987654400',
  channelId: '123456789',
  from: '+33612345678',
  to: '+33184800001',
  direction: 'inbound',
  contactNumber: '+33612345678',
  companyNumber: '+33184800001',
  startedAt: '2026-03-02T09:12:04.000Z',
  userId: '8001',
  userName: 'Claire Leroy',
  userEmail: 'claire.leroy@acme.example',
  internal: false,
  anonymous: false,
};

export const smsSample: JsonObject = {
  messageId: '1234567',
  conversationId: '234567',
  from: '+33612345678',
  to: '+33184800001',
  direction: 'inbound',
  contactNumber: '+33612345678',
  companyNumber: '+33184800001',
  text: 'Bonjour, pouvez-vous me rappeler ?',
  sentAt: '2026-03-02T09:12:04.000Z',
  internal: false,
  userId: '8001',
  userName: 'Claire Leroy',
  userEmail: 'claire.leroy@acme.example',
};
