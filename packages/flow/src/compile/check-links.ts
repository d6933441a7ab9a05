import { type Issue, issueOf } from '../issues.js';
import type { Words } from '../words.js';
import { stepName } from './names.js';
import { reachedFrom } from './reached-from.js';
import type { Survey } from './survey.js';

/** Links, frames, circles, and steps that no run can come to. */
export const checkLinks = (survey: Survey): Issue[] => [
  ...checkFrames(survey),
  ...checkFaults(survey),
  ...checkCircles(survey),
  ...checkReach(survey),
];

const checkFrames = (survey: Survey): Issue[] =>
  survey.order
    .filter((id) => survey.frameOf(id) === undefined)
    .map((id) => issueOf('frameUnknown', { step: stepName(survey, id) }, { stepId: id }));

const checkFaults = (survey: Survey): Issue[] =>
  survey.faults
    .filter(({ link, fault }) => fault !== 'linkAcrossLoop' || (survey.frameOf(link.from) && survey.frameOf(link.to)))
    .map(({ link, fault }) => {
      const [from, to] = [stepName(survey, link.from), stepName(survey, link.to)];
      const places = { step: fault === 'linkFromMissingStep' ? to : from, from, to, exit: link.exit };
      const at = fault === 'linkLost' ? {} : { stepId: fault === 'linkFromMissingStep' ? link.to : link.from };
      return issueOf(fault, places, { ...at, fix: { kind: 'removeLink', link } });
    });

const checkCircles = (survey: Survey): Issue[] =>
  survey.circles.map((circle) =>
    issueOf('circle', { steps: namesInCircle(circle.map((id) => stepName(survey, id))) }, { stepId: circle[0]! }),
  );

/** Up to four names, so that the sentence stays a sentence. */
const namesInCircle = (names: Words[]): Words => {
  const shown = names.length > 4 ? names.slice(0, 3) : names;
  const read = (language: keyof Words): string => {
    const words = shown.map((name) => (name[language].length > 18 ? `${name[language].slice(0, 17).trimEnd()}…` : name[language]));
    return [...words, ...(names.length > 4 ? ['…'] : []), words[0]].join(' → ');
  };
  return { en: read('en'), fr: read('fr') };
};

/** Steps whose loop is broken, and bodies of loops that are themselves out of reach, are spoken of once: where it begins. */
const checkReach = (survey: Survey): Issue[] => {
  if (!survey.trigger) return [];
  const linked = new Set(survey.links.map((link) => link.to));
  const reached = reachedFrom(survey.links, survey.trigger.id);
  return survey.order
    .filter((id) => !reached.has(id) && survey.frameOf(id) !== undefined && survey.steps.get(id)?.kind !== 'trigger')
    .map((id) => issueOf(linked.has(id) ? 'stepUnreachable' : 'stepUnlinked', { step: stepName(survey, id) }, { stepId: id }));
};
