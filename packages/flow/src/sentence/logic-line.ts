import { weekdays } from '../calendar/calendar.js';
import type { BranchStep, Duration, LoopStep, Step, StopStep, SubflowStep, WaitFor, WaitLimit } from '../document.js';
import { type AwaitedEvent, awaitedEvents } from '../waits/awaited-events.js';
import { conditionParts } from './condition-sentence.js';
import { fillPattern } from './fill-pattern.js';
import { findConnector, findTrigger } from './find-in-catalog.js';
import { humanise } from './humanise.js';
import { phrases } from './phrases.js';
import { joinParts, type SentencePart } from './sentence-part.js';
import type { Line, Reading } from './step-sentence.js';
import { valueParts } from './value-parts.js';

type LogicStep = Exclude<Step, { kind: 'trigger' | 'action' }>;

/** The line of a step that belongs to no connector. */
export const logicLine = (step: LogicStep, reading: Reading): Line => {
  switch (step.kind) {
    case 'branch':
      return branchLine(step, reading);
    case 'loop':
      return loopLine(step, reading);
    case 'wait':
      return waitLine(step.for, reading);
    case 'subflow':
      return subflowLine(step, reading);
    case 'stop':
      return stopLine(step, reading);
  }
};

const say = (phrase: keyof typeof phrases, { language }: Reading, places: Record<string, SentencePart[]> = {}): Line =>
  fillPattern(phrases[phrase][language], (name) => places[name] ?? []);

const branchLine = ({ mode, paths }: BranchStep, reading: Reading): Line => {
  const [only, ...others] = paths;
  if (only && others.length === 0) {
    return say('branchOnePath', reading, { condition: conditionParts(only.when, reading.language, reading.nameOf) });
  }
  const labels = paths.map(({ label }): SentencePart[] => [{ literal: label || '…' }]);
  return say(mode === 'first' ? 'branchFirst' : 'branchAll', reading, { paths: joinParts(labels, ', ') });
};

const loopLine = ({ items, concurrency }: LoopStep, reading: Reading): Line => {
  const count = [{ literal: String(concurrency) }];
  const pace = concurrency === 1 ? say('oneAtATime', reading) : say('manyAtATime', reading, { count });
  return say('loopOver', reading, { items: valueParts(items, reading), concurrency: pace.parts });
};

const waitLine = (what: WaitFor, reading: Reading): Line => {
  switch (what.kind) {
    case 'duration':
      return say('waitDuration', reading, { duration: durationParts(what.duration, reading) });
    case 'until':
      return say('waitUntil', reading, { date: valueParts(what.date, reading) });
    case 'clock': {
      const time = [{ literal: what.time }];
      return say('waitClock', reading, { day: dayParts(what.weekday, reading), time });
    }
    case 'businessHours':
      return say('waitBusinessHours', reading);
    case 'event': {
      const events = awaitedEvents(what).map((event) => eventLine(event, reading));
      const told = joinParts(
        events.map(({ parts }) => parts),
        phrases.orEvent[reading.language],
      );
      const line = say('waitEvents', reading, { events: told, deadline: deadlineParts(what.deadline, reading) });
      return { ...line, complete: events.every(({ complete }) => complete) };
    }
    case 'approval':
      return say('waitApproval', reading, {
        question: valueParts(what.question, reading),
        deadline: deadlineParts(what.deadline, reading),
      });
  }
};

/** "“Form submitted” in Navette for ⟦E-mail⟧". */
const eventLine = (event: AwaitedEvent, reading: Reading): Line => {
  const { catalog, language } = reading;
  const title = findTrigger(catalog, event)?.title[language] ?? humanise(event.trigger);
  const app = findConnector(catalog, event.connector)?.title[language] ?? event.connector;
  return say('waitEvent', reading, { event: [{ text: title }], app: [{ text: app }], matches: valueParts(event.matches, reading) });
};

/** "Monday", as the platform says it; the 5th of January 1970 was one. */
const dayParts = (weekday: (typeof weekdays)[number] | 'any', { language }: Reading): SentencePart[] => {
  if (weekday === 'any') return [{ text: phrases.nextTimeOfDay[language] }];
  const day = new Date(Date.UTC(1970, 0, 5 + weekdays.indexOf(weekday)));
  return [{ literal: new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(day) }];
};

const deadlineParts = (deadline: 'none' | WaitLimit, reading: Reading): SentencePart[] =>
  deadline === 'none' ? [] : say('deadline', reading, { duration: durationParts(deadline, reading) }).parts;

const subflowLine = ({ flowId, waitForResult }: SubflowStep, reading: Reading): Line => {
  const name = Object.hasOwn(reading.flowNames, flowId) ? reading.flowNames[flowId] : undefined;
  const { parts } = say(waitForResult ? 'subflowWait' : 'subflowGo', reading, { flow: name ? [{ literal: name }] : [] });
  return { parts, complete: flowId !== '' };
};

const stopLine = ({ as, message }: StopStep, reading: Reading): Line => {
  const line = say(as === 'done' ? 'stopDone' : 'stopFailed', reading);
  const words = valueParts(message, reading);
  return words.length === 0 ? line : say('stopMessage', reading, { line: line.parts, message: words });
};

/** "3 days", "3 jours": the platform knows the plurals. */
const durationParts = ({ businessDays, ...duration }: WaitLimit, reading: Reading): SentencePart[] => {
  const length = [{ literal: durationWords(duration, reading.language) }];
  return businessDays ? say('businessOnly', reading, { duration: length }).parts : length;
};

export const durationWords = ({ amount, unit }: Duration, language: Reading['language']): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit: unit.replace(/s$/, ''), unitDisplay: 'long' }).format(amount);
