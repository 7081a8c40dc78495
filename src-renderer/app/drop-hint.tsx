/** Says what a file that is held over the window would do. */
export function DropHint() {
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-3 z-40 grid animate-fade place-items-center rounded-3xl border-2 border-accent border-dashed bg-surface/90"
    >
      <p className="px-6 text-center font-medium text-lg">
        Drop an export here to see what is in it.
        <span className="block font-normal text-base text-ink-soft">
          Nothing is brought in before you agree.
        </span>
      </p>
    </div>
  );
}
