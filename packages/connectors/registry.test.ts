import { describe, expect, it } from 'vitest';
import { catalog, connectors, findAction, findConnector, findTrigger } from './registry.js';

describe('the registry', () => {
  it('finds every connector, action and trigger that it lists', () => {
    for (const connector of connectors) {
      expect(findConnector(connector.name)).toBe(connector);
      for (const action of connector.actions) expect(findAction(connector.name, action.name)).toBe(action);
      for (const trigger of connector.triggers) expect(findTrigger(connector.name, trigger.name)).toBe(trigger);
    }
  });

  it('finds nothing that is not there', () => {
    expect(findConnector('none')).toBeUndefined();
    expect(findAction('core', 'none')).toBeUndefined();
    expect(findTrigger('none', 'none')).toBeUndefined();
  });

  it('has a catalogue of pure JSON, each name once', () => {
    expect(JSON.parse(JSON.stringify(catalog()))).toEqual(catalog());
    expect(new Set(connectors.map(({ name }) => name)).size).toBe(connectors.length);
  });
});
