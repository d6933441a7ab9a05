/**
 * What is built, and from where. `source` is the folder whose files become `dist/`, with its inner folders; the connectors lie at the
 * root of their package, one folder per system.
 */
export const packages = [
  { folder: 'packages/flow', source: 'src' },
  { folder: 'packages/connector-sdk', source: 'src' },
  { folder: 'packages/connectors', source: '.' },
  { folder: 'packages/store', source: 'src' },
  { folder: 'packages/embedded', source: 'src' },
  { folder: 'temporal', source: 'src' },
  { folder: 'apps/api', source: 'src' },
  { folder: 'apps/sandbox', source: 'src' },
  { folder: 'apps/local', source: 'src' },
];
