import type { ShowIf, Words } from '@navette/flow';

/** How a field looks and behaves in the step form (UX §5). Travels in the JSON Schema as `x-ui`. */
export type Ui = {
  title: Words;
  help?: Words;
  /** Name of one of the connector's dynamic lists. */
  options?: string;
  /**
   * Never shown again once typed, kept encrypted, taken out of every error. Of an action: a text at the top of its params; the flow's
   * document, its runs and the engine hold a reference, and `run` gets the text.
   */
  secret?: boolean;
  multiline?: boolean;
  /**
   * Shown only while other params of the same group are so: `{ param: 'body', is: ['html'] }`, `isNot`, `filled: true`, or `all` and `any`
   * of such tests. While it is not shown it is not asked for, even if the schema requires it, and nothing of it goes into a version; so the
   * action must do without it.
   */
  showIf?: ShowIf;
  /** Fields with the same group stand together under this heading. */
  group?: Words;
  /** Beyond JSON Schema's own formats. */
  format?:
    | 'phone'
    | 'html'
    | 'date-time'
    | 'date'
    | 'time'
    | 'duration'
    | 'time-zone'
    | 'email'
    | 'uri'
    | 'table'
    | 'code'
    | 'money'
    | 'cron';
  unit?: Words;
  placeholder?: Words;
  /** Set by the app: shown with a lock and this reason. */
  locked?: Words;
  /** What a choice is called, by its value. Every value of an enum needs one. */
  labels?: Record<string, Words>;
  /** A record of fields: shown as a mapping table whose rows come from this dynamic list, each option with its `field`. */
  mapping?: string;
  /** Fields of the mapping, by the app's name, that a param beside it fills, by the param's: they are no rows. */
  own?: Record<string, string>;
  /** Says which record is meant: always in sight, right below the operation, even when it may stay empty. */
  identifies?: boolean;
  /** Of an output: it holds a row of the lookup table that this param names. */
  columnsOf?: string;
};

/** For `.meta()`: `z.string().meta(ui({ title: { en: 'Last name', fr: 'Nom' } }))`. `title` is what plain JSON Schema tools show. */
export const ui = (hints: Ui): { title: string; 'x-ui': Ui } => ({ title: hints.title.en, 'x-ui': hints });
