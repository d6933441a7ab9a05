import type { Words } from './words.js';

/** What can be wrong with data that a person asked to be strict about. `{value}` is the data, shortened. */
const sentences = {
  notAPhone: {
    en: '“{value}” is not a phone number. Choose other data, or let the transform keep or empty it.',
    fr: '« {value} » n’est pas un numéro de téléphone. Choisissez une autre donnée, ou laissez la transformation la garder ou la vider.',
  },
  notADate: {
    en: '“{value}” is not a date. Choose other data or change the transform.',
    fr: '« {value} » n’est pas une date. Choisissez une autre donnée ou modifiez la transformation.',
  },
  notANumber: {
    en: '“{value}” is not a number. Choose other data or change the transform.',
    fr: '« {value} » n’est pas un nombre. Choisissez une autre donnée ou modifiez la transformation.',
  },
  notInMap: {
    en: '“{value}” is not in the list of values to map. Add it, or let the transform keep or empty it.',
    fr: '« {value} » n’est pas dans la liste des valeurs à convertir. Ajoutez-la, ou laissez la transformation la garder ou la vider.',
  },
  unknownZone: {
    en: '“{value}” is not a time zone. Choose one such as Europe/Paris.',
    fr: '« {value} » n’est pas un fuseau horaire. Choisissez-en un, par exemple Europe/Paris.',
  },
} satisfies Record<string, Words>;

export type ValueErrorCode = keyof typeof sentences;

/** The only error that evaluating a value throws (besides `LookupPending`): the flow or its data must change, so "you" act next. */
export class ValueError extends Error {
  readonly sentence: Words;

  constructor(
    readonly code: ValueErrorCode,
    readonly value: string,
    /** The parameter in which it happened, once known. */
    readonly field?: string,
  ) {
    const short = value.length > 40 ? `${value.slice(0, 39)}…` : value;
    const { en, fr } = sentences[code];
    // A function, so that `$&` in a customer's data stays what it is.
    const sentence = { en: en.replace('{value}', () => short), fr: fr.replace('{value}', () => short) };
    super(sentence.en);
    this.name = 'ValueError';
    this.sentence = sentence;
  }

  at(field: string): ValueError {
    return this.field === undefined ? new ValueError(this.code, this.value, field) : this;
  }
}
