import type { Words } from '../words.js';
import { easter, fixed, type Holiday, type HolidayRule, movedToWeekday, nth, observed } from './holiday-rules.js';

const holiday = (name: string, title: readonly [en: string, fr: string], on: HolidayRule): Holiday => ({
  name,
  title: { en: title[0], fr: title[1] },
  on,
});

const newYear = holiday('newYear', ['New Year’s Day', 'Jour de l’an'], fixed(1, 1));
const epiphany = holiday('epiphany', ['Epiphany', 'Épiphanie'], fixed(1, 6));
const goodFriday = holiday('goodFriday', ['Good Friday', 'Vendredi saint'], easter(-2));
const easterMonday = holiday('easterMonday', ['Easter Monday', 'Lundi de Pâques'], easter(1));
const labourDay = holiday('labourDay', ['Labour Day', 'Fête du Travail'], fixed(5, 1));
const ascension = holiday('ascension', ['Ascension Day', 'Ascension'], easter(39));
const whitMonday = holiday('whitMonday', ['Whit Monday', 'Lundi de Pentecôte'], easter(50));
const corpusChristi = holiday('corpusChristi', ['Corpus Christi', 'Fête-Dieu'], easter(60));
const assumption = holiday('assumption', ['Assumption Day', 'Assomption'], fixed(8, 15));
const allSaints = holiday('allSaints', ['All Saints’ Day', 'Toussaint'], fixed(11, 1));
const armistice = holiday('armistice', ['Armistice Day', 'Armistice 1918'], fixed(11, 11));
const immaculate = holiday('immaculate', ['Immaculate Conception', 'Immaculée Conception'], fixed(12, 8));
const christmas = holiday('christmas', ['Christmas Day', 'Noël'], fixed(12, 25));
const secondChristmas = holiday('secondChristmas', ['Second day of Christmas', 'Lendemain de Noël'], fixed(12, 26));

const france = [
  newYear,
  easterMonday,
  labourDay,
  holiday('victory', ['Victory Day', 'Victoire 1945'], fixed(5, 8)),
  ascension,
  whitMonday,
  holiday('bastille', ['Bastille Day', 'Fête nationale'], fixed(7, 14)),
  assumption,
  allSaints,
  armistice,
  christmas,
];

type HolidaySet = { title: Words; days: Holiday[] };
const set = (en: string, fr: string, days: Holiday[]): HolidaySet => ({ title: { en, fr }, days });

/** Public holidays by country or region. Nationwide days only: what a region or a firm adds is an own closed day. */
export const holidaySets = {
  FR: set('France', 'France', france),
  'FR-ALSACE-MOSELLE': set('France, Alsace-Moselle', 'France, Alsace-Moselle', [...france, goodFriday, secondChristmas]),
  BE: set('Belgium', 'Belgique', [
    newYear,
    easterMonday,
    labourDay,
    ascension,
    whitMonday,
    holiday('belgium', ['Belgian National Day', 'Fête nationale belge'], fixed(7, 21)),
    assumption,
    allSaints,
    armistice,
    christmas,
  ]),
  LU: set('Luxembourg', 'Luxembourg', [
    newYear,
    easterMonday,
    labourDay,
    holiday('europe', ['Europe Day', 'Journée de l’Europe'], fixed(5, 9)),
    ascension,
    whitMonday,
    holiday('luxembourg', ['National Day', 'Fête nationale'], fixed(6, 23)),
    assumption,
    allSaints,
    christmas,
    secondChristmas,
  ]),
  CH: set('Switzerland', 'Suisse', [
    newYear,
    ascension,
    holiday('switzerland', ['Swiss National Day', 'Fête nationale suisse'], fixed(8, 1)),
    christmas,
  ]),
  DE: set('Germany', 'Allemagne', [
    newYear,
    goodFriday,
    easterMonday,
    labourDay,
    ascension,
    whitMonday,
    holiday('germanUnity', ['German Unity Day', 'Jour de l’Unité allemande'], fixed(10, 3)),
    christmas,
    secondChristmas,
  ]),
  ES: set('Spain', 'Espagne', [
    newYear,
    epiphany,
    goodFriday,
    labourDay,
    assumption,
    holiday('hispanic', ['Hispanic Day', 'Fête nationale espagnole'], fixed(10, 12)),
    allSaints,
    holiday('constitution', ['Constitution Day', 'Jour de la Constitution'], fixed(12, 6)),
    immaculate,
    christmas,
  ]),
  IT: set('Italy', 'Italie', [
    newYear,
    epiphany,
    easterMonday,
    holiday('liberation', ['Liberation Day', 'Jour de la Libération'], fixed(4, 25)),
    labourDay,
    holiday('republic', ['Republic Day', 'Fête de la République'], fixed(6, 2)),
    assumption,
    allSaints,
    immaculate,
    christmas,
    holiday('saintStephen', ['Saint Stephen’s Day', 'Saint-Étienne'], fixed(12, 26)),
  ]),
  PT: set('Portugal', 'Portugal', [
    newYear,
    goodFriday,
    holiday('freedom', ['Freedom Day', 'Jour de la Liberté'], fixed(4, 25)),
    labourDay,
    corpusChristi,
    holiday('portugal', ['Portugal Day', 'Fête nationale portugaise'], fixed(6, 10)),
    assumption,
    holiday('portugalRepublic', ['Republic Day', 'Jour de la République'], fixed(10, 5)),
    allSaints,
    holiday('independence', ['Restoration of Independence', 'Restauration de l’indépendance'], fixed(12, 1)),
    immaculate,
    christmas,
  ]),
  GB: set('England and Wales', 'Angleterre et pays de Galles', [
    { ...newYear, on: movedToWeekday(newYear.on) },
    goodFriday,
    easterMonday,
    holiday('earlyMay', ['Early May bank holiday', 'Premier lundi de mai'], nth(1, 1, 5)),
    holiday('spring', ['Spring bank holiday', 'Dernier lundi de mai'], nth(-1, 1, 5)),
    holiday('summer', ['Summer bank holiday', 'Dernier lundi d’août'], nth(-1, 1, 8)),
    { ...christmas, on: movedToWeekday(christmas.on, 1) },
    holiday('boxing', ['Boxing Day', 'Boxing Day'], movedToWeekday(fixed(12, 26), 1)),
  ]),
  US: set('United States', 'États-Unis', [
    { ...newYear, on: observed(newYear.on) },
    holiday('king', ['Martin Luther King Jr. Day', 'Jour de Martin Luther King'], nth(3, 1, 1)),
    holiday('washington', ['Washington’s Birthday', 'Anniversaire de Washington'], nth(3, 1, 2)),
    holiday('memorial', ['Memorial Day', 'Memorial Day'], nth(-1, 1, 5)),
    holiday('juneteenth', ['Juneteenth', 'Juneteenth'], observed(fixed(6, 19))),
    holiday('usIndependence', ['Independence Day', 'Fête de l’Indépendance'], observed(fixed(7, 4))),
    holiday('usLabour', ['Labor Day', 'Fête du Travail américaine'], nth(1, 1, 9)),
    holiday('columbus', ['Columbus Day', 'Columbus Day'], nth(2, 1, 10)),
    holiday('veterans', ['Veterans Day', 'Journée des anciens combattants'], observed(fixed(11, 11))),
    holiday('thanksgiving', ['Thanksgiving', 'Thanksgiving'], nth(4, 4, 11)),
    { ...christmas, on: observed(christmas.on) },
  ]),
} satisfies Record<string, HolidaySet>;

export type HolidaySetName = keyof typeof holidaySets;
export const holidaySetNames = Object.keys(holidaySets) as [HolidaySetName, ...HolidaySetName[]];
