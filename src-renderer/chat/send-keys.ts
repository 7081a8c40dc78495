import type { KeyboardEvent } from 'react';
import type { Settings } from '#shared/contract/settings.ts';

type SendWith = Settings['sendWith'];

/**
 * Whether a key sends what was written. While an input method composes, Enter picks a candidate (keyCode 229 in engines
 * that end composing early).
 */
export function isSendKey(event: KeyboardEvent, sendWith: SendWith): boolean {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return false;
  const withCommand = event.ctrlKey || event.metaKey;
  return sendWith === 'enter' ? !event.shiftKey : withCommand;
}

/** As the button's tooltip names it. */
export const sendKeyLabel = (sendWith: SendWith): string =>
  sendWith === 'enter' ? 'Enter' : navigator.userAgent.includes('Mac') ? '⌘Enter' : 'Ctrl Enter';
