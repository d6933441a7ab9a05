/** Known to everybody, worth nothing: the practice account accepts these. */
export const practice = {
  clientId: 'practice-zoho-client',
  clientSecret: 'practice-zoho-secret',
  refreshToken: 'practice-zoho-refresh-token',
};
