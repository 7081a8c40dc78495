import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';

const SHAPES = {
  center:
    'top-1/2 left-1/2 max-h-[min(46rem,calc(100dvh-2rem))] w-[min(42rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 animate-pop rounded-3xl',
  top: 'top-[min(12dvh,8rem)] left-1/2 max-h-[76dvh] w-[min(38rem,calc(100vw-2rem))] -translate-x-1/2 animate-pop rounded-3xl',
  left: 'inset-y-0 left-0 w-[min(20rem,88vw)] animate-slide-left rounded-r-3xl',
  right: 'inset-y-0 right-0 w-[min(24rem,92vw)] animate-slide-right rounded-l-3xl',
};

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  /** In the middle, at the top, or a drawer at one side. */
  shape?: keyof typeof SHAPES;
  /** The content reaches the edges. */
  flush?: boolean;
  /** The title is for screen readers alone; Esc and a click elsewhere close it. */
  plain?: boolean;
  children: ReactNode;
}

/**
 * A modal dialog. Radix's own modal mode injects <style> elements, which `style-src 'self'` refuses, so it runs
 * non-modal and the app behind it is made `inert`: out of reach of pointer, keyboard and screen reader.
 */
export function Dialog({ open, onOpenChange, ...rest }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Radix.Portal>
        <ModalContent {...rest} />
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Esc closes an open list of options, or ends an edit, first, and what is around it the next time. */
export function unlessListOpen(event: KeyboardEvent): void {
  if (
    document.activeElement?.matches(
      '[role="combobox"][aria-expanded="true"]:not([data-escape-closes]), [data-takes-escape]',
    )
  )
    event.preventDefault();
}

type ContentProps = Omit<DialogProps, 'open' | 'onOpenChange'>;

function ModalContent(props: ContentProps) {
  const { title, description, shape = 'center', flush = false, plain = false, children } = props;
  const opener = useInertApp();
  return (
    <>
      <div aria-hidden className="fixed inset-0 z-40 animate-fade bg-[rgb(20_15_10/0.45)]" />
      <Radix.Content
        aria-modal
        {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        onEscapeKeyDown={unlessListOpen}
        // The dialog itself, not its first button: that would open the button's tooltip, which then takes Esc.
        onOpenAutoFocus={(event) => {
          event.preventDefault();
          if (event.target instanceof HTMLElement) event.target.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          opener.current?.focus();
        }}
        className={classNames(
          'fixed z-40 flex flex-col overflow-hidden bg-surface text-ink shadow-lift focus:outline-none',
          SHAPES[shape],
        )}
      >
        {plain ? (
          <Radix.Title className="sr-only">{title}</Radix.Title>
        ) : (
          <header
            className={classNames(
              'flex items-center gap-3 border-b',
              shape === 'center' ? 'px-6 py-4' : 'py-2 pr-3 pl-5',
            )}
          >
            <Radix.Title
              className={classNames('grow font-semibold', shape === 'center' ? 'text-xl' : 'text-lg')}
            >
              {title}
            </Radix.Title>
            <Radix.Close asChild>
              <IconButton icon={X} label="Close" keys="Esc" />
            </Radix.Close>
          </header>
        )}
        {description === undefined ? null : (
          <Radix.Description className="px-6 pt-4 text-ink-soft">{description}</Radix.Description>
        )}
        <div
          className={classNames('relative flex min-h-0 grow flex-col overflow-y-auto', !flush && 'px-6 py-5')}
        >
          {children}
        </div>
      </Radix.Content>
    </>
  );
}

/** Takes the app out of reach while mounted; answers with what had the focus before. */
function useInertApp() {
  const opener = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const app = document.getElementById('root');
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if (app === null) return;
    app.inert = true;
    return () => {
      app.inert = false;
    };
  }, []);
  return opener;
}
