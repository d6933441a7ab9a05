/** `http://host:port` as `URL` says it, and the like for protocols of which it says nothing (`smtp://mail.example.com:25`). */
export const originOf = (url: URL): string => (url.origin === 'null' ? `${url.protocol}//${url.host.toLowerCase()}` : url.origin);
