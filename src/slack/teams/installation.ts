import { z } from 'zod';

/** What Slack gave when a workspace, or an organisation for all of its own, installed the app. */
const Kept = z.object({
  /** Of the workspace, or of the organisation: what it is kept under. */
  id: z.string(),
  /** The organisation that the workspace is of, or that has installed it. */
  enterprise: z.string().optional(),
  botToken: z.string(),
  botId: z.string(),
  botUserId: z.string(),
  /** Only where tokens are renewed: what the next one is asked for with, and when this one ends. */
  refreshToken: z.string().optional(),
  expiresAt: z.number().optional(),
  /** Milliseconds since 1970, as all times here. */
  installedAt: z.number(),
});

export type Installation = Readonly<z.output<typeof Kept>>;

export const textOf = (installation: Installation): string => JSON.stringify(installation);

/** `undefined` where it is none. */
export function readInstallation(text: string): Installation | undefined {
  try {
    return Kept.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
