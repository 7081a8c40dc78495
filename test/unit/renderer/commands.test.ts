import { Settings } from 'lucide-react';
import { expect, test } from 'vitest';
import { type Command, commandGroups } from '../../../src-renderer/command-palette/commands.ts';

const command = (group: string, title: string, more: Partial<Command> = {}): Command => ({
  id: title,
  group,
  title,
  icon: Settings,
  run: () => undefined,
  ...more,
});
const COMMANDS = [
  command('Conversation', 'New session', { words: 'chat begin' }),
  command('Window', 'Dark theme', { words: 'night' }),
  command('Window', 'Light theme'),
  command('Settings', 'Network'),
  command('Sessions', 'Überraschung am Café', { onlyTyped: true }),
  command('Sessions', 'A new garden', { onlyTyped: true }),
];
const found = (query: string) =>
  commandGroups(COMMANDS, query).map(({ title, commands }) => [title, ...commands.map((each) => each.title)]);

test('nothing typed offers everything that there are few of', () => {
  expect(found('')).toEqual([
    ['Conversation', 'New session'],
    ['Window', 'Dark theme', 'Light theme'],
    ['Settings', 'Network'],
  ]);
});

test('every word has to occur; the best one is first, and with it its group', () => {
  expect(found('new')).toEqual([
    ['Conversation', 'New session'],
    ['Sessions', 'A new garden'],
  ]);
  expect(found('theme light')).toEqual([['Window', 'Light theme']]);
  expect(found('night')).toEqual([['Window', 'Dark theme']]);
  expect(found('uberraschung cafe')).toEqual([['Sessions', 'Überraschung am Café']]);
  expect(found('zeppelin')).toEqual([]);
});

test('many of a kind do not bury the others', () => {
  const many = Array.from({ length: 50 }, (_, index) => command('Sessions', `Garden ${index}`));
  const [sessions, settings] = commandGroups([...many, command('Settings', 'The garden page')], 'garden');
  expect(sessions?.commands).toHaveLength(8);
  expect(settings?.commands).toHaveLength(1);
});
