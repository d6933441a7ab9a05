import type { AccountStore } from './accounts/account-store.js';
import type { ApiKeyStore } from './api-keys/api-key-store.js';
import type { AuditStore } from './audit/audit-store.js';
import type { BatchStore } from './batches/batch-store.js';
import type { CalendarStore } from './calendars/calendar-store.js';
import type { ConnectionStore } from './connections/connection-store.js';
import type { CursorStore } from './cursors/cursor-store.js';
import type { EventStore } from './events/event-store.js';
import type { FlowStore } from './flows/flow-store.js';
import type { FolderStore } from './folders/folder-store.js';
import type { HoldStore } from './holds/hold-store.js';
import type { HookStore } from './hooks/hook-store.js';
import type { JournalStore } from './journal/journal-store.js';
import type { LookupTableStore } from './lookup-tables/lookup-table-store.js';
import type { MoveStore } from './moves/move-store.js';
import type { Channel } from './notices.js';
import type { PresenceStore } from './presence/presence-store.js';
import type { RunStore } from './runs/run-store.js';
import type { SecretStore } from './secrets/secret-store.js';
import type { TeamTemplateStore } from './team-templates/team-template-store.js';
import type { WaitStore } from './waits/wait-store.js';

export type * from './accounts/account-store.js';
export type * from './api-keys/api-key-store.js';
export type * from './audit/audit-store.js';
export type * from './batches/batch-store.js';
export type * from './calendars/calendar-store.js';
export type * from './connections/connection-store.js';
export type * from './cursors/cursor-store.js';
export type * from './events/event-store.js';
export type * from './flows/flow-store.js';
export type * from './folders/folder-store.js';
export type * from './holds/hold-store.js';
export type * from './hooks/hook-store.js';
export type * from './journal/journal-store.js';
export type * from './lookup-tables/lookup-table-store.js';
export type * from './moves/move-store.js';
export type * from './presence/presence-store.js';
export type * from './runs/run-store.js';
export type * from './secrets/secret-store.js';
export type * from './team-templates/team-template-store.js';
export type * from './waits/wait-store.js';

/**
 * Everything that Navette keeps, and the only place with SQL. One factory per file makes each part; `createStore` joins them.
 * Every query is bounded by organisation where a person asks. Times are Dates inside, ISO text in rows shown to people.
 */
export type Store = {
  events: EventStore;
  runs: RunStore;
  journal: JournalStore;
  batches: BatchStore;
  waits: WaitStore;
  moves: MoveStore;
  holds: HoldStore;
  flows: FlowStore;
  folders: FolderStore;
  presence: PresenceStore;
  connections: ConnectionStore;
  secrets: SecretStore;
  hooks: HookStore;
  tables: LookupTableStore;
  calendars: CalendarStore;
  teamTemplates: TeamTemplateStore;
  audit: AuditStore;
  apiKeys: ApiKeyStore;
  accounts: AccountStore;
  cursors: CursorStore;
  /** One LISTEN connection per process; survives a restart of Postgres. */
  listen<Of extends Channel>(channel: Of, listener: (notice: NoticeOf[Of] | Reconnected) => void): Promise<{ close(): Promise<void> }>;
  close(): Promise<void>;
};

/** NOTIFY payloads of what workers do next. Sent in the transaction that made them true; many in one commit are joined. */
export type WorkNotice =
  | { kind: 'events' }
  /** Runs wait to be carried; `by` names the worker that has queued them and looks for them by itself. */
  | { kind: 'queued'; by?: string };

/** NOTIFY payloads of what people may be looking at. */
export type LiveNotice =
  | { kind: 'run'; runId: string; organisationId: string; rev: number }
  /** The draft of a flow was edited. */
  | { kind: 'draft'; flowId: string; organisationId: string; revision: number }
  /** Somebody came, went, or is at another step of a flow. */
  | { kind: 'presence'; flowId: string };

/** The listening connection was lost and is back: read again what you watch. */
type Reconnected = { kind: 'reconnected' };

type NoticeOf = { work: WorkNotice; live: LiveNotice };

export type Notice = WorkNotice | LiveNotice | Reconnected;
