import type { Week } from '../demo/week.js';
import type { ReplayOptions, ReplayResult } from '../replay-events.js';
import type { TestedCase } from '../test-project.js';

/** Work that any thread with the project open can do. All of it can be copied between threads. */
export type Task =
  /** A case by its rule and its place among the rule's cases. */
  | { readonly kind: 'case'; readonly rule: string; readonly at: number }
  | { readonly kind: 'replay'; readonly options: Pick<ReplayOptions, 'events' | 'start' | 'rate'> }
  /** The generated week of the demonstration. */
  | { readonly kind: 'week' };

/** A case's result without the case, whose templates cannot be copied between threads. */
export type TaskResult =
  | { readonly kind: 'case'; readonly result: Omit<TestedCase, 'case'> }
  | { readonly kind: 'replay'; readonly result: ReplayResult }
  | { readonly kind: 'week'; readonly result: Week };

/** What a thread opens before its first task. */
export interface WorkerProject {
  readonly dir: string;
  readonly paths: readonly string[];
}

export interface TaskMessage {
  readonly id: number;
  readonly task: Task;
}

export type TaskAnswer =
  { readonly id: number; readonly result: TaskResult } | { readonly id: number; readonly fault: string };
