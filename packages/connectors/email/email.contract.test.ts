import { ConnectionLost, decide, NoAnswer, RetryLater } from '@navette/connector-sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPractice, type Practice } from '../testing/open-practice.js';
import { emailEmulator } from './emulator/index.js';
import { email } from './index.js';
import { sendEmail } from './src/actions/send-email.js';

let practice: Practice;
beforeAll(async () => {
  practice = await openPractice(email, emailEmulator);
});
afterAll(() => practice.close());
beforeEach(() => practice.test('POST', '/__test/reset'));

const report = { to: 'claire.leroy@example.com', subject: 'Été : 12 prospects', text: 'Bonjour,\n\n12 prospects <b>nouveaux</b>.' };
const mails = async () => (await practice.test('GET', '/mails')).mails;
const failureTo = async (to: string, values = practice.values): Promise<any> =>
  sendEmail.run(practice.context({}, values), sendEmail.params.parse({ ...report, to })).then(
    () => expect.unreachable(),
    (error: unknown) => error,
  ); // any: read below

describe('sending an e-mail', () => {
  it('brings text and a safe page to everybody named, with the sender of the connection', async () => {
    const sent = await practice.run(sendEmail, {
      ...report,
      to: 'claire.leroy@example.com; Karim <karim@example.com>',
      cc: 'lea@example.com',
    });
    const recipients = ['claire.leroy@example.com', 'karim@example.com', 'lea@example.com'];
    expect(sent).toEqual({ messageId: expect.stringMatching(/^<[0-9a-f]{32}@practice\.example>$/), accepted: recipients, refused: [] });
    expect(await mails()).toMatchObject([
      { recipients, from: 'navette@practice.example', subject: report.subject, text: report.text, messageId: sent.messageId },
    ]);
    expect((await mails())[0].html).toContain('<p>12 prospects &lt;b&gt;nouveaux&lt;/b&gt;.</p>');
  });

  it('brings a formatted text as a safe page, and says the same in plain text', async () => {
    const html = '<p>Bonjour <strong>Léa</strong></p><script>steal()</script><p><a href="https://acme.example">Acme</a></p>';
    await practice.run(sendEmail, { to: report.to, subject: report.subject, body: 'html', html });
    const [mail] = await mails();
    expect(mail.html).toContain('<p>Bonjour <strong>Léa</strong></p><p><a href="https://acme.example">Acme</a></p>');
    expect(mail.html).not.toContain('steal');
    expect(mail.text).toBe('Bonjour Léa\n\nAcme (https://acme.example)');
  });

  it('names the same call by the same identifier, and asks for answers elsewhere', async () => {
    const first = await practice.run(sendEmail, { ...report, replyTo: 'support@example.com' });
    const again = await practice.run(sendEmail, report);
    const other = await practice.run(sendEmail, report, { idempotencyKey: 'run-2:step-1:' });
    expect([again.messageId === first.messageId, other.messageId === first.messageId]).toEqual([true, false]);
    expect((await mails()).at(-1).replyTo).toBe('support@example.com');
  });

  it('refuses what is not an address before anything is sent, at its field', async () => {
    expect(await failureTo('Claire')).toMatchObject({ code: 'NOT_AN_ADDRESS', field: 'to' });
    expect(await failureTo(' , ')).toMatchObject({ code: 'NOBODY', field: 'to' });
    expect(await mails()).toEqual([]);
  });

  it('says which address the server refused, and sends to the others', async () => {
    expect(await failureTo('refused@practice.example')).toMatchObject({ code: 'ADDRESS_REFUSED', field: 'to' });
    const sent = await practice.run(sendEmail, { ...report, to: `refused@practice.example, ${report.to}` });
    expect(sent).toMatchObject({ accepted: [report.to], refused: ['refused@practice.example'] });
  });

  it('tries again later when the server is busy, and gives up when it refuses the mail', async () => {
    expect(await failureTo('busy@practice.example')).toBeInstanceOf(RetryLater);
    const refusal = await failureTo('spam@practice.example');
    expect(refusal).toMatchObject({ code: 'REFUSED' });
    expect(refusal.message).toContain('“This looks like spam”');
  });

  it('asks a person when the answer got lost after the mail was handed over', async () => {
    const lost = await failureTo('silent@practice.example');
    expect(lost).toBeInstanceOf(NoAnswer);
    expect(decide(lost, { idempotency: 'none', connectorTitle: email.title }).kind).toBe('unknown');
    expect(await mails()).toHaveLength(1);
  });
});

describe('the connection', () => {
  const test = (values: Record<string, string>) =>
    email.connection!.test(practice.context({}, { ...practice.values, ...values }).http, { ...practice.values, ...values });

  it('says from which address it sends', async () => {
    expect(await test({})).toMatchObject({ account: 'navette@practice.example' });
  });

  it('is lost with a wrong password', async () => {
    expect(await failureTo(report.to, { ...practice.values, password: 'wrong' })).toBeInstanceOf(ConnectionLost);
    await expect(test({ password: 'wrong' })).rejects.toThrow('refused the sign-in');
  });

  it('refuses a server inside a private network, and one without the wanted encryption', async () => {
    await expect(test({ host: '127.0.0.1', port: '25' })).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
    await expect(test({ host: 'localhost', port: '25' })).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
    await expect(test({ security: 'starttls' })).rejects.toMatchObject({ code: 'NO_ENCRYPTION' });
  });
});
