import type { Json, JsonObject, StepError, Words } from '@navette/flow';

/** What the engine itself says of a step. Vendors' errors come with their own sentences. */
export const notAList = (): StepError => ({
  code: 'NOT_A_LIST',
  who: 'you',
  sentence: {
    en: 'The loop did not receive a list. Choose data that is a list.',
    fr: 'La boucle n’a pas reçu de liste. Choisissez une donnée qui est une liste.',
  },
  field: 'items',
});

export const noDate = (): StepError => ({
  code: 'NO_DATE',
  who: 'you',
  sentence: {
    en: 'The wait has no date to wait for. Choose data that is a date, or give a default.',
    fr: 'L’attente n’a pas de date. Choisissez une donnée qui est une date, ou donnez une valeur par défaut.',
  },
  field: 'date',
});

export const stopped = (message: string): StepError => ({
  code: 'STOPPED',
  who: 'you',
  sentence: {
    en: message || 'The flow stopped here, as it was drawn to.',
    fr: message || 'Le scénario s’est arrêté ici, comme prévu.',
  },
});

export const subflowFailed = (): StepError => ({
  code: 'SUBFLOW_FAILED',
  who: 'you',
  sentence: {
    en: 'The other flow’s run did not reach its end. Open that run to see why.',
    fr: 'L’exécution de l’autre scénario n’est pas allée au bout. Ouvrez-la pour savoir pourquoi.',
  },
});

export const noSuchAction = ({ connector, action }: { connector: string; action: string }): StepError => ({
  code: 'NO_SUCH_ACTION',
  who: 'admin',
  sentence: {
    en: `This installation does not know the action “${action}” of ${connector}. Install that connector, then replay.`,
    fr: `Cette installation ne connaît pas l’action « ${action} » de ${connector}. Installez ce connecteur, puis rejouez.`,
  },
});

export const noConnection = ({ connector }: { connector: string }): StepError => ({
  code: 'NO_CONNECTION',
  who: 'you',
  sentence: {
    en: `The connection to ${connector} was deleted. Choose another in the step, publish, then replay.`,
    fr: `La connexion à ${connector} a été supprimée. Choisissez-en une autre dans l’étape, publiez, puis rejouez.`,
  },
});

export const connectionLost = (app: Words, reason: Words | null): StepError => ({
  code: 'CONNECTION_LOST',
  who: 'admin',
  sentence: reason ?? {
    en: `${app.en} no longer accepts this connection. Reconnect it, then resume the held runs.`,
    fr: `${app.fr} n’accepte plus cette connexion. Reconnectez-la, puis reprenez les exécutions suspendues.`,
  },
});

export const outcomeUnknown = (app: Words): StepError => ({
  code: 'OUTCOME_UNKNOWN',
  who: 'you',
  sentence: {
    en: `We asked ${app.en} to act and got no answer. Check whether it happened, then choose.`,
    fr: `Nous avons demandé à ${app.fr} d’agir, sans réponse. Vérifiez si c’est fait, puis choisissez.`,
  },
});

/** In place of "we keep trying", which is no longer true. */
export const triedEnough = (app: Words, last: StepError, tries: number): StepError => ({
  ...last,
  sentence: {
    en: `${app.en} still failed after ${tries} ${tries === 1 ? 'try' : 'tries'}, so we stopped. Replay the run once it answers again.`,
    fr: `${app.fr} échoue toujours après ${tries} ${tries === 1 ? 'essai' : 'essais'} : nous avons arrêté. Rejouez l’exécution quand l’application répondra.`,
  },
  details: { ...(isObject(last.details) ? last.details : {}), lastSentence: last.sentence },
});

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

export const unexpected = (error: unknown): StepError => ({
  code: 'UNEXPECTED',
  who: 'developer',
  sentence: {
    en: 'Something went wrong on our side. The run is safe; replay it once this is mended.',
    fr: 'Un incident s’est produit de notre côté. L’exécution est intacte ; rejouez-la une fois la correction faite.',
  },
  details: { message: error instanceof Error ? error.message : String(error) },
});

export const secretGone: Words = {
  en: 'A secret of this step is no longer kept. Enter it again in the step, then publish.',
  fr: 'Un secret de cette étape n’est plus conservé. Saisissez-le à nouveau dans l’étape, puis publiez.',
};
