import { documentOf } from '../document-of.js';
import { Drawing } from '../drawing.js';
import type { Template } from '../template.js';
import { dealSteps } from './deal-steps.js';
import { problemsOf } from './problems.js';
import { questions } from './questions.js';
import { createAccount, createContact, createLead, createTask, ignored, isIgnored, isNew, lookUpOwner, missed, whoCalls } from './steps.js';

/** The main job: nobody answered, so somebody calls back. */
export const missedCall: Template = {
  id: 'missed-call',
  title: { en: 'Missed call → contact, lead and task', fr: 'Appel manqué → contact, prospect et tâche' },
  description: {
    en: 'A call nobody answered becomes a task for whoever looks after that number, and a contact and a lead when the caller is new.',
    fr: 'Un appel sans réponse devient une tâche pour la personne qui suit ce numéro, un contact et un prospect si l’appelant est nouveau.',
  },
  connections: ['ringover', 'zoho-crm'],
  connectors: ['ringover', 'zoho-crm'],
  questions,
  problemsOf,
  make: (context) => {
    const { answers } = context;
    const lead = answers.choice('lead');
    const drawing = Drawing.from(missed(context))
      .next(lookUpOwner(context))
      .fork(isIgnored(context), { ignored: (path) => path.next(ignored(context)) })
      .next(whoCalls(context))
      .next(answers.yes('account') && createAccount(context))
      .next(answers.yes('contact') && createContact(context))
      .next(lead === 'always' && createLead(context));
    if (lead === 'new') drawing.fork(isNew(context), { new: (path) => path.next(createLead(context)) });
    for (const step of dealSteps(context)) drawing.next(step);
    return documentOf(context, drawing.next(answers.choice('due') !== 'none' && createTask(context)));
  },
};
