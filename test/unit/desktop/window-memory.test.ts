import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  readWindowMemory,
  stateOn,
  type WindowMemory,
  withState,
  writeWindowMemory,
} from '../../../src-main/desktop/window-memory.ts';
import type { WindowState } from '../../../src-main/desktop/window-state.ts';

const state = (x: number): WindowState => ({
  bounds: { x, y: 2, width: 500, height: 600 },
  maximized: false,
});
const NOTHING: WindowMemory = { last: null, byDisplays: {}, zoom: 1 };
const LAPTOP = '0,0,1440x900';
const DESK = '0,0,1440x900 1440,0,2560x1440';

describe('what is remembered of the window', () => {
  it('is a place for each set of displays', () => {
    const memory = withState(withState(NOTHING, LAPTOP, state(1)), DESK, state(2));
    expect(stateOn(memory, LAPTOP)).toEqual(state(1));
    expect(stateOn(memory, DESK)).toEqual(state(2));
  });

  it('is on new displays the place of the last time', () => {
    expect(stateOn(withState(NOTHING, LAPTOP, state(1)), DESK)).toEqual(state(1));
    expect(stateOn(NOTHING, DESK)).toBeNull();
  });

  it('is of twelve sets at most, those that were used last', () => {
    let memory = withState(NOTHING, 'often', state(0));
    for (let set = 1; set <= 20; set += 1) {
      memory = withState(withState(memory, `hall ${set}`, state(set)), 'often', state(0));
    }
    expect(Object.keys(memory.byDisplays)).toHaveLength(12);
    expect(memory.byDisplays.often).toEqual(state(0));
    expect(memory.byDisplays['hall 1']).toBeUndefined();
  });
});

describe('its file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'window-memory-'));
    file = join(folder, 'window.json');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives back what was written, and leaves no temporary file', () => {
    const memory = { ...withState(NOTHING, LAPTOP, state(1)), zoom: 1.25 };
    writeWindowMemory(file, memory);
    expect(readWindowMemory(file)).toEqual(memory);
    expect(existsSync(`${file}.tmp`)).toBe(false);
  });

  it('of an earlier version gives the place that it has', () => {
    writeFileSync(file, JSON.stringify(state(7)));
    expect(readWindowMemory(file)).toEqual({ ...NOTHING, last: state(7) });
  });

  it.each([
    '',
    '{',
    '[]',
    '{"bounds":{"x":1}}',
    '{"bounds":{"x":0,"y":0,"width":-4,"height":9},"maximized":false}',
    '{"byDisplays":{"a":1},"zoom":"2"}',
    '{"byDisplays":[],"zoom":1000}',
  ])('is as at the first start where it is damaged: %s', (text) => {
    writeFileSync(file, text);
    expect(readWindowMemory(file)).toEqual(NOTHING);
  });

  it('is as at the first start where there is none', () => {
    expect(readWindowMemory(join(folder, 'none.json'))).toEqual(NOTHING);
  });
});
