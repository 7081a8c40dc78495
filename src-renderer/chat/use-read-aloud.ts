import { useSyncExternalStore } from 'react';
import type { Message } from '#shared/contract/messages.ts';
import { localVoice, spokenText } from './spoken-text.ts';

const synthesis: SpeechSynthesis | null = typeof speechSynthesis === 'undefined' ? null : speechSynthesis;

/** Which message is being read, and whether there is a voice. One for the window, as there is one voice. */
let reading: string | null = null;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    // A window that shows no message any more says none either.
    if (listeners.size === 0 && reading !== null) stop();
  };
}

function subscribeToVoices(listener: () => void): () => void {
  synthesis?.addEventListener('voiceschanged', listener);
  return () => synthesis?.removeEventListener('voiceschanged', listener);
}

const voiceFor = (language: string) => localVoice(synthesis?.getVoices() ?? [], language);

function stop(): void {
  reading = null;
  synthesis?.cancel();
  tell();
}

function start({ id, text, reading: read }: Message): void {
  const language = read?.language ?? navigator.language;
  const voice = voiceFor(language);
  if (synthesis === null || voice === null) return;
  synthesis.cancel();
  const words = new SpeechSynthesisUtterance(spokenText(text));
  words.voice = voice;
  words.lang = voice.lang;
  const ended = () => {
    if (reading !== id) return;
    reading = null;
    tell();
  };
  words.addEventListener('end', ended);
  words.addEventListener('error', ended);
  reading = id;
  synthesis.speak(words);
  tell();
}

/** Whether a message is being read aloud. */
export const useIsReading = (messageId: string): boolean =>
  useSyncExternalStore(subscribe, () => reading === messageId);

/** Whether a voice is on this machine. Asked for when it matters: the first question starts the system's speech. */
export const useHasVoice = (): boolean =>
  useSyncExternalStore(subscribeToVoices, () => voiceFor(navigator.language) !== null);

/** Reads a message aloud with a voice of this machine, or stops. */
export function readAloud(message: Message): void {
  if (reading === message.id) stop();
  else start(message);
}
