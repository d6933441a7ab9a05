import { NativeConnection } from '@temporalio/worker';
import type { Logger } from 'pino';

/** Keeps trying: Temporal may still be starting. */
export async function connectToTemporal(address: string, log: Logger): Promise<NativeConnection> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await NativeConnection.connect({ address });
    } catch (error) {
      if (tries % 20 === 0) log.warn({ address, error }, 'Temporal is not answering yet; the worker keeps trying');
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
