import { X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';

export interface ToastSpec {
  message: string;
  /** A way back or on, such as Undo. */
  action?: { label: string; onClick: () => void };
  /** How long it stays; hovering or focusing it stops the clock. Default 8 s, enough to reach Undo. */
  durationMs?: number;
  /** It is gone and its action was not taken: dismissed, timed out, or pushed out by newer ones. */
  onPassed?: () => void;
}

type ShowToast = (toast: ToastSpec) => void;
const ToastContext = createContext<ShowToast>(() => undefined);

/** `const showToast = useToast(); showToast({ message: 'Deleted', action: { label: 'Undo', onClick } })`. */
export const useToast = (): ShowToast => useContext(ToastContext);

/** Around the whole app. The newest three notes are shown; a screen reader hears each politely, F8 goes to them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly (ToastSpec & { id: string })[]>([]);
  const show = useCallback<ShowToast>((toast) => {
    setToasts((shown) => [...shown.slice(-2), { ...toast, id: crypto.randomUUID() }]);
  }, []);
  const remove = useCallback(
    (id: string) => setToasts((shown) => shown.filter((each) => each.id !== id)),
    [],
  );
  const viewport = useMemo(
    () =>
      // Outside the app's root, which is inert while a dialog is open.
      createPortal(
        <Radix.Viewport className="fixed bottom-24 left-1/2 z-50 flex w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 flex-col gap-2 outline-none" />,
        document.body,
      ),
    [],
  );
  return (
    <ToastContext value={show}>
      <Radix.Provider duration={8_000} label="Note" swipeDirection="down">
        {children}
        {toasts.map((toast) => (
          <Note key={toast.id} toast={toast} onClose={() => remove(toast.id)} />
        ))}
        {viewport}
      </Radix.Provider>
    </ToastContext>
  );
}

function Note({ toast, onClose }: { toast: ToastSpec; onClose: () => void }) {
  const { message, action, durationMs } = toast;
  const taken = usePassed(toast);
  return (
    <Radix.Root
      type="background"
      {...(durationMs === undefined ? {} : { duration: durationMs })}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="flex animate-enter items-center gap-2 rounded-2xl bg-ink py-2 pr-2 pl-5 text-surface shadow-lift"
    >
      <Radix.Description className="grow py-1">{message}</Radix.Description>
      {action === undefined ? null : (
        <Radix.Action
          asChild
          altText={action.label}
          onClick={() => {
            taken();
            action.onClick();
          }}
        >
          <Button
            size="small"
            tone="quiet"
            className="bg-surface/15 text-surface hover:bg-surface/25 hover:text-surface"
          >
            {action.label}
          </Button>
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <IconButton
          icon={X}
          label="Dismiss"
          size="small"
          tooltipSide="top"
          className="text-surface/80 hover:bg-surface/15 hover:text-surface"
        />
      </Radix.Close>
    </Radix.Root>
  );
}

/** Tells the toast when it goes without its action; call what is returned when the action is taken. */
function usePassed({ onPassed }: ToastSpec): () => void {
  const state = useRef({ mounted: false, taken: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a toast never changes; this is about its end.
  useEffect(() => {
    const now = state.current;
    now.mounted = true;
    return () => {
      now.mounted = false;
      // A moment later: React's strict mode mounts everything twice.
      queueMicrotask(() => {
        if (!now.mounted && !now.taken) onPassed?.();
      });
    };
  }, []);
  return () => {
    state.current.taken = true;
  };
}
