import { type Client, ScheduleAlreadyRunning, ScheduleOverlapPolicy } from '@temporalio/client';
import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { Logger } from 'pino';
import { type ClockDependencies, createClockActivities } from './create-clock-activities.js';
import { timedTrigger } from './timed-trigger.js';

const QUEUE = 'navette-clock';
const SCHEDULE = 'navette-clock';
/** Aligned to the epoch: a flow set for 08:00 starts at 08:00:00. */
const TICK = '10 s';
const LOOK_EVERY = 2000;

/**
 * Schedules and polls. One Temporal Schedule ticks for all flows of this installation, and only while one needs it; any worker may take a
 * tick. When each flow is due is decided by its cursor in Postgres, so what was missed is caught up once, exactly.
 */
export class Clock {
  private worker: { worker: Worker; ended: Promise<void> } | undefined;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;

  constructor(
    private readonly deps: ClockDependencies & { client: Client; connection: NativeConnection; bundle: WorkflowBundleOption; log: Logger },
  ) {}

  async start(): Promise<void> {
    this.timer = setInterval(() => this.look(), LOOK_EVERY);
    this.look();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
    this.worker?.worker.shutdown();
    await this.worker?.ended;
  }

  private look(): void {
    this.looking ??= this.tickWhenNeeded()
      .catch((error) => this.deps.log.warn({ error }, 'the clock could not be set; it is tried again'))
      .finally(() => {
        this.looking = undefined;
      });
  }

  private async tickWhenNeeded(): Promise<void> {
    if (this.worker) return;
    const { flows, connectors, client, connection, bundle } = this.deps;
    const needed = (await flows.current()).some((flow) => timedTrigger(flow, connectors));
    if (!needed) return;
    await ensureSchedule(client);
    const worker = await Worker.create({
      connection,
      taskQueue: QUEUE,
      workflowBundle: bundle,
      activities: createClockActivities(this.deps),
      workflowThreadPoolSize: 1,
      maxCachedWorkflows: 10,
    });
    this.worker = { worker, ended: worker.run() };
  }
}

async function ensureSchedule(client: Client): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: SCHEDULE,
      spec: { intervals: [{ every: TICK }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 min' },
      action: { type: 'startWorkflow', workflowType: 'clock', taskQueue: QUEUE, args: [], workflowExecutionTimeout: '5 min' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}
