import { formParams } from '@navette/connectors';
import { describe, expect, it } from 'vitest';
import { formPage } from './form-page.js';

const form = formParams.parse({
  heading: 'Contact <us>',
  fields: [
    { id: 'email', label: 'E-mail', type: 'email', required: true },
    { id: 'topic', label: 'Topic', type: 'choice', choices: ['Demo', 'Price "x"'] },
    { id: 'agree', label: 'I agree', type: 'tick' },
  ],
});
const view = { form, language: 'en' as const, token: 't-1', answers: {}, problems: [] };

describe('the page of a form', () => {
  it('gives every field a label of its own and runs no script', () => {
    const html = formPage(view);
    for (const { id } of form.fields)
      expect(html).toMatch(new RegExp(`<label for="field-${id}">.*id="field-${id}"|id="field-${id}".*<label for="field-${id}">`));
    expect(html).not.toContain('<script');
    expect(html).toContain('name="token" value="t-1"');
  });

  it('shows a problem next to its field and in a summary that links to it', () => {
    const html = formPage({
      ...view,
      answers: { email: 'a"><b' },
      problems: [{ field: 'email', sentence: { en: 'Type an e-mail.', fr: 'Saisissez une adresse.' } }],
    });
    expect(html).toContain('<a href="#field-email">Type an e-mail.</a>');
    expect(html).toContain('aria-invalid="true" aria-describedby="field-email-problem"');
    expect(html).toContain('value="a&quot;&gt;&lt;b"');
  });

  it('speaks French when asked, and keeps what the builder wrote', () => {
    const html = formPage({ ...view, language: 'fr' });
    expect(html).toContain('<html lang="fr">');
    expect(html).toContain('Envoyer');
    expect(html).toContain('Contact &lt;us&gt;');
  });
});
