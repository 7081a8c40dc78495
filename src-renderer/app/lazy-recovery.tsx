import { lazy, Suspense } from 'react';

const RecoveryScreen = lazy(async () => {
  const { RecoveryScreen: Screen } = await import('../recovery/recovery-screen.tsx');
  return { default: Screen };
});

/** The ways back, loaded when they are needed: nearly never. */
export function LazyRecovery() {
  return (
    <Suspense fallback={null}>
      <RecoveryScreen />
    </Suspense>
  );
}
