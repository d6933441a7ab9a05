import { describe, expect, it } from 'vitest';
import type { FlowDocument } from '../document.js';
import { actionStep, branchStep, documentOf, loopStep, stopStep, triggerStep } from '../testing/document-of.js';
import { ref } from '../value.js';
import { insertionPoints } from './insertion-points.js';
import { newStepId } from './new-step-id.js';

const written = (document: FlowDocument) =>
  insertionPoints(document).map(({ from, exit, to }) => [from, exit, to].filter(Boolean).join(' '));

describe('insertionPoints', () => {
  it('stand on every link and under every exit that leads nowhere, from the top', () => {
    const document = documentOf(
      [triggerStep(), branchStep('which', 'yes', 'no'), actionStep('y'), stopStep('end'), loopStep('each')],
      'which no end',
      'which yes y',
      'call next which',
      'y next each',
    );
    expect(written(document)).toEqual([
      'call next which',
      'which yes y',
      'which no end',
      'which otherwise',
      'y next each',
      'each each',
      'each done',
    ]);
  });

  it('stand on an error path only where it is taken', () => {
    expect(written(documentOf([triggerStep(), actionStep('a')], 'call next a'))).not.toContain('a error');
    expect(written(documentOf([triggerStep(), actionStep('a', { onFailure: 'path' })], 'call next a'))).toContain('a error');
  });
});

describe('newStepId', () => {
  const document = documentOf([triggerStep(), actionStep('creer-une-affaire', { params: { name: ref('old-step', 'id') } })]);

  it('is readable, valid and free', () => {
    expect(newStepId(document, 'Créer une affaire')).toBe('creer-une-affaire-2');
    expect(newStepId(document, '⚡')).toBe('step');
    expect(newStepId(document, 'x'.repeat(99))).toHaveLength(40);
  });

  it('is never that of a deleted step to which a pill still points', () => {
    expect(newStepId(document, 'Old step')).toBe('old-step-2');
  });
});
