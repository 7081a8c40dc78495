import { lazy, Suspense } from 'react';
import type { WelcomeProps } from './welcome.tsx';

const Welcome = lazy(async () => {
  const { Welcome: Card } = await import('./welcome.tsx');
  return { default: Card };
});

/** The welcome, loaded when somebody is here for the first time; its room is kept, so that nothing moves when it comes. */
export function LazyWelcome(props: WelcomeProps) {
  return (
    <div className="min-h-[17rem] w-full">
      <Suspense fallback={null}>
        <Welcome {...props} />
      </Suspense>
    </div>
  );
}
