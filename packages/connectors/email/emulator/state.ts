/** All that the practice mail server holds. */
export type Mailbox = { mails: Mail[] };

export type Mail = {
  id: string;
  at: string;
  from: string;
  /** Everybody whom it was handed over for, copies too. */
  recipients: string[];
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  messageId: string;
};

export const seed = (): Mailbox => ({ mails: [] });
