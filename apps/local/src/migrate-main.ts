import { migrate } from '@navette/store';

/** The process that brings the database of DATABASE_URL up to date, where no `start` does it: docker-compose.yml runs it first. */
const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  console.error('Migrating needs DATABASE_URL. Set it as docker-compose.yml does, or use "pnpm start".');
  process.exit(1);
}
await migrate(databaseUrl);
console.log('The database is up to date.');
