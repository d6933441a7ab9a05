/** Known to everybody, worth nothing: the practice mail server accepts these. */
export const practice = {
  port: '587',
  security: 'none',
  user: 'practice',
  password: 'practice-mail-password',
  from: 'navette@practice.example',
  fromName: 'Navette',
};
