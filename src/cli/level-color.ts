import type pc from 'picocolors';
import type { Level } from '../normal/normal-rule.js';

type Colors = ReturnType<typeof pc.createColors>;

/** How a level is painted. */
export function levelColor(level: Level, colors: Colors): (text: string) => string {
  switch (level) {
    case 'critical':
    case 'high':
      return colors.red;
    case 'medium':
      return colors.yellow;
    case 'low':
    case 'informational':
      return colors.blue;
  }
}
