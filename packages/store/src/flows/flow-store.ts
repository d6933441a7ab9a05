import type { Calendar, DraftEdit, FlowDocument, Operation, Part, Plan, QuietWatch, RunState } from '@navette/flow';

export type FlowStore = {
  /** `now`: by what clock a flow has gone quiet. */
  list(organisationId: string, now?: Date): Promise<FlowLine[]>;
  one(organisationId: string, flowId: string): Promise<FlowDetail | undefined>;
  /** `folderId`: a folder of the organisation that is known to be there. */
  create(organisationId: string, by: string, document: FlowDocument, folderId?: string): Promise<FlowDetail>;
  /**
   * Takes edits made on `revision`, in order, all or none. Undefined: the draft has moved on; read the edits since.
   * Throws `EditRefused` for an edit that does not fit the draft of that revision.
   */
  editDraft(
    organisationId: string,
    flowId: string,
    by: string,
    change: { revision: number; edits: { id: string; operation: Operation }[] },
  ): Promise<{ revision: number; at: string } | undefined>;
  /** What was edited after a revision, oldest first, without a gap. */
  draftEdits(organisationId: string, flowId: string, after: number): Promise<DraftEdit[]>;
  /** Who last changed each part of the draft since a moment (null: ever), newest first. */
  draftAuthors(organisationId: string, flowId: string, since: Date | null): Promise<DraftAuthor[]>;
  /** The whole document as one edit. Undefined: the draft has moved on; read it again. */
  saveDraft(
    organisationId: string,
    flowId: string,
    by: string,
    save: { document: FlowDocument; revision: number },
  ): Promise<{ revision: number; at: string } | undefined>;
  publish(
    organisationId: string,
    flowId: string,
    by: string,
    version: { document: FlowDocument; plan: Plan; connectorVersions: Record<string, string>; note: string },
  ): Promise<VersionLine>;
  /** A version that never becomes live: tests and "run now" of a draft. Number 0. */
  keepTestVersion(organisationId: string, flowId: string, document: FlowDocument, plan: Plan): Promise<string>;
  setOn(organisationId: string, flowId: string, on: boolean): Promise<void>;
  /** Into a folder, or out of any. False: there is no such flow or no such folder. */
  move(organisationId: string, flowId: string, folderId: string | null): Promise<boolean>;
  /** When it is said to have gone quiet; null: by its own habit. False: there is no such flow. */
  setWatch(organisationId: string, flowId: string, watch: QuietWatch | null): Promise<boolean>;
  /** These labels instead of those it had. False: there is no such flow. */
  setLabels(organisationId: string, flowId: string, labels: string[]): Promise<boolean>;
  /** On every flow that has it, in the trash too; `to` null takes it away. Answers how many flows had it. */
  changeLabel(organisationId: string, label: string, to: string | null): Promise<number>;
  versions(organisationId: string, flowId: string): Promise<VersionLine[]>;
  version(versionId: string): Promise<VersionDetail | undefined>;
  versionByNumber(organisationId: string, flowId: string, number: number): Promise<VersionDetail | undefined>;
  /** What a version's runs do now, and where those of the last 24 hours went. Bounded, however many there are. */
  liveCounts(organisationId: string, flowId: string, versionId: string): Promise<LiveCounts>;
  /** Into the trash: it stops listening. For 30 days it can be taken out again. */
  remove(organisationId: string, flowId: string): Promise<void>;
  /** What lies in the trash, latest first. */
  trash(organisationId: string): Promise<TrashedFlow[]>;
  /** Out of the trash, switched off. False: it is not there, or no longer. */
  restore(organisationId: string, flowId: string): Promise<boolean>;
  /** Published flows that are on, for the dispatcher; cached there and read again when `changedAt` grows. */
  listening(): Promise<ListeningFlow[]>;
  /** Changes whenever a flow is published, switched or removed. */
  listeningVersion(): Promise<string>;
};
/** `isAll` false: only the newest runs were counted. `exits`: how often each way out was taken. */
export type LiveCounts = {
  runs: number;
  isAll: boolean;
  exits: { stepId: string; exit: string; count: number }[];
  steps: Record<string, Partial<Record<'running' | 'waiting' | 'held' | 'failed', number>>>;
};
export type FlowLine = {
  id: string;
  name: string;
  on: boolean;
  liveVersion: number | null;
  draftDiffers: boolean;
  draftChangedAt: string;
  lastRunAt: string | null;
  /** It is on, usually runs, and has not for longer than it ever was silent; or for longer than somebody chose. */
  quiet: { since: string; usualEvery: number | null } | null;
  watch: QuietWatch | null;
  counts24h: Partial<Record<RunState, number>>;
  /** Runs that have not ended, however long ago they started. */
  inProgress: number;
  connectors: string[];
  folderId: string | null;
  labels: string[];
  /** Of each step its own title, and what it does by the names of the catalog: what a search reads. */
  steps: { title: string | null; connector: string | null; does: string | null }[];
};
export type TrashedFlow = { id: string; name: string; deletedAt: string };
export type FlowDetail = {
  id: string;
  organisationId: string;
  name: string;
  on: boolean;
  liveVersion: number | null;
  draft: FlowDocument;
  draftRevision: number;
  draftChangedAt: string;
  folderId: string | null;
  labels: string[];
  createdAt: string;
};
/** `name` null: a script, or a person who has left. */
export type DraftAuthor = { part: Part; by: string; name: string | null; at: string };
export type VersionLine = { id: string; number: number; note: string; publishedAt: string; publishedBy: string | null; runsOnIt: number };
export type VersionDetail = VersionLine & {
  flowId: string;
  organisationId: string;
  document: FlowDocument;
  plan: Plan;
  connectorVersions: Record<string, string>;
};
export type ListeningFlow = {
  flowId: string;
  organisationId: string;
  name: string;
  versionId: string;
  plan: Plan;
  /** The organisation's business hours. */
  calendars: Calendar[];
};
