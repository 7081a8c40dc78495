import { useId } from 'react';
import type { Vad } from '#shared/emotions/vad.ts';
import { faceColours } from './face-colour.ts';
import { type EyeShape, expressionOf, FACE_SIZE, type FaceShape, faceShape } from './face-geometry.ts';
import { useMovingMood } from './use-moving-mood.ts';

interface FaceProps {
  readonly mood: Vad;
  /** The mood in words: all that somebody learns who does not see the drawing. */
  readonly label: string;
  readonly className?: string;
}

/** The companion's face, showing `mood` and moving smoothly when it changes. Scales to its box. */
export function Face({ mood, label, className }: FaceProps) {
  const moving = useMovingMood(mood);
  const expression = expressionOf(moving.mood);
  const shape = faceShape({ ...expression, eyeOpen: expression.eyeOpen * moving.lids });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${FACE_SIZE} ${FACE_SIZE}`}
      className={className}
      style={faceColours(moving.mood)}
    >
      <Head blush={expression.blush} shape={shape} />
      <Features shape={shape} tongue={expression.mouthOpen} />
    </svg>
  );
}

function Head({ blush, shape }: { blush: number; shape: FaceShape }) {
  const id = useId();
  return (
    <>
      <defs>
        <radialGradient id={`${id}-skin`} cx="42%" cy="30%" r="78%">
          <stop offset="0%" stopColor="var(--face-light)" />
          <stop offset="60%" stopColor="var(--face-skin)" />
          <stop offset="100%" stopColor="var(--face-shade)" />
        </radialGradient>
        <radialGradient id={`${id}-cheek`}>
          <stop offset="0%" stopColor="var(--face-blush)" stopOpacity={0.75} />
          <stop offset="100%" stopColor="var(--face-blush)" stopOpacity={0} />
        </radialGradient>
      </defs>
      <path
        d="M100 14 C156 14 186 48 186 102 C186 158 152 188 100 188 C48 188 14 158 14 102 C14 48 44 14 100 14 Z"
        fill={`url(#${id}-skin)`}
      />
      {shape.cheeks.map((x) => (
        <ellipse
          key={x}
          cx={x}
          cy={shape.cheekY}
          rx={19}
          ry={13}
          fill={`url(#${id}-cheek)`}
          opacity={blush}
        />
      ))}
    </>
  );
}

function Features({ shape, tongue }: { shape: FaceShape; tongue: number }) {
  const id = useId();
  return (
    <g strokeLinecap="round" strokeLinejoin="round">
      <Brow path={shape.brows[0]} />
      <Brow path={shape.brows[1]} />
      <Eye {...shape.eyes[0]} />
      <Eye {...shape.eyes[1]} />
      <clipPath id={`${id}-mouth`}>
        <path d={shape.mouth} />
      </clipPath>
      <path d={shape.mouth} fill="var(--face-mouth)" stroke="var(--face-ink)" strokeWidth={5.5} />
      <ellipse
        cx={shape.tongue.x}
        cy={shape.tongue.y}
        rx={shape.tongue.rx}
        ry={shape.tongue.ry}
        clipPath={`url(#${id}-mouth)`}
        fill="var(--face-tongue)"
        opacity={Math.min(1, tongue * 4)}
      />
    </g>
  );
}

const Brow = ({ path }: { path: string }) => (
  <path d={path} fill="none" stroke="var(--face-ink)" strokeWidth={5.5} opacity={0.8} />
);

const Eye = ({ outline, light }: EyeShape) => (
  <>
    <path d={outline} fill="var(--face-ink)" stroke="var(--face-ink)" strokeWidth={6} />
    <circle cx={light.x} cy={light.y} r={light.r} fill="white" />
  </>
);
