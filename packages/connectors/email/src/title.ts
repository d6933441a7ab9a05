export const title = { en: 'E-mail', fr: 'E-mail' };
